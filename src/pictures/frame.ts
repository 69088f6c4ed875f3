/** Puts the card with its title around a picture. */
import { breakLines } from './lines.ts';
import { margin, styles } from './look.ts';
import { palette } from './palette.ts';
import { blockHeight, wordsShapes, type Scene, type Shape, type Words } from './scene.ts';
import { shownText } from './shownText.ts';
import type { Typesetter } from './typesetter.ts';

export type Heading = { shapes: Words[]; bottom: number };

/** The title in at most three lines, and a line or two under it. */
export function heading(title: string, below: string, width: number, type: Typesetter): Heading {
  const inner = width - 2 * margin;
  const big = breakLines(shownText(title), { style: styles.title, width: inner, most: 3 }, type);
  const small = breakLines(shownText(below), { style: styles.detail, width: inner, most: 3 }, type);
  const top = margin - 4;
  const block = { x: margin, width: inner };
  const middle = top + blockHeight(big, styles.title) + 3;
  return {
    shapes: [
      ...wordsShapes(big, { ...block, part: 'title', y: top, style: styles.title, ink: palette.ink }),
      ...wordsShapes(small, { ...block, part: 'below', y: middle, style: styles.detail, ink: palette.muted }),
    ],
    bottom: middle + blockHeight(small, styles.detail),
  };
}

export function framed(shapes: Shape[], width: number, height: number): Scene {
  const card: Shape = {
    kind: 'box',
    part: 'card',
    frame: { x: 0.75, y: 0.75, width: width - 1.5, height: height - 1.5 },
    radius: 16,
    fill: palette.card,
    stroke: { colour: palette.edge, width: 1.5, dash: [] },
  };
  return { width, height, shapes: [card, ...shapes] };
}
