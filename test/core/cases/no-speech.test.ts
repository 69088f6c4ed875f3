/** Marks that hold no speech: scare quotes, nicknames, titles of works. */
import { expect, test } from 'vitest';
import { spoken } from './reading.ts';

test.each([
  ['so-called', 'Traders still talk about the so-called "black week" that closed the harbour in 2019.'],
  ['so-called in single marks', "Traders said that the so-called 'black week' had closed the harbour."],
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
  [
    'a programme somebody else made',
    'In an interview on Radio Korsk\'s "The Morning Hour With Ada Morel" on Monday, Ilya Venn repeated his promise.',
  ],
  ['a law', 'The council voted on Monday for the "Clean Water for Every Village Act" after a long debate.'],
  [
    'a title that is the subject',
    'The hall was full. "The Last Ferry to Korsk" tells the story of two brothers and a boat.',
  ],
  [
    'a slogan that is called one',
    'They marched to the harbour on Monday under the slogan "our water stays in our valley".',
  ],
  [
    'what a word means',
    'The ship was given the name Vesna, which means "spring that comes after a long winter".',
  ],
  [
    'what foreign words mean',
    'On the gate stood a line that was Latin for "who sleeps in here will never wake".',
  ],
  [
    'a group by its name',
    'She joined a group called "Friends of the Old Korsk Bridge" two years ago and became its head.',
  ],
])('%s', (_, text) => {
  expect(spoken(text)).toEqual([]);
});
