/** Draws one item of a timeline: a dot on the line, and a card with the speaker and the words, or with what happened. */
import { breakLines } from './lines.ts';
import { styles } from './look.ts';
import { palette, type SideColour } from './palette.ts';
import type { TimelineItem } from './picture.ts';
import { blockHeight, lineHeight, wordsShapes, type Shape } from './scene.ts';
import { cutAtSentence } from './sentences.ts';
import { isRightToLeft, shownText } from './shownText.ts';
import type { Typesetter } from './typesetter.ts';

export type ItemPlace = { x: number; y: number; width: number; dotX: number; colour: SideColour };

const paddingX = 18;
const paddingY = 12;
const mostLines = 7;

export type Written = { name: string[]; role: string[]; isBeside: boolean; words: string[] };

export function itemHeight({ name, role, isBeside, words }: Written): number {
  const top = blockHeight(name, styles.name) + (isBeside ? 0 : blockHeight(role, styles.label));
  return 2 * paddingY + top + (top > 0 ? 3 : 0) + blockHeight(words, styles.body);
}

export function itemShapes(item: TimelineItem, text: Written, place: ItemPlace, type: Typesetter): Shape[] {
  const { x, y, width, colour } = place;
  const height = itemHeight(text);
  const { name, role, isBeside, words } = text;
  const inner = { x: x + paddingX, width: width - 2 * paddingX };
  const nameHeight = blockHeight(name, styles.name);
  const nameWidth = isBeside ? Math.ceil(type.width(name.join(''), styles.name)) + 1 : inner.width;
  const beside = { x: inner.x + nameWidth + 9, width: inner.width - nameWidth - 9 };
  const roleTop =
    y + paddingY + (isBeside ? lineHeight(styles.name) - lineHeight(styles.label) - 1 : nameHeight);
  const top = nameHeight + (isBeside ? 0 : blockHeight(role, styles.label));
  return [
    ...cardShapes(item, place, height),
    ...wordsShapes(name, {
      ...inner,
      width: nameWidth,
      part: 'speaker',
      y: y + paddingY,
      style: styles.name,
      ink: palette.ink,
    }),
    ...wordsShapes(role, {
      ...(isBeside ? beside : inner),
      part: 'role',
      y: roleTop,
      style: styles.label,
      ink: palette.muted,
    }),
    ...wordsShapes(words, {
      ...inner,
      part: item.kind,
      y: y + paddingY + top + (top > 0 ? 3 : 0),
      style: styles.body,
      ink: palette.ink,
    }),
    dot(item, place),
  ];

  function dot({ isFuture, kind }: TimelineItem, { dotX }: ItemPlace): Shape {
    const radius = kind === 'event' ? 7 : 9;
    const accent = kind === 'event' ? palette.muted : colour.accent;
    return {
      kind: 'box',
      part: isFuture ? 'dot hollow' : 'dot',
      frame: { x: dotX - radius, y: y + 22 - radius, width: 2 * radius, height: 2 * radius },
      radius: kind === 'event' ? 3 : radius,
      fill: isFuture ? palette.card : accent,
      stroke: { colour: accent, width: 3, dash: [] },
    };
  }
}

/** What is written in it, in its lines. */
export function written(item: TimelineItem, width: number, letters: number, type: Typesetter): Written {
  const room = width - 2 * paddingX;
  const lines = (
    text: string | null,
    style: typeof styles.name | typeof styles.label,
    most: number,
  ): string[] => (text === null ? [] : breakLines(shownText(text), { style, width: room, most }, type));
  const name = lines(item.speaker ?? (item.kind === 'event' ? null : 'speaker not known'), styles.name, 2);
  const role = lines(item.role, styles.label, 2);
  const together = type.width(name.join(''), styles.name) + type.width(role.join(''), styles.label) + 10;
  const isLeftToRight = ![...name, ...role].some(isRightToLeft);
  const isBeside = name.length === 1 && role.length === 1 && together <= room && isLeftToRight;
  const said = cutAtSentence(item.words, letters);
  const marked = item.kind === 'direct' ? `“${said}”` : said;
  const words = breakLines(marked, { style: styles.body, width: room, most: mostLines }, type);
  return { name, role, isBeside, words };
}

/** What is reported has a broken border; what happened has no card, only words on the page; the future is hollow. */
function cardShapes(
  { kind, isFuture }: TimelineItem,
  { x, y, width, colour }: ItemPlace,
  height: number,
): Shape[] {
  const frame = { x, y, width, height };
  if (kind === 'event') {
    const stroke = { colour: palette.edge, width: 1.5, dash: isFuture ? [6, 5] : [] };
    return [{ kind: 'box', part: 'event card', frame, radius: 10, fill: palette.card, stroke }];
  }
  const isReported = kind === 'indirect';
  const fill = isFuture ? palette.card : colour.tint;
  const stroke = isFuture ? { colour: colour.accent, width: 1.5, dash: [6, 5] } : null;
  const bar = { x, y: y + 1, width: 5, height: height - 2 };
  const whole = isReported ? broken(bar) : [bar];
  const pieces = isFuture ? [] : whole;
  return [
    { kind: 'box', part: 'card', frame, radius: 10, fill, stroke },
    ...pieces.map((piece): Shape => {
      return { kind: 'box', part: 'bar', frame: piece, radius: 2.5, fill: colour.accent, stroke: null };
    }),
  ];
}

function broken(bar: { x: number; y: number; width: number; height: number }): (typeof bar)[] {
  const count = Math.max(2, Math.round(bar.height / 16));
  const step = bar.height / count;
  return Array.from({ length: count }, (_, index) => ({
    ...bar,
    y: bar.y + index * step + 2,
    height: step - 6,
  }));
}
