/** How alike two articles are as news: by the terms they share, the rarer the more. */
import { newsWords } from '../lexicon/newsWords.ts';
import { storyParameters } from './parameters.ts';
import { isKind, type Trait } from './traits.ts';

/** How many articles there are, and how many of them hold a term. */
export type Frequencies = { articles: number; holding: ReadonlyMap<string, number> };

/** An article's terms with what each counts, as it was when the article came; the most telling first. */
export type Profile = ReadonlyMap<string, number>;

/** The natural logarithm of how many articles there are for each that holds the term. */
export function rarity(trait: Trait, { articles, holding }: Frequencies): number {
  const { assumedArticles } = storyParameters;
  const assumed = assumedArticles * assumedShare(trait);
  const all = articles + assumedArticles;
  return Math.log((all + 1) / Math.min(all, (holding.get(trait.term) ?? 0) + assumed));
}

function assumedShare({ term, kind }: Trait): number {
  const { newsWordShare, kindShare, nameShare, otherWordShare } = storyParameters;
  if (newsWords.has(term)) return newsWordShare;
  return kind === 'event' ? kindShare : kind === 'name' ? nameShare : otherWordShare;
}

export function profileOf(traits: readonly Trait[], frequencies: Frequencies): Profile {
  const weighed = traits.map((trait) => [trait.term, trait.weight * rarity(trait, frequencies)] as const);
  return normal(new Map(weighed.toSorted(([, one], [, other]) => other - one)));
}

/** The profile of several articles as one. */
export function together(profiles: readonly Profile[]): Profile {
  const sum = new Map<string, number>();
  for (const profile of profiles)
    for (const [term, weight] of profile) sum.set(term, (sum.get(term) ?? 0) + weight);
  return normal(sum);
}

/** The names and words and the kinds of event each get a length of 1, so that one does not outweigh the other. */
function normal(weights: ReadonlyMap<string, number>): Profile {
  let [terms, kinds] = [0, 0];
  for (const [term, weight] of weights) {
    if (isKind(term)) kinds += weight ** 2;
    else terms += weight ** 2;
  }
  const [ofTerms, ofKinds] = [Math.sqrt(terms) || 1, Math.sqrt(kinds) || 1];
  const profile = new Map<string, number>();
  for (const [term, weight] of weights) profile.set(term, weight / (isKind(term) ? ofKinds : ofTerms));
  return profile;
}

/** 0 with nothing in common, 1 for the same. */
export function likeness(one: Profile, other: Profile): number {
  const { kindCounts } = storyParameters;
  let [terms, kinds] = [0, 0];
  for (const [term, weight] of one) {
    const shared = weight * (other.get(term) ?? 0);
    if (isKind(term)) kinds += shared;
    else terms += shared;
  }
  return (1 - kindCounts) * terms + kindCounts * kinds;
}
