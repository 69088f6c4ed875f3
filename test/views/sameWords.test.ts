/** One quote in several outlets is listed once; other words, and other people's, are not lost. */
import { expect, test } from 'vitest';
import type { StoredQuote } from '../../src/core/records.ts';
import { eachOnce } from '../../src/views/sameWords.ts';
import { article, summary } from './article.ts';

function firstOf<Item>([first]: Item[]): Item {
  if (first === undefined) throw new Error('the article by hand has it');
  return first;
}

function stored(
  id: string,
  words: string,
  name: string,
  kind: 'direct' | 'indirect' = 'direct',
): StoredQuote {
  const quote = { ...firstOf(summary.quotes), kind, text: words };
  const speaker = { ...firstOf(summary.actors), kind: 'person' as const, name };
  return { quote, speaker, article: { ...article, id, outlet: id } };
}

test.each([
  ['the same words', [stored('a', '"We sign."', 'Mira Voss'), stored('b', '“We sign”', 'Voss')], [['b']]],
  ['other words', [stored('a', '"We sign."', 'Voss'), stored('b', '"We will."', 'Voss')], [[], []]],
  ['another speaker', [stored('a', '"No."', 'Mira Voss'), stored('b', '"No."', 'Oren Roe')], [[], []]],
  ['twice in one article', [stored('a', '"No."', 'Voss'), stored('a', '"No."', 'Voss')], [[], []]],
  [
    'quoted again in one article',
    [stored('a', '"Late is not never,"', 'Voss'), stored('a', '"Late is not never"', 'Voss')],
    [[]],
  ],
  [
    'reported',
    [stored('a', 'they sign', 'Voss', 'indirect'), stored('b', 'they sign', 'Voss', 'indirect')],
    [[], []],
  ],
])('%s', (_, quotes, expected) => {
  expect(eachOnce(quotes).map(({ also }) => also.map(({ id }) => id))).toEqual(expected);
});
