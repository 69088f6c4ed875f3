/** Whether a story turns out to be two, on small examples. */
import { expect, test } from 'vitest';
import type { Compared } from '../../../src/core/stories/belonging.ts';
import { divideStory } from '../../../src/core/stories/divide.ts';
import { profileOf } from '../../../src/core/stories/likeness.ts';
import { traitsOf } from '../../../src/core/stories/traits.ts';

const north = [
  'An earthquake shook Velmora; the Tabask hotel lies in rubble.',
  'Rescuers in Velmora searched the rubble of the Tabask hotel after the earthquake.',
  'The owner of the Tabask hotel in Velmora was questioned about the earthquake.',
];
const south = [
  'A quake broke windows in Orrin and stopped the Lindqvist mill.',
  'The Lindqvist mill in Orrin stands still after the quake; windows are boarded.',
];

function compared(texts: string[], day = 2): Compared[] {
  return texts.map((text) => ({
    article: text,
    dated: `2031-03-0${day}`,
    profile: profileOf(traitsOf({ title: null, text }), { articles: 0, holding: new Map() }),
  }));
}

test('two events under one roof are two stories; the smaller part is told', () => {
  expect(divideStory([...compared(north), ...compared(south)])?.toSorted()).toEqual(south.toSorted());
  expect(divideStory([...compared(south), ...compared(north)])?.toSorted()).toEqual(south.toSorted());
});

test('one event stays one story', () => {
  expect(divideStory(compared([...north, ...north]))).toBeNull();
});

test('of three articles it cannot be told, nor of none', () => {
  expect(divideStory(compared([...north.slice(0, 2), ...south.slice(0, 1)]))).toBeNull();
  expect(divideStory([])).toBeNull();
});

test('articles without words are no story to divide', () => {
  expect(divideStory(compared(['', '', '', '']))).toBeNull();
});
