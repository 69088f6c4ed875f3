/** Marks that hold no speech: scare quotes, nicknames, titles of works. */
import { expect, test } from 'vitest';
import { spoken } from './reading.ts';

test.each([
  ['so-called', 'Traders still talk about the so-called "black week" that closed the harbour in 2019.'],
  [
    'a nickname',
    'Marguerite "Daisy" Okonjo was elected to the harbour board on Monday with a large majority.',
  ],
  [
    'a nickname in curly marks',
    'Josef “The Crane” Albin was arrested in Korsk on Monday after a long search.',
  ],
  ['a film', 'The festival opens on Friday with the film "A Winter in Korsk" by the director Ada Morel.'],
  ['a book', 'Her novel "The Last Ferry" was published in 2021 and has been sold in twelve countries.'],
  ['a song', 'The band closed the evening with "Lights on the Water" and went off the stage.'],
  ['known as', 'The road, known as the "Old Salt Way", was closed on Monday after the heavy rain.'],
  ['a word as a word', 'The word "ferry" comes from an old word for a journey, and it is still used today.'],
])('%s', (_, text) => {
  expect(spoken(text)).toEqual([]);
});
