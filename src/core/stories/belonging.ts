/** How far an article belongs to a story: by how like its articles it is, the kind of event, and the days between. */
import { kindLikeness, kindsOf, partsOf, shared, type Parts, type Profile } from './likeness.ts';
import { storyParameters } from './parameters.ts';

/** An article as it is compared; `dated` is an ISO date or date-time. */
export type Compared = { article: string; dated: string; profile: Profile };

/** Ready to be compared with many others; terms are numbers, which are found faster than words. */
export type Ready = {
  article: string;
  time: number;
  parts: Parts;
  terms: ReadonlyMap<number, number>;
  known: Map<Ready, number>;
};

/** Makes an article ready for what the same function makes ready. */
export type Prepare = (article: Compared) => Ready;

/** Each profile is made ready once, and what it was found to be like is remembered with it. */
export function preparing(): Prepare {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const prepared = new Map<Profile, Ready>();
  return ({ article, dated, profile }) => {
    const before = prepared.get(profile);
    if (before !== undefined) return before;
    const parts = partsOf(profile);
    const terms = new Map([...parts.terms].map(([term, weight]) => [numberOf(term), weight]));
    const made = { article, time: Date.parse(dated), parts, terms, known: new Map<Ready, number>() };
    prepared.set(profile, made);
    return made;
  };
}

/** The measures that `belongs` adds up, each with its weight in the parameters. */
export type Measures = Record<keyof typeof storyParameters.belongs, number>;

/** Above 0 when it is likelier to belong to the story than to be news of something else. */
export function belonging(article: Ready, story: readonly Ready[]): number {
  const weights = storyParameters.belongs;
  const found = measures(article, story);
  return (Object.keys(weights) as (keyof Measures)[]).reduce(
    (sum, name) => sum + weights[name] * found[name],
    0,
  );
}

/**
 * The likeness is the mean of those to each article: to be like one of many is chance. Two words of a name are in it
 * twice, which `pairs` corrects. `none` stands for what speaks for no story.
 */
export function measures(article: Ready, story: readonly Ready[]): Measures {
  const { leastLikeness, silentDays } = storyParameters;
  const { parts } = article;
  const alike = story.reduce((sum, each) => sum + likenessOf(article, each), 0) / story.length;
  const days = silence(article, story);
  return {
    likeness: alike,
    likenessLog: Math.log(alike + leastLikeness),
    kinds: kindLikeness(parts.kinds, kindsIn(story)),
    pairs: [...parts.pairs].filter((pair) => story.some((each) => each.parts.pairs.has(pair))).length,
    silenceRoot: Math.sqrt(days),
    longSilence: Math.max(0, days - silentDays),
    none: 1,
  };
}

const kindsOfStories = new WeakMap<readonly Ready[], Profile>();

/** Remembered: many articles are compared with one story. */
function kindsIn(story: readonly Ready[]): Profile {
  const known = kindsOfStories.get(story) ?? kindsOf(story.map(({ parts }) => parts));
  kindsOfStories.set(story, known);
  return known;
}

/** The days between the article and the nearest one of the story. */
export function silence({ time }: Ready, story: readonly Ready[]): number {
  return Math.min(...story.map((each) => Math.abs(each.time - time))) / 86_400_000;
}

/** Remembered: an article is compared with the same ones for several stories. */
function likenessOf(one: Ready, other: Ready): number {
  const known = one.known.get(other) ?? other.known.get(one);
  if (known !== undefined) return known;
  const found = shared(one.terms, other.terms);
  one.known.set(other, found);
  return found;
}

/** How far the articles of two stories belong to the other one, in the mean. */
export function belongTogether(one: readonly Ready[], other: readonly Ready[]): number {
  const sum =
    one.reduce((all, article) => all + belonging(article, other), 0) +
    other.reduce((all, article) => all + belonging(article, one), 0);
  return sum / (one.length + other.length);
}
