/** Decides which story an article belongs to: the likeliest one near it in time, or one of its own. */
import { fold } from '../fold.ts';
import {
  belonging,
  belongTogether,
  preparing,
  silence,
  type Compared,
  type Prepare,
  type Ready,
} from './belonging.ts';
import { likeness, partsOf } from './likeness.ts';
import { storyParameters } from './parameters.ts';
import { isKind, type Trait } from './traits.ts';

/** An article that is in a story already. */
export type Neighbour = Compared & { story: string };

/** Why an article is in its story: the article there that is likest, and what the two share, as written. */
export type StoryReason = { article: string; likeness: number; shared: string[] };

export type Decision =
  { kind: 'new' } | { kind: 'join'; story: string; merged: string[]; reason: StoryReason };

type Candidate = { story: string; near: Neighbour[]; articles: Ready[]; belongs: number };

const mostShared = 6;

/** `merged` of a decision are stories that turn out to be the same one. */
export function decideStory(
  article: Compared & { traits: readonly Trait[] },
  neighbours: readonly Neighbour[],
  ready = preparing(),
): Decision {
  const [best, ...others] = candidates(article, neighbours, ready);
  if (best === undefined) return { kind: 'new' };
  const merged = others.filter((other) => isOneStory(best, other)).map(({ story }) => story);
  return { kind: 'join', story: best.story, merged, reason: reasonFor(article, best.near) };
}

/** The stories that the article may join, the likeliest first. */
function candidates(article: Compared, neighbours: readonly Neighbour[], ready: Prepare): Candidate[] {
  const compared = ready(article);
  if (compared.parts.terms.size === 0) return [];
  return [...Map.groupBy(neighbours, ({ story }) => story)]
    .map(([story, near]) => ({ story, near, articles: near.map(ready) }))
    .filter(({ articles }) => silence(compared, articles) <= storyParameters.days)
    .map((found) => ({ ...found, belongs: belonging(compared, found.articles) }))
    .filter(({ belongs }) => belongs > storyParameters.joins)
    .sort((one, other) => other.belongs - one.belongs || (one.story < other.story ? -1 : 1));
}

/** This article belongs to both, and they to each other: one article about two events joins no stories. */
function isOneStory(one: Candidate, other: Candidate): boolean {
  return belongTogether(one.articles, other.articles) >= storyParameters.merges;
}

/** What the article shares with the likest of these, which are not none. */
export function reasonFor(
  { traits, profile }: { traits: readonly Pick<Trait, 'term' | 'words'>[] } & Pick<Compared, 'profile'>,
  near: readonly Compared[],
): StoryReason {
  const own = partsOf(profile);
  const [likest] = near
    .map((each) => ({ ...each, likeness: likeness(own, partsOf(each.profile)) }))
    .sort((one, two) => two.likeness - one.likeness);
  if (likest === undefined) throw new Error('a story has an article');
  const shared = traits
    .map(({ term, words }) => ({
      term,
      words,
      counts: (profile.get(term) ?? 0) * (likest.profile.get(term) ?? 0),
    }))
    .filter(({ counts }) => counts > 0)
    // A kind of event is no word of the text, and says least to who reads the reason.
    .sort((one, two) => Number(isKind(one.term)) - Number(isKind(two.term)) || two.counts - one.counts)
    .map(({ words }) => words);
  const once = shared.filter(
    (words, index) => shared.findIndex((each) => fold(each) === fold(words)) === index,
  );
  return { article: likest.article, likeness: likest.likeness, shared: once.slice(0, mostShared) };
}
