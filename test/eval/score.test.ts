/** The scorer on a made-up article whose figures were worked out by hand and with the reference scorer. */
import { expect, test } from 'vitest';
import { isSameName } from './names.ts';
import type { Prediction } from './predict.ts';
import { percent } from './report.ts';
import { emptyScore, extraction, scoreArticle, type GoldArticle, type GoldQuote } from './score.ts';
import { codePointCounter, overlapShare, pairSpans, trimSpan } from './spans.ts';

const text = 'x'.repeat(200);

function gold(start: number, end: number, more: Partial<GoldQuote> = {}): GoldQuote {
  const isRight = (prediction: Prediction): boolean => prediction.speakerName === 'Ada Morel';
  return { start, end, use: 'gold', speaker: 'Ada Morel', speakerKind: 'named', isRight, ...more };
}

function predicted(start: number, end: number, speakerName: string | null): Prediction {
  return { start, end, speaker: null, speakerName, cue: null, content: [], rule: 'made up' };
}

function score(quotes: GoldQuote[], predictions: Prediction[]) {
  const result = emptyScore();
  const article: GoldArticle = { doc: 'made up', text, publishedAt: null, quotes };
  scoreArticle(result, article, predictions);
  return result;
}

test('right, wrong and nobody are counted of the quotes that were found', () => {
  const result = score(
    [gold(0, 10), gold(20, 30), gold(40, 50), gold(60, 70)],
    [predicted(0, 10, 'Ada Morel'), predicted(20, 30, 'Josef Albin'), predicted(40, 50, null)],
  );
  expect(result.judgements.map(({ verdict }) => verdict)).toEqual(['right', 'wrong', 'none']);
  expect(result.missed).toHaveLength(1);
  expect(extraction(result)).toEqual({ precision: 1, recall: 0.75, balance: 6 / 7 });
});

test('a quote with other borders is judged for its speaker but is not exact', () => {
  const result = score([gold(0, 10)], [predicted(0, 8, 'Ada Morel')]);
  expect(result.exact).toBe(0);
  expect(result.judgements.map(({ verdict }) => verdict)).toEqual(['right']);
});

test('what falls on an ignored segment counts neither for nor against', () => {
  const result = score([gold(0, 10, { use: 'ignore' })], [predicted(0, 10, 'Ada Morel')]);
  expect(result).toMatchObject({ gold: 0, predicted: 0 });
});

test('what is in marks but no speech counts against the extraction', () => {
  expect(score([gold(0, 10, { use: 'other' })], [predicted(0, 10, 'Ada Morel')])).toMatchObject({
    gold: 0,
    predicted: 1,
  });
});

test('a quote to which the annotators gave nobody does not count for attribution', () => {
  expect(score([gold(0, 10, { speaker: null })], [predicted(0, 10, null)]).judgements).toEqual([]);
});

test('marks and full stops do not matter to borders', () => {
  expect(trimSpan(Array.from('“It is. ½é 中…”'), { start: 0, end: 14 })).toEqual({ start: 1, end: 12 });
});

test('UTF-16 places become code points', () => {
  const count = codePointCounter('a😀b\ud83dc');
  expect([0, 1, 3, 4, 5, 6].map(count)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('pairs are one to one, the best overlap first, the later one where two are equal', () => {
  const spans = [
    { start: 0, end: 10 },
    { start: 0, end: 10 },
  ];
  const pairs = pairSpans(spans, [{ start: 0, end: 9 }], (one, other) => overlapShare(one, other) >= 0.5);
  expect([...pairs]).toEqual([[1, 0]]);
});

test.each([
  ['Draskova', 'Milena Draskova', true],
  ['Mrs. Draskova', "Draskova's", true],
  ['Milena Draskova', 'Ilya Draskova', false],
  ['President', 'President Harrel', false],
  ['he', 'Harrel', false],
])('%s and %s', (one, other, same) => {
  expect(isSameName(one, [other])).toBe(same);
});

test.each([
  [3.125, '3.12'],
  [9.375, '9.38'],
  [100 * (1 / 3), '33.33'],
  [0, '0.00'],
])('%d per cent is %s', (value, shown) => {
  expect(percent(value)).toBe(shown);
});
