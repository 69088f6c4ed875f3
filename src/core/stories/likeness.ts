/** How alike two articles are as news: by the terms they share, the rarer the more. */
import { storyParameters } from './parameters.ts';
import { isKind, type Trait } from './traits.ts';

/** How many articles there are, and how many of them hold a term. */
export type Frequencies = { articles: number; holding: ReadonlyMap<string, number> };

/** An article's terms with what each counts, as it was when the article came; the most telling first. */
export type Profile = ReadonlyMap<string, number>;

/** A profile by what is compared: two words of one name say little more than each of them does, so they stand apart. */
export type Parts = { terms: Profile; pairs: ReadonlySet<string>; kinds: Profile };

/** The natural logarithm of how many articles there are for each that holds the term. */
export function rarity(trait: Trait, { articles, holding }: Frequencies): number {
  const { assumedArticles } = storyParameters;
  const all = articles + assumedArticles;
  const held = (holding.get(trait.term) ?? 0) + assumedArticles * assumedShare(trait);
  return Math.log(all / Math.min(all, held));
}

function assumedShare({ kind }: Trait): number {
  const { kindShare, nameShare, otherShare } = storyParameters;
  return kind === 'event' ? kindShare : kind === 'name' || kind === 'names' ? nameShare : otherShare;
}

/** The terms that are compared get a length of 1 together. */
export function profileOf(traits: readonly Trait[], frequencies: Frequencies): Profile {
  const weighed = traits.map((trait) => [trait.term, trait.weight * rarity(trait, frequencies)] as const);
  const telling = weighed.filter(([, weight]) => weight > 0).sort(([, one], [, other]) => other - one);
  const squares = telling.filter(([term]) => isCompared(term)).reduce((sum, [, each]) => sum + each ** 2, 0);
  const length = Math.sqrt(squares) || 1;
  return new Map(telling.map(([term, weight]) => [term, isCompared(term) ? weight / length : weight]));
}

function isCompared(term: string): boolean {
  return !isKind(term) && !isPair(term);
}

function isPair(term: string): boolean {
  return term.includes(' ');
}

export function partsOf(profile: Profile): Parts {
  const terms = new Map<string, number>();
  const kinds = new Map<string, number>();
  const pairs = new Set<string>();
  for (const [term, weight] of profile) {
    if (isPair(term)) pairs.add(term);
    else if (isKind(term)) kinds.set(term, weight);
    else terms.set(term, weight);
  }
  return { terms, pairs, kinds };
}

/** 0 with no term in common, 1 for the same. */
export function likeness(one: Parts, other: Parts): number {
  return shared(one.terms, other.terms);
}

/** The kinds of event in several articles, with what they count together. */
export function kindsOf(articles: readonly Parts[]): Profile {
  const sum = new Map<string, number>();
  for (const { kinds } of articles)
    for (const [kind, weight] of kinds) sum.set(kind, (sum.get(kind) ?? 0) + weight);
  return sum;
}

/** 0 when no kind of event is spoken of in both, 1 when each is as much in one as in the other. */
export function kindLikeness(one: Profile, other: Profile): number {
  const lengths = Math.sqrt(shared(one, one) * shared(other, other));
  return lengths === 0 ? 0 : shared(one, other) / lengths;
}

/** What two have in common, by what it counts in both. */
export function shared<Term>(one: ReadonlyMap<Term, number>, other: ReadonlyMap<Term, number>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of fewer) sum += weight * (more.get(term) ?? 0);
  return sum;
}
