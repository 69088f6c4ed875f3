/** Draws what is told of two actors: a line from one to the other, with its words in the middle of it. */
import { breakLines } from './lines.ts';
import { styles } from './look.ts';
import type { Bond } from './mapChoice.ts';
import { palette, tones } from './palette.ts';
import { blockHeight, wordsShapes, type Point, type Rectangle, type Shape } from './scene.ts';
import { shownText } from './shownText.ts';
import type { Typesetter } from './typesetter.ts';

export type BondLabel = { lines: string[]; width: number; height: number };

const style = styles.label;
const mostWide = 124;
const mostLines = 3;

/** None for actors that are only named together: the legend says so of all such lines. */
export function bondLabel({ tone, words }: Bond, type: Typesetter): BondLabel | null {
  if (tone === 'together') return null;
  const lines = words
    .flatMap(({ text, saidBy, count }) => {
      const by = saidBy === null ? '' : ` — ${saidBy}`;
      const full = shownText((count > 1 ? `${text} ×${count}` : text) + by);
      return breakLines(full, { style, width: mostWide, most: 2 }, type);
    })
    .slice(0, mostLines);
  const width = Math.max(0, ...lines.map((line) => type.width(line, style)));
  return { lines, width: Math.ceil(width) + 8, height: blockHeight(lines, style) + 4 };
}

export function bondShapes(
  { tone, heads }: Bond,
  label: BondLabel | null,
  route: { points: Point[]; label: Rectangle | null },
): { lines: Shape[]; words: Shape[] } {
  const { line, ink, width, dash } = tones[tone];
  const lines: Shape[] = [
    { kind: 'line', part: tone, points: route.points, stroke: { colour: line, width, dash } },
  ];
  const head = (tip: Point | undefined, from: Point | undefined): void => {
    if (tip !== undefined && from !== undefined)
      lines.push({ kind: 'arrowhead', part: tone, tip, from, fill: line });
  };
  if (heads !== 'none') head(route.points.at(-1), route.points.at(-2));
  if (heads === 'both') head(route.points[0], route.points[1]);
  if (label === null || route.label === null) return { lines, words: [] };
  const { x, y } = route.label;
  const ground: Shape = {
    kind: 'box',
    part: 'ground',
    frame: route.label,
    radius: 4,
    fill: palette.card,
    stroke: null,
  };
  const block = { part: 'label', x, y: y + 2, width: label.width, align: 'middle' as const, style, ink };
  return { lines, words: [ground, ...wordsShapes(label.lines, block)] };
}
