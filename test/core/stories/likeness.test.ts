/** How alike articles are: by what they share, the rarer the more. */
import { expect, test } from 'vitest';
import {
  kindLikeness,
  kindsOf,
  likeness,
  partsOf,
  profileOf,
  rarity,
} from '../../../src/core/stories/likeness.ts';
import { traitsOf, type Trait } from '../../../src/core/stories/traits.ts';

const none = { articles: 0, holding: new Map<string, number>() };

function read(text: string, frequencies = none) {
  return profileOf(traitsOf({ title: null, text }), frequencies);
}

function parts(text: string) {
  return partsOf(read(text));
}

test('an article is wholly like itself, and not at all like one with which it shares nothing', () => {
  const one = parts('A ferry sank off Velmora.');
  expect(likeness(one, one)).toBeCloseTo(1);
  expect(likeness(one, parts('Wheat grew around Orrin.'))).toBe(0);
});

test('it is the same from both sides', () => {
  const [one, other] = [
    parts('A ferry sank off Velmora.'),
    parts('Divers reached the ferry near Velmora harbour.'),
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

test('in an empty store a name is taken to be rarer than a word, and that rarer than a kind of event', () => {
  const [name, word, event] = (['name', 'word', 'event'] as const).map((kind) =>
    rarity({ term: kind, words: kind, kind, weight: 1 }, none),
  );
  expect(name).toBeGreaterThan(word ?? 0);
  expect(word).toBeGreaterThan(event ?? 0);
});

test('a profile has its most telling terms first', () => {
  const frequencies = { articles: 400, holding: new Map([['bell', 300]]) };
  expect([...read('bell zither', frequencies).keys()][0]).toBe('zither');
});

test('two words of a name stand apart from what is compared, and so do kinds of event', () => {
  const { terms, pairs, kinds } = parts('The ferry Mira Voss sank off Velmora.');
  expect(pairs).toEqual(new Set(['mira voss']));
  expect([...terms.keys()]).toEqual(expect.arrayContaining(['mira', 'voss', 'ferri']));
  expect([...kinds.keys()]).toContain('=ship');
  expect([...terms.keys(), ...pairs].some((term) => term.startsWith('='))).toBe(false);
});

test('several articles speak of the kinds of event of each', () => {
  const [ferry, quake] = [parts('A ferry sank; the lifeboat came.'), parts('An earthquake, an aftershock.')];
  const both = kindsOf([ferry, quake]);
  for (const { kinds } of [ferry, quake]) expect(kindLikeness(both, kinds)).toBeGreaterThan(0.3);
  expect(kindLikeness(ferry.kinds, quake.kinds)).toBe(0);
  expect(kindLikeness(quake.kinds, kindsOf([quake, quake]))).toBeCloseTo(1);
});

test('nothing is like nothing', () => {
  const nothing = parts('');
  expect([likeness(nothing, nothing), likeness(nothing, parts('A ferry sank.'))]).toEqual([0, 0]);
  expect(kindLikeness(kindsOf([]), kindsOf([nothing]))).toBe(0);
});
