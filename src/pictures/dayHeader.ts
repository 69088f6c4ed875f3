/** Draws a day at a glance: its stories by how many articles tell them, and who spoke. */
import { chosenOfDay, type ChosenDay } from './chosen.ts';
import { longDay } from './days.ts';
import { framed, heading } from './frame.ts';
import { breakLines } from './lines.ts';
import { margin, pictureWidth, styles } from './look.ts';
import { coloursOfSides, noSide, palette, sideColours } from './palette.ts';
import type { DayHeader } from './picture.ts';
import { blockHeight, lineHeight, wordsShapes, type Scene, type Shape } from './scene.ts';
import { shownText } from './shownText.ts';
import type { Typesetter } from './typesetter.ts';
import { count } from './wording.ts';

const width = pictureWidth - 2 * margin;
const barHeight = 9;

export function dayScene(day: DayHeader, type: Typesetter): Scene {
  const chosen = chosenOfDay(day);
  const head = heading(longDay(day.day), totals(day), pictureWidth, type);
  const told = storyShapes(chosen.stories, head.bottom + 20, type);
  const more = moreShapes(chosen.storiesLeft, 'more story', told.bottom);
  const spoken = quoteShapes(chosen, more.bottom + 8, type);
  return framed(
    [...head.shapes, ...told.shapes, ...more.shapes, ...spoken.shapes],
    pictureWidth,
    Math.ceil(spoken.bottom + margin - 6),
  );
}

function totals({ stories, quotes }: DayHeader): string {
  const articles = stories.reduce((sum, story) => sum + story.articles, 0);
  const said = quotes.reduce((sum, quote) => sum + quote.count, 0);
  return [count(stories.length, 'story'), count(articles, 'article'), count(said, 'new quote')].join(' · ');
}

type Drawn = { shapes: Shape[]; bottom: number };

function storyShapes(stories: DayHeader['stories'], top: number, type: Typesetter): Drawn {
  const shapes: Shape[] = [];
  const most = Math.max(1, ...stories.map(({ articles }) => articles));
  // The longest figures decide how long a bar may be.
  const beside = stories.map((story) => type.width(figuresOf(story.articles, story.outlets), styles.label));
  const room = width - 12 - Math.ceil(Math.max(0, ...beside));
  let y = top;
  for (const { title, articles, outlets } of stories) {
    const lines = breakLines(shownText(title), { style: styles.name, width, most: 2 }, type);
    shapes.push(
      ...wordsShapes(lines, { part: 'story', x: margin, y, width, style: styles.name, ink: palette.ink }),
    );
    y += blockHeight(lines, styles.name) + 3;
    const figures = figuresOf(articles, outlets);
    const length = Math.max(barHeight, Math.round((room * articles) / most));
    shapes.push({
      kind: 'box',
      part: 'size',
      frame: {
        x: margin,
        y: y + (lineHeight(styles.label) - barHeight) / 2,
        width: length,
        height: barHeight,
      },
      radius: barHeight / 2,
      fill: sideColours[0]?.accent ?? palette.ink,
      stroke: null,
    });
    const right = { x: margin + length + 10, width: width - length - 10 };
    const block = { part: 'figures', y, ...right, style: styles.label, ink: palette.muted };
    shapes.push(...wordsShapes([figures], block));
    y += lineHeight(styles.label) + 13;
  }
  return { shapes, bottom: y };
}

function figuresOf(articles: number, outlets: number): string {
  return `${count(articles, 'article')} · ${count(outlets, 'outlet')}`;
}

function moreShapes(left: number, noun: string, y: number): Drawn {
  if (left === 0) return { shapes: [], bottom: y };
  const block = { part: 'more', x: margin, y: y - 4, width, style: styles.detail, ink: palette.muted };
  return {
    shapes: wordsShapes([`and ${count(left, noun)}`], block),
    bottom: y + lineHeight(styles.detail) + 4,
  };
}

/** Names in rows, each with its number in a disc of the side's colour. */
function quoteShapes({ quotes, speakersLeft }: ChosenDay, top: number, type: Typesetter): Drawn {
  if (quotes.length === 0) return { shapes: [], bottom: top - 8 };
  const colours = coloursOfSides(quotes.map(({ side, speaker }) => side ?? speaker));
  const title = { part: 'group', x: margin, y: top, width, style: styles.detail, ink: palette.muted };
  const shapes: Shape[] = wordsShapes(['New quotes'], title);
  const [columnWidth, rowHeight, disc] = [width / 2, 38, 28];
  const first = top + lineHeight(styles.detail) + 8;
  quotes.forEach(({ speaker, side, count: number }, index) => {
    const x = margin + (index % 2) * columnWidth;
    const y = first + Math.floor(index / 2) * rowHeight;
    const colour = colours.get(side ?? speaker) ?? noSide;
    const frame = { x, y, width: disc, height: disc };
    const room = columnWidth - disc - 9 - 12;
    const name = breakLines(shownText(speaker), { style: styles.name, width: room, most: 1 }, type);
    shapes.push(
      { kind: 'box', part: 'badge', frame, radius: disc / 2, fill: colour.accent, stroke: null },
      {
        kind: 'words',
        part: 'number',
        text: number > 999 ? '999' : String(number),
        frame,
        align: 'middle',
        style: styles.initials,
        ink: colour.onAccent,
      },
      ...wordsShapes(name, {
        part: 'speaker',
        x: x + disc + 9,
        y: y + (disc - lineHeight(styles.name)) / 2,
        width: room,
        align: 'start',
        style: styles.name,
        ink: palette.ink,
      }),
    );
  });
  const bottom = first + Math.ceil(quotes.length / 2) * rowHeight;
  const more = moreShapes(speakersLeft, 'more speaker', bottom);
  return { shapes: [...shapes, ...more.shapes], bottom: more.bottom };
}
