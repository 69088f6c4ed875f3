/** Draws what has no place in a map: actors with no line, in rows, and how many more there are. */
import type { Card } from './actorCard.ts';
import { margin, styles } from './look.ts';
import { palette } from './palette.ts';
import { blockHeight, moved, wordsShapes, type Shape } from './scene.ts';
import { count } from './wording.ts';

type Rest = { shapes: Shape[]; bottom: number };

const gap = 18;

export function looseCards(cards: Card[], isUnderMap: boolean, mapBottom: number, width: number): Rest {
  if (cards.length === 0) return { shapes: [], bottom: mapBottom };
  const title = isUnderMap ? ['Also named'] : [];
  const block = {
    part: 'group',
    x: margin,
    width: width - 2 * margin,
    style: styles.detail,
    ink: palette.muted,
  };
  const top = mapBottom + (isUnderMap ? 26 : 0);
  const shapes: Shape[] = wordsShapes(title, { ...block, y: top });
  let y = top + (isUnderMap ? blockHeight(title, styles.detail) + 8 : 0);
  let [x, tallest] = [margin, 0];
  for (const card of cards) {
    if (x > margin && x + card.width > width - margin) {
      y += tallest + gap;
      [x, tallest] = [margin, 0];
    }
    shapes.push(...moved(card.shapes, { x, y }));
    x += card.width + gap;
    tallest = Math.max(tallest, card.height);
  }
  return { shapes, bottom: y + tallest };
}

export function moreLine(others: number, bonds: number, width: number, y: number): Rest {
  const parts = [
    ...(others === 0 ? [] : [count(others, 'more actor')]),
    ...(bonds === 0 ? [] : [count(bonds, 'more relation')]),
  ];
  if (parts.length === 0) return { shapes: [], bottom: y - 14 };
  const lines = [`and ${parts.join(', ')}`];
  const block = {
    part: 'more',
    x: margin,
    y,
    width: width - 2 * margin,
    style: styles.detail,
    ink: palette.muted,
  };
  return { shapes: wordsShapes(lines, block), bottom: y + blockHeight(lines, styles.detail) };
}
