/** Made-up news articles, the same ones every time: invented people, ordinary sentences, a quote about every fourth. */
import { adjectives, adverb, madeUpName, nouns, plural, verbs } from './vocabulary.ts';

export const FIRST =
  'Ada Josef Milena Tomas Ilya Petra Vorrin Malwen Selka Jurek Oldra Tavin Marguerite Carlo Anne'.split(' ');

/** So many people, and so many places, are in the news at a time. */
export const SURNAMES = numbers(2_000).map(madeUpName);
export const TOWNS = numbers(300).map((number) => madeUpName(31_337 + 97 * number));

const OFFICES = [
  ...['the mayor of', 'a former minister of', 'the head of the harbour board of', 'a farmer from'],
  ...['a spokeswoman for the hospital of', 'an engineer from', 'the bishop of', 'a judge in'],
];
export const DAYS = [
  'on Monday',
  'on Tuesday night',
  'last week',
  'in January',
  'on 4 March',
  'late on Friday',
  'in 2019',
];
const ENDS = [
  ...['will cost far more than anyone had thought', 'cannot wait any longer', 'would put 300 jobs at risk'],
  ...['is a chance that will not come back', 'should be looked at again by independent experts'],
];

export type Pick = <Item>(items: readonly Item[]) => Item;

/** Sentences as the news has them; the first four hold what someone said. */
const SENTENCES: ((pick: Pick) => string)[] = [
  (pick) => `“${capital(thing(pick))} ${end(pick)},” said ${name(pick)}, ${role(pick)}.`,
  (pick) => `"I do not think that ${thing(pick)} ${end(pick)}," ${name(pick)} told reporters ${pick(DAYS)}.`,
  (pick) => `${name(pick)}, ${role(pick)}, said ${pick(DAYS)} that ${thing(pick)} ${end(pick)}.`,
  (pick) => `According to two officials in ${pick(TOWNS)}, ${thing(pick)} ${end(pick)}.`,
  (pick) => `Since then ${thing(pick)} has moved on slowly, and few in ${pick(TOWNS)} expect it to end soon.`,
  (pick) =>
    `About ${pick([40, 300, 1_200])} people gathered in ${pick(TOWNS)} ${pick(DAYS)}, some with children.`,
  (pick) => `${name(pick)} grew up in ${pick(TOWNS)} and worked for ${thing(pick)} before ${thing(pick)}.`,
  (pick) => `The council is to vote on ${thing(pick)} next week, after a delay of ${pick([2, 3, 6])} months.`,
  (pick) => `In ${pick(TOWNS)}, where ${thing(pick)} ${end(pick)}, shops were closed ${pick(DAYS)}.`,
  (pick) => `It was the ${pick(['second', 'third', 'fifth'])} time that ${thing(pick)} ${end(pick)}.`,
  (pick) => `Nobody was hurt when ${thing(pick)} was hit ${pick(DAYS)}, but the ${pick(nouns)} is large.`,
  (pick) => `For ${name(pick)} the question is whether ${thing(pick)} ${end(pick)}.`,
  (pick) =>
    `The ${pick(nouns)}, which was ${pick(verbs)} after ${thing(pick)} had been ${pick(verbs)} for years, now stands between ${thing(pick)} and ${thing(pick)}, and those who live near it have learned to plan their days around its noise.`,
  (pick) =>
    `Because ${thing(pick)} ${end(pick)}, and because ${thing(pick)} is only now being ${pick(verbs)}, it is far from certain that what was ${pick(verbs)} last year can still be ${pick(verbs)} before the ${pick(nouns)} begins.`,
  (pick) =>
    `Those who had hoped for ${thing(pick)} found instead ${thing(pick)}, a few ${plural(pick(nouns))} and a ${pick(adjectives)} ${pick(nouns)} that nobody had ${pick(verbs)} since the ${pick(nouns)} of ${pick(TOWNS)}.`,
];

/** How many of the sentences hold what someone said. */
const SAYINGS = 4;

/** A sentence in which nobody says anything. */
export function plainSentence(pick: Pick): string {
  return pick(SENTENCES.slice(SAYINGS))(pick);
}

export function inventedNews(count: number): string[] {
  const pick = picker();
  return Array.from({ length: count }, () =>
    Array.from({ length: 12 }, () =>
      Array.from({ length: pick([1, 2, 3]) }, () => pick(SENTENCES)(pick)).join(' '),
    ).join('\n\n'),
  );
}

function name(pick: Pick): string {
  return `${pick(FIRST)} ${pick(SURNAMES)}`;
}

export function role(pick: Pick): string {
  return `${pick(OFFICES)} ${pick(TOWNS)}`;
}

export function thing(pick: Pick): string {
  return pick([
    `the ${pick(adjectives)} ${pick(nouns)}`,
    `the ${plural(pick(nouns))}`,
    `the ${adverb(pick(adjectives))} ${pick(verbs)} ${pick(nouns)}`,
    `the ${pick(nouns)} and ${plural(pick(nouns))}`,
  ]);
}

export function end(pick: Pick): string {
  return pick([
    pick(ENDS),
    `${pick(verbs)} ${thing(pick)} of ${pick(TOWNS)}`,
    `${pick(verbs)} the ${pick(nouns)}`,
  ]);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Chance without chance: a linear congruence that begins at the same number. */
export function picker(seed = 1): Pick {
  let state = seed;
  return (items) => {
    state = (state * 48_271) % 2_147_483_647;
    const item = items[state % items.length];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
}
