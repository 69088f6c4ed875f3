/** Questions as people type them. */
import { describe, expect, test } from 'vitest';
import { commonWords } from '../../src/core/lexicon/asking.ts';
import { readQuery, writeQuery } from '../../src/core/query/query.ts';
import { searchTerms } from '../../src/store/words.ts';

/** A Wednesday. */
const today = Temporal.PlainDate.from('2026-02-04');

const read = (text: string) => {
  const { words, phrases, since, until } = readQuery(text, today);
  return [words, phrases, since, until];
};

describe('words and phrases', () => {
  test.each([
    ['', '', []],
    ['  dam   inquiry ', 'dam inquiry', []],
    ['"nuclear deal"', '', ['nuclear deal']],
    ['“nuclear deal” talks', 'talks', ['nuclear deal']],
    ['talks „nuclear deal“ now', 'talks now', ['nuclear deal']],
    ['«red line» "in  Ankara"', '', ['red line', 'in Ankara']],
    ['"ferry', 'ferry', []],
    ['a "b c" d"', 'a d', ['b c']],
    ['"" talks', 'talks', []],
    ['"..." talks', 'talks', []],
    ['the of', 'the of', []],
    ['NEAR(ferry bridge, 5) -dam*', 'NEAR(ferry bridge, 5) -dam*', []],
    ["'; drop table quotes; --", "'; drop table quotes; --", []],
    ['"since monday"', '', ['since monday']],
  ])('%s', (text, words, phrases) => {
    expect(read(text)).toEqual([words, phrases, null, null]);
  });
});

describe('dates', () => {
  test.each([
    ['since monday', '', '2026-02-02', null],
    ['Since Monday!', '', '2026-02-02', null],
    ['talks since monday', 'talks', '2026-02-02', null],
    ['since monday talks', 'talks', '2026-02-02', null],
    ['talks yesterday', 'talks', '2026-02-03', '2026-02-03'],
    ['talks 3 Feb', 'talks', '2026-02-03', '2026-02-03'],
    ['talks on 3 Feb', 'talks', '2026-02-03', '2026-02-03'],
    ['talks on 3 Feb in Ankara', 'talks in Ankara', '2026-02-03', '2026-02-03'],
    ['talks on the 3rd of February', 'talks', '2026-02-03', '2026-02-03'],
    ['talks February 3, 2026', 'talks', '2026-02-03', '2026-02-03'],
    ['talks 2026-02-01', 'talks', '2026-02-01', '2026-02-01'],
    ['last week', '', '2026-01-26', '2026-02-01'],
    ['talks last week', 'talks', '2026-01-26', '2026-02-01'],
    ['this week', '', '2026-02-02', '2026-02-08'],
    ['talks in the last 3 days', 'talks', '2026-02-01', '2026-02-04'],
    ['past two weeks', '', '2026-01-21', '2026-02-04'],
    ['talks 2 days ago', 'talks', '2026-02-02', '2026-02-02'],
    ['since a week ago', '', '2026-01-28', null],
    ['last 24 hours', '', '2026-02-03', '2026-02-04'],
    ['talks in january', 'talks', '2026-01-01', '2026-01-31'],
    ['talks in december', 'talks', '2025-12-01', '2025-12-31'],
    ['talks january', 'talks', '2026-01-01', '2026-01-31'],
    ['talks January 2025', 'talks', '2025-01-01', '2025-01-31'],
    ['talks in 2025', 'talks', '2025-01-01', '2025-12-31'],
    ['since 2025', '', '2025-01-01', null],
    ['until 3 Feb', '', null, '2026-02-03'],
    ['before 3 Feb', '', null, '2026-02-02'],
    ['after 1 Feb', '', '2026-02-02', null],
    ['up to last week', '', null, '2026-02-01'],
    ['from 1 Feb to 3 Feb', '', '2026-02-01', '2026-02-03'],
    ['between monday and yesterday', '', '2026-02-02', '2026-02-03'],
    ['on 1 Feb to 3 Feb', '', '2026-02-01', '2026-02-03'],
    ['talks 1-3 Feb', 'talks', '2026-02-01', '2026-02-03'],
    ['talks 1 Feb – 3 Feb', 'talks', '2026-02-01', '2026-02-03'],
    ['since 1 Feb until yesterday', '', '2026-02-01', '2026-02-03'],
    ['yesterday about the dam', 'about the dam', '2026-02-03', '2026-02-03'],
    ['talks in monday', 'talks', '2026-02-02', '2026-02-02'],
    ['in may', '', '2025-05-01', '2025-05-31'],
    ['since march', '', '2025-03-01', null],
    ['3 may', '', '2025-05-03', '2025-05-03'],
    ['vote march 3', 'vote', '2025-03-03', '2025-03-03'],
    ['on sat', '', '2026-01-31', '2026-01-31'],
    ['last wednesday', '', '2026-01-28', '2026-01-28'],
    ['29 Feb', '', '2024-02-29', '2024-02-29'],
    ['until 2027-01-01', '', null, '2027-01-01'],
  ])('%s', (text, words, since, until) => {
    expect(read(text)).toEqual([words, [], since, until]);
    expect(readQuery(text, today).problem).toBeNull();
  });

  test.each([
    'may',
    'theresa may',
    'he may resign',
    'the long march',
    'women’s march',
    'from may',
    'after march',
    'the sun',
    'in the sun',
    'black friday',
    'attacks of september 11',
    'october 7 attack',
    'vision 2030',
    'targets in 2030',
    'summit next week',
    'vote tomorrow',
    'monday night football',
    '5 may resign',
    '40 march in protest',
    'mayor of marchtown',
    'second',
    'since then',
    'on trade',
    'in Ankara',
    'the last of us',
    'a day in the life',
    'before the flood',
  ])('%s names none', (text) => {
    expect(read(text)).toEqual([text, [], null, null]);
    expect(readQuery(text, today).problem).toBeNull();
  });

  test.each([
    ['31 Feb', 'There is no day “31 Feb”: February has 29 days.', ['28 Feb', '1 Mar']],
    [
      'talks on 31 Feb',
      'There is no day “31 Feb”: February has 29 days.',
      ['talks on 28 Feb', 'talks on 1 Mar'],
    ],
    [
      'since 30 feb 2026 "a b"',
      'February 2026 has 28 days.',
      ['since 28 Feb 2026 "a b"', 'since 1 Mar 2026 "a b"'],
    ],
    [
      'since 2026-02-31 talks',
      'There is no day “2026-02-31”',
      ['since 28 Feb 2026 talks', 'since 1 Mar 2026 talks'],
    ],
    ['since 2026-13-01', 'there is no month 13', ['since 2026-12-31']],
    ['31 june', 'June has 30 days', ['30 Jun', '1 Jul']],
    ['since tomorrow', '“tomorrow” has not come yet.', ['since yesterday', 'since last week', '']],
    [
      'talks since 2027-01-01',
      '“2027-01-01” has not come yet.',
      ['talks since yesterday', 'talks since last week', 'talks'],
    ],
    ['after today', 'has not come yet', ['after yesterday', 'after last week', '']],
    ['since next week', 'has not come yet', ['since yesterday', 'since last week', '']],
    ['from 3 Feb to 1 Feb', 'No day is both', ['to 1 Feb', 'from 3 Feb']],
    ['since yesterday until last week', 'No day is both', ['until last week', 'since yesterday']],
  ])('%s cannot be', (text, message, instead) => {
    const { problem, since, until } = readQuery(text, today);
    expect(problem?.message).toContain(message);
    expect(problem?.instead).toEqual(instead);
    expect([since, until]).toEqual([null, null]);
  });

  test.each([
    'since '.repeat(2_000),
    '31 Feb '.repeat(1_500),
    '"'.repeat(10_000),
    'may '.repeat(2_500),
    '1-'.repeat(5_000),
  ])('10,000 characters are read too (%#)', (text) => {
    const { words, phrases } = readQuery(text, today);
    expect(words.length).toBeLessThanOrEqual(text.length);
    expect(phrases).toEqual([]);
  });
});

test('what is read can be written', () => {
  const query = readQuery('talks "nuclear deal" since monday “red line”', today);
  expect(writeQuery(query)).toBe('talks "nuclear deal" "red line"');
  expect(readQuery(writeQuery(query), today)).toMatchObject({ words: query.words, phrases: query.phrases });
});

test('words that say too little are those that a search leaves out', () => {
  for (const word of commonWords) expect(searchTerms(`${word} dam`)).toEqual([['dam']]);
  expect(searchTerms('us may who dam')).toHaveLength(4);
  expect(['us', 'may', 'who'].filter((word) => commonWords.has(word))).toEqual([]);
});
