/** Draws what colours and lines mean, in rows, with a last line on the right for count and dates. */
import { breakLines } from './lines.ts';
import { styles } from './look.ts';
import { noSide, palette, tones, type SideColour, type Tone } from './palette.ts';
import { lineHeight, wordsShapes, type Shape } from './scene.ts';
import { shownText } from './shownText.ts';
import type { Typesetter } from './typesetter.ts';
import { legendWords } from './wording.ts';

export type LegendItem =
  | { kind: 'side'; side: string; colour: SideColour }
  | { kind: 'tone'; tone: Tone }
  | { kind: 'unnamed' | 'other sides' };

const swatch = 26;
const gap = 18;
const style = styles.label;
const rowHeight = 27;

type Area = { x: number; y: number; width: number };

export function legendShapes(
  items: LegendItem[],
  corner: string,
  area: Area,
  type: Typesetter,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let row = 0;
  const place = (width: number): { x: number; y: number } => {
    if (x > 0 && x + width > area.width) {
      row += 1;
      x = 0;
    }
    const found = { x: area.x + x, y: area.y + row * rowHeight };
    x += width + gap;
    return found;
  };
  for (const item of items) {
    const text = wordsOf(item, area.width - swatch - 7, type);
    const width = Math.ceil(type.width(text, style));
    const at = place(swatch + 7 + width);
    const words = { part: 'legend', x: at.x + swatch + 7, y: at.y, width, style, ink: palette.muted };
    shapes.push(...swatchShapes(item, at.x, at.y + lineHeight(style) / 2), ...wordsShapes([text], words));
  }
  const width = Math.min(area.width, Math.ceil(type.width(corner, style)));
  const at = place(width);
  const block = { part: 'corner', x: area.x, width: area.width, style, ink: palette.muted };
  // Its room begins where the last item ends.
  const frame = { ...block, x: at.x, width: area.x + area.width - at.x, y: at.y, align: 'end' as const };
  return { shapes: [...shapes, ...wordsShapes([corner], frame)], height: (row + 1) * rowHeight };
}

function wordsOf(item: LegendItem, width: number, type: Typesetter): string {
  if (item.kind === 'tone') return legendWords[item.tone];
  if (item.kind !== 'side') return item.kind;
  return breakLines(shownText(item.side), { style, width, most: 1 }, type).join('');
}

function swatchShapes(item: LegendItem, x: number, middle: number): Shape[] {
  if (item.kind === 'tone') {
    const { line, width, dash } = tones[item.tone];
    const [start, end] = [
      { x, y: middle },
      { x: x + swatch, y: middle },
    ];
    const stroke = { colour: line, width, dash };
    return [{ kind: 'line', part: 'swatch', points: [start, end], stroke }];
  }
  const colour = item.kind === 'side' ? item.colour : noSide;
  const frame = { x: x + 4, y: middle - 9, width: 18, height: 18 };
  const stroke = { colour: colour.accent, width: 2, dash: item.kind === 'unnamed' ? [4, 3] : [] };
  return [{ kind: 'box', part: 'swatch', frame, radius: 6, fill: colour.tint, stroke }];
}
