/** How alike articles are: by what they share, the rarer the more. */
import { expect, test } from 'vitest';
import { likeness, profileOf, rarity, together } from '../../../src/core/stories/likeness.ts';
import { traitsOf, type Trait } from '../../../src/core/stories/traits.ts';

const none = { articles: 0, holding: new Map<string, number>() };

function read(text: string, frequencies = none) {
  return profileOf(traitsOf({ title: null, text }), frequencies);
}

test('an article is wholly like itself, and not at all like one with which it shares nothing', () => {
  const one = read('A ferry sank off Velmora.');
  expect(likeness(one, one)).toBeCloseTo(1);
  expect(likeness(one, read('Wheat grew around Orrin.'))).toBe(0);
});

test('it is the same from both sides', () => {
  const [one, other] = [
    read('A ferry sank off Velmora.'),
    read('Divers reached the ferry near Velmora harbour.'),
  ];
  expect(likeness(one, other)).toBeGreaterThan(0);
  expect(likeness(one, other)).toBeCloseTo(likeness(other, one));
});

test('what few articles hold counts more than what many hold', () => {
  const trait: Trait = { term: 'velmora', words: 'Velmora', kind: 'name', weight: 1 };
  const held = (count: number) => rarity(trait, { articles: 500, holding: new Map([['velmora', count]]) });
  expect(held(2)).toBeGreaterThan(held(200));
  expect(held(10_000)).toBeGreaterThanOrEqual(0);
});

test('in an empty store a word of all news is taken to be common', () => {
  const word = (term: string): Trait => ({ term, words: term, kind: 'word', weight: 1 });
  expect(rarity(word('govern'), none)).toBeGreaterThan(rarity(word('government'), none));
});

test('a profile has its most telling terms first', () => {
  const frequencies = { articles: 400, holding: new Map([['bell', 300]]) };
  expect([...read('bell zither', frequencies).keys()][0]).toBe('zither');
});

test('several articles as one are like each of them', () => {
  const [one, other] = [read('A ferry sank off Velmora.'), read('Divers found a bell.')];
  const both = together([one, other]);
  for (const each of [one, other]) expect(likeness(both, each)).toBeGreaterThan(0.5);
});

test('nothing is like nothing', () => {
  const nothing = read('');
  expect([likeness(nothing, nothing), likeness(nothing, read('A ferry sank.')), together([]).size]).toEqual([
    0, 0, 0,
  ]);
});
