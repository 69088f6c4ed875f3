/** Decides which story an article belongs to: the likest one near it in time, or one of its own. */
import { fold } from '../fold.ts';
import { likeness, together, type Profile } from './likeness.ts';
import { storyParameters } from './parameters.ts';
import { isKind, type Trait } from './traits.ts';

/** An article as it is compared; `dated` is an ISO date or date-time. */
export type Compared = { article: string; dated: string; profile: Profile };

/** An article that is in a story already. */
export type Neighbour = Compared & { story: string };

/** Why an article is in its story: the article there that is likest, and what the two share, as written. */
export type StoryReason = { article: string; likeness: number; shared: string[] };

export type Decision =
  { kind: 'new' } | { kind: 'join'; story: string; merged: string[]; reason: StoryReason };

type Candidate = { story: string; near: Neighbour[]; profile: Profile; likeness: number };

const mostShared = 6;

/** `merged` of a decision are stories that turn out to be the same one. */
export function decideStory(
  article: Compared & { traits: readonly Trait[] },
  neighbours: readonly Neighbour[],
): Decision {
  const [best, ...others] = candidates(article, neighbours);
  if (best === undefined || best.likeness < storyParameters.joins) return { kind: 'new' };
  const merged = others.filter((other) => isOneStory(best, other)).map(({ story }) => story);
  return { kind: 'join', story: best.story, merged, reason: reasonFor(article, best.near) };
}

/** The stories of the neighbours, the likest first. */
function candidates({ dated, profile }: Compared, neighbours: readonly Neighbour[]): Candidate[] {
  return [...Map.groupBy(neighbours, ({ story }) => story)]
    .map(([story, near]) => {
      const whole = together(near.map((each) => each.profile));
      const days = Math.min(...near.map((each) => daysBetween(dated, each.dated)));
      return { story, near, profile: whole, likeness: likeness(profile, whole) - fadedAfter(days) };
    })
    .sort((one, other) => other.likeness - one.likeness);
}

/** What likeness loses with the days since a story was last in the news. */
function fadedAfter(days: number): number {
  const { fading, silentDays, silence } = storyParameters;
  return days * fading + Math.max(0, days - silentDays) * silence;
}

/** This article is like both, and they are like each other: one article about two events joins no stories. */
function isOneStory(one: Candidate, other: Candidate): boolean {
  const { merges } = storyParameters;
  return other.likeness >= merges && likeness(one.profile, other.profile) >= merges;
}

export function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

function reasonFor(
  { traits, profile }: Compared & { traits: readonly Trait[] },
  near: Neighbour[],
): StoryReason {
  const [likest] = near
    .map((each) => ({
      article: each.article,
      likeness: likeness(profile, each.profile),
      other: each.profile,
    }))
    .sort((one, two) => two.likeness - one.likeness);
  if (likest === undefined) throw new Error('a story has an article');
  const shared = traits
    .map(({ term, words }) => ({
      term,
      words,
      counts: (profile.get(term) ?? 0) * (likest.other.get(term) ?? 0),
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
