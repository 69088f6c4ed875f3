/** How the figures of a story changed, and where outlets differ. */
import { expect, test } from 'vitest';
import { readSample } from '../../../src/sample/sample.ts';
import { changedFigures, conflictingFigures, type FigureSeries } from '../../../src/core/stories/figures.ts';
import type { StoryArticle } from '../../../src/core/stories/storyArticle.ts';
import { summarize } from '../../../src/core/summarize.ts';
import { article } from './story.ts';

const toll = (number: string): string =>
  `The death toll in the flood rose to ${number}, the rescue service said.`;
const missing = (number: string): string =>
  `The number of people still missing in the flood is now ${number}.`;

/** "killed: 41 Wire → 58 Courier". */
function lines(series: FigureSeries<StoryArticle>[], between: string): string[] {
  return series.map(
    ({ measure, points }) =>
      `${measure}: ${points.map(({ figure, article: { outlet } }) => `${figure.value} ${outlet}`).join(between)}`,
  );
}
const changes = (articles: StoryArticle[], since: string | null = null) =>
  lines(changedFigures(articles, since), ' → ');
const conflicts = (articles: StoryArticle[], hours?: number) =>
  lines(conflictingFigures(articles, hours), ' | ');

const monday = article('Wire', '2031-03-03T10:00:00Z', toll('41'));
const tuesday = article('Courier', '2031-03-04T10:00:00Z', toll('47'));
const wednesday = article('Wire', '2031-03-05T10:00:00Z', toll('58'));

test('the course of a figure goes from the oldest article to the newest, whatever their order', () => {
  const all = [wednesday, monday, tuesday];
  expect(changes(all)).toEqual(['killed: 41 Wire → 47 Courier → 58 Wire']);
  const [series] = changedFigures(all, null);
  const last = series?.points.at(-1);
  expect(last?.article.text.slice(last.figure.start, last.figure.end)).toBe('58');
});

test.each([
  ['2031-03-03T12:00:00Z', ['killed: 41 Wire → 47 Courier → 58 Wire']],
  ['2031-03-04T12:00:00Z', ['killed: 47 Courier → 58 Wire']],
  ['2031-03-05T12:00:00Z', []],
])('only what came after %s, from what was known then', (since, expected) => {
  expect(changes([monday, tuesday, wednesday], since)).toEqual(expected);
});

test.each([
  ['the same figure again', article('Post', '2031-03-06T10:00:00Z', toll('58'))],
  ['a lower figure of an outlet that lags behind', article('Post', '2031-03-06T10:00:00Z', toll('47'))],
  ['an old article that comes late', article('Post', '2031-03-03T09:00:00Z', toll('60'), '2031-03-06')],
  ['a bound below what is known', article('Post', '2031-03-06T10:00:00Z', toll('at least 50'))],
  ['a rough number near it', article('Post', '2031-03-06T10:00:00Z', toll('about 60'))],
  [
    'a figure that is not the own one of its article',
    article(
      'Post',
      '2031-03-06T10:00:00Z',
      'The road is open.\n\nIt is calm.\n\nThe army said 70 people were killed.',
    ),
  ],
  [
    'those who were rescued that day',
    article('Post', '2031-03-06T10:00:00Z', 'The divers rescued 12 people on Thursday.'),
  ],
])('no change: %s', (_, late) => {
  expect(changes([monday, tuesday, wednesday, late], '2031-03-05T12:00:00Z')).toEqual([]);
});

test('a figure that was too high is lowered when the article says so', () => {
  const text = 'The ministry revised the number down. It said the corrected death toll was 52.';
  const lowered = article('Courier', '2031-03-06T10:00:00Z', text);
  expect(changes([wednesday, lowered])).toEqual(['killed: 58 Wire → 52 Courier']);
});

test('the number of the missing falls, and does not rise again because an outlet lags behind', () => {
  const all = [
    article('Wire', '2031-03-03T10:00:00Z', missing('70')),
    article('Wire', '2031-03-04T10:00:00Z', missing('23')),
    article('Post', '2031-03-04T11:00:00Z', missing('70')),
    article('Post', '2031-03-05T11:00:00Z', missing('9')),
  ];
  expect(changes(all)).toEqual(['missing: 70 Wire → 23 Wire → 9 Post']);
});

test('a quake of another strength is another quake', () => {
  const quake = (outlet: string, day: string, strength: string): StoryArticle =>
    article(outlet, day, `An earthquake of magnitude ${strength} shook the coast of the island.`);
  const [first, second, other] = [
    quake('Wire', '2031-03-03T10:00:00Z', '6.1'),
    quake('Post', '2031-03-03T12:00:00Z', '6.3'),
    quake('Post', '2031-03-04T12:00:00Z', '4.8'),
  ];
  expect(changes([first, second, other])).toEqual(['magnitude: 6.1 Wire → 6.3 Post']);
  expect(conflicts([first, second])).toEqual(['magnitude: 6.3 Post | 6.1 Wire']);
  expect(conflicts([first, other])).toEqual([]);
});

const noon = article('Wire', '2031-03-03T12:00:00Z', toll('41'));

test.each<[string, string, string, string, string[]]>([
  ['differ', 'Post', '2031-03-03T14:00:00Z', '44', ['killed: 44 Post | 41 Wire']],
  ['differ, the newer one lower', 'Post', '2031-03-03T14:00:00Z', '39', ['killed: 39 Post | 41 Wire']],
  ['are the same', 'Post', '2031-03-03T14:00:00Z', '41', []],
  ['are a bound and a number above it', 'Post', '2031-03-03T14:00:00Z', 'at least 39', []],
  ['are rough', 'Post', '2031-03-03T14:00:00Z', 'about 40', []],
  ['are a day apart', 'Post', '2031-03-04T14:00:00Z', '58', []],
  ['are of one outlet', 'Wire', '2031-03-03T14:00:00Z', '44', []],
  ['are of another size', 'Post', '2031-03-03T14:00:00Z', '4', []],
])('figures that %s', (_, outlet, at, number, expected) => {
  expect(conflicts([noon, article(outlet, at, toll(number))])).toEqual(expected);
});

test('how close is close can be said', () => {
  const next = article('Post', '2031-03-04T14:00:00Z', toll('58'));
  expect(conflicts([noon, next], 48)).toEqual(['killed: 58 Post | 41 Wire']);
});

test('two bidders are no conflict', () => {
  const offer = (outlet: string, sum: string): StoryArticle =>
    article(outlet, '2031-03-03T12:00:00Z', `The company offered $${sum} a share for its rival on Monday.`);
  expect(conflicts([offer('Wire', '42'), offer('Post', '45')])).toEqual([]);
});

test('a day without a time, and no day at all', () => {
  const all = [
    article('Wire', '2031-03-03', toll('41'), '2031-03-03T23:00:00Z'),
    article('Post', '2031-03-03T22:00:00Z', toll('40')),
    article('Courier', 'soon', toll('58'), '2031-03-04T09:00:00Z'),
  ];
  expect(changes(all)).toEqual(['killed: 40 Post → 41 Wire → 58 Courier']);
});

test('the sample story', async () => {
  const sample = (await readSample()).filter(({ id }) => id.includes('korsk'));
  const all = sample.map((each) => ({ ...each, addedAt: each.publishedAt ?? '', summary: summarize(each) }));
  expect(changes(all)).toEqual([
    'killed: 41 Northern Wire → 47 Vesna Valley Post → 58 Northern Wire',
    'missing: 70 Northern Wire → 23 Northern Wire → 9 Lindrava Courier',
  ]);
  expect(changes(all, '2026-01-29T12:00:00Z')).toEqual([
    'killed: 47 Vesna Valley Post → 58 Northern Wire',
    'missing: 70 Northern Wire → 23 Northern Wire → 9 Lindrava Courier',
  ]);
  expect(conflicts(all)).toEqual([]);
});
