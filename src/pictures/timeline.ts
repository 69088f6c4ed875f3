/** Draws who said what, and what happened, day by day, from top to bottom. */
import { chosenItems } from './chosen.ts';
import { dayLines, yearOf } from './days.ts';
import { framed, heading } from './frame.ts';
import { legendShapes } from './legend.ts';
import { margin, pictureWidth, styles } from './look.ts';
import { coloursOfSides, noSide, palette } from './palette.ts';
import type { Timeline, TimelineItem } from './picture.ts';
import { wordsShapes, type Scene, type Shape } from './scene.ts';
import { itemHeight, itemShapes, written, type ItemPlace } from './timelineItem.ts';
import type { Typesetter } from './typesetter.ts';
import { count } from './wording.ts';

const dayWidth = 74;
const dotX = margin + dayWidth + 16;
const cardX = dotX + 20;
const gap = 14;

export function timelineScene(timeline: Timeline, type: Typesetter): Scene {
  const { items, left, letters } = chosenItems(timeline);
  const sides = items.map(({ side, speaker }) => side ?? speaker);
  const colours = coloursOfSides(sides);
  const head = heading(timeline.title, belowTitle(items), pictureWidth, type);
  const shapes: Shape[] = [];
  let y = head.bottom + 18;
  let dayBefore: string | null = null;
  let yearBefore: number | null = null;
  const dots: number[] = [];
  items.forEach((item, index) => {
    const colour = colours.get(sides[index] ?? '') ?? noSide;
    const place: ItemPlace = { x: cardX, y, width: pictureWidth - margin - cardX, dotX, colour };
    const text = written(item, place.width, letters, type);
    const height = itemHeight(text);
    if (index === 0 || item.day !== dayBefore) shapes.push(...dayShapes(dayLines(item.day, yearBefore), y));
    shapes.push(...itemShapes(item, text, place, type));
    dots.push(y + 22);
    dayBefore = item.day;
    yearBefore = yearOf(item.day) ?? yearBefore;
    y += Math.max(height, 64) + gap;
  });
  const more = left === 0 ? [] : [`and ${left} more`];
  shapes.push(
    ...wordsShapes(more, { part: 'more', x: cardX, y, width: 300, style: styles.detail, ink: palette.muted }),
  );
  const bottom = y + (left === 0 ? 0 : 26) + 4;
  const line: Shape = {
    kind: 'line',
    part: 'thread',
    points: [
      { x: dotX, y: dots[0] ?? y },
      { x: dotX, y: dots.at(-1) ?? y },
    ],
    stroke: { colour: palette.rule, width: 3, dash: [] },
  };
  const area = { x: margin, y: bottom, width: pictureWidth - 2 * margin };
  const foot = legendShapes([], count(timeline.articles, 'article'), area, type);
  return framed(
    [...head.shapes, line, ...shapes, ...foot.shapes],
    pictureWidth,
    Math.ceil(bottom + foot.height + margin - 10),
  );
}

function dayShapes([first = '', ...others]: string[], y: number): Shape[] {
  const block = { part: 'day', x: margin - 8, width: dayWidth + 8, align: 'end' as const };
  return [
    ...wordsShapes([first], { ...block, y: y + 11, style: styles.day, ink: palette.ink }),
    ...wordsShapes(others, { ...block, y: y + 33, style: styles.label, ink: palette.muted }),
  ];
}

/** Only what is there is explained. */
function belowTitle(items: TimelineItem[]): string {
  const has = (kind: TimelineItem['kind']): boolean => items.some((item) => item.kind === kind);
  const parts = [
    ...(has('direct') || has('mixed') ? ['“…” own words'] : []),
    ...(has('indirect') || has('mixed') ? ['without marks: reported'] : []),
    ...(items.some(({ isFuture }) => isFuture) ? ['hollow: still to come'] : []),
  ];
  const text = parts.join(' · ');
  return text === '' ? 'What happened, day by day' : text.charAt(0).toUpperCase() + text.slice(1);
}
