/** Puts the quotes of a story together that are one utterance: in several outlets, in part, or reported differently. */
import type { Actor, Quote } from '../summary.ts';
import { saidOn, type SamePerson } from './statements.ts';
import { inOrder, type StoryArticle } from './storyArticle.ts';
import { isPart, isSameUtterance, readWording, type Worded } from './wordings.ts';

/** Where a saying stands; its span in the article's text is that of the quote. */
export type Place<One extends StoryArticle> = { article: One; quote: Quote; speaker: Actor | null };

export type Wording<One extends StoryArticle> = {
  /** As the first place has it, marks included. */
  text: string;
  /** These words stand in the first wording, which is longer. */
  part: boolean;
  places: Place<One>[];
};

/** What was said once. */
export type Saying<One extends StoryArticle> = {
  speaker: Actor | null;
  /** The ISO day, where an article tells. */
  date: string | null;
  /** The longest first; those that are parts of it behind all others. */
  wordings: Wording<One>[];
  /** Outlets give the words differently: there is more than one wording that is no part of another. */
  differently: boolean;
};

/** The places of the very same words of one speaker. */
type Group<One extends StoryArticle> = Worded & {
  number: number;
  speaker: Actor | null;
  date: string | null;
  places: Place<One>[];
  /** The longer group it belongs to. */
  whole: { group: Group<One>; part: boolean } | null;
};

/** So many of a quote's rarest words are looked up, each in so many quotes; the likeliest of those are compared. */
const MOST_RARE = 8;
const MOST_HITS = 60;
const MOST_SEARCHED = 30;
const MOST_COMPARED = 4;

/** Words that nobody is named for may be those of a speaker who says as many of them elsewhere. */
const FEWEST_WITHOUT_SPEAKER = 6;

/** So many words are not said again by chance on another day. */
const FEWEST_ON_ANOTHER_DAY = 10;

/** Words in marks only, in the order in which they first appear. */
export function sayingsOf<One extends StoryArticle>(
  articles: readonly One[],
  samePerson: SamePerson,
): Saying<One>[] {
  const groups = groupsOf(articles, samePerson);
  joinGroups(groups, samePerson);
  const members = Map.groupBy(groups, (group) => wholeOf(group).number);
  return groups
    .filter(({ whole }) => whole === null)
    .map((group) => sayingOf(group, members.get(group.number) ?? [group]));
}

function sayingOf<One extends StoryArticle>(whole: Group<One>, members: readonly Group<One>[]): Saying<One> {
  const wordings = [whole, ...members.filter((group) => group !== whole)]
    .map((group) => ({
      text: group.places[0]?.quote.text ?? '',
      part: group.whole?.part ?? false,
      places: group.places,
    }))
    .sort((one, other) => Number(one.part) - Number(other.part));
  const dates = members.map(({ date }) => date).filter((date) => date !== null);
  return {
    speaker: whole.speaker ?? members.find(({ speaker }) => speaker !== null)?.speaker ?? null,
    date: dates.sort()[0] ?? null,
    wordings,
    differently: wordings.filter(({ part }) => !part).length > 1,
  };
}

function groupsOf<One extends StoryArticle>(articles: readonly One[], samePerson: SamePerson): Group<One>[] {
  const groups: Group<One>[] = [];
  const byKey = new Map<string, Group<One>[]>();
  for (const article of inOrder(articles)) {
    const actors = new Map(article.summary.actors.map((actor) => [actor.id, actor]));
    for (const quote of article.summary.quotes) {
      if (quote.kind === 'indirect') continue;
      const speaker = actors.get(quote.speaker ?? '') ?? null;
      const worded = readWording(quote.text);
      if (worded.key === '') continue;
      const place = { article, quote, speaker };
      const same = byKey.get(worded.key) ?? [];
      const known = same.find((group) => mayBeOne(group, { ...worded, speaker }, samePerson));
      if (known === undefined) {
        const date = saidOn(article, quote);
        const group = { ...worded, number: groups.length, speaker, date, places: [place], whole: null };
        groups.push(group);
        if (same.length < MOST_HITS) byKey.set(worded.key, [...same, group]);
      } else {
        known.places.push(place);
        known.speaker ??= speaker;
      }
    }
  }
  return groups;
}

type Spoken = Pick<Worded, 'words'> & { speaker: Actor | null };

function mayBeOne(one: Spoken, other: Spoken, samePerson: SamePerson): boolean {
  if (one.speaker !== null && other.speaker !== null) {
    const named = one.speaker.kind !== 'unnamed' && other.speaker.kind !== 'unnamed';
    return one.speaker === other.speaker || (named && samePerson(one.speaker, other.speaker));
  }
  return Math.min(one.words.length, other.words.length) >= FEWEST_WITHOUT_SPEAKER;
}

/** Ties each group to the likeliest longer one. */
function joinGroups<One extends StoryArticle>(groups: readonly Group<One>[], samePerson: SamePerson): void {
  const frequency = new Map<string, number>();
  for (const { words } of groups)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byWord = new Map<string, Group<One>[]>();
  const longestFirst = [...groups].sort((one, other) => other.words.length - one.words.length);
  for (const group of longestFirst) {
    const candidates = likely(group, byWord, frequency).filter((other) => mayBeOne(group, other, samePerson));
    const wholes = candidates.filter((other) => isNear(group, other) && isPart(group, other));
    const longer = wholes.find((other) => isSameDay(group, other)) ?? wholes[0];
    const alike = candidates
      .slice(0, MOST_COMPARED)
      .find((other) => isApart(group, other) && isSameDay(group, other) && isSameUtterance(group, other));
    if (longer !== undefined) group.whole = { group: longer, part: true };
    else if (alike !== undefined) group.whole = { group: alike, part: false };
    for (const word of new Set(group.words)) {
      const list = byWord.get(word) ?? [];
      if (list.length === 0) byWord.set(word, list);
      if (list.length < MOST_HITS) list.push(group);
    }
  }
}

/** The groups that share most of the rarest words. */
function likely<One extends StoryArticle>(
  { words }: Group<One>,
  byWord: ReadonlyMap<string, readonly Group<One>[]>,
  frequency: ReadonlyMap<string, number>,
): Group<One>[] {
  const rare = [...new Set(words)]
    .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0))
    .slice(0, MOST_RARE);
  const hits = new Map<Group<One>, number>();
  for (const word of rare)
    for (const group of byWord.get(word) ?? []) hits.set(group, (hits.get(group) ?? 0) + 1);
  return [...hits]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_SEARCHED)
    .map(([group]) => group);
}

/** A few words may come again on another day; many do not. */
function isNear<One extends StoryArticle>(part: Group<One>, whole: Group<One>): boolean {
  return part.words.length >= FEWEST_ON_ANOTHER_DAY || isSameDay(part, whole);
}

function isSameDay<One extends StoryArticle>(one: Group<One>, other: Group<One>): boolean {
  return one.date !== null && one.date === other.date;
}

/** An article that has both wordings tells of two utterances. */
function isApart<One extends StoryArticle>(one: Group<One>, other: Group<One>): boolean {
  const articles = new Set(one.places.map(({ article }) => article.id));
  return !other.places.some(({ article }) => articles.has(article.id));
}

function wholeOf<One extends StoryArticle>(group: Group<One>): Group<One> {
  let whole = group;
  while (whole.whole !== null) whole = whole.whole.group;
  return whole;
}
