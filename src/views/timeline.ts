/** The timeline of what was said and what happens: quotes by the day they were said, events by theirs. */
import { sideOf } from '../core/people/sides.ts';
import type { ArticleLine, StoredQuote } from '../core/records.ts';
import { saidOn } from '../core/stories/statements.ts';
import type { Event, Summary } from '../core/summary.ts';
import type { Timeline, TimelineItem } from '../pictures/picture.ts';
import type { Action, Reply } from '../reply/reply.ts';
import { withCue } from './content.ts';
import { comingEvents } from './next.ts';
import { pictureBlock } from './picture.ts';
import { eachOnce } from './sameWords.ts';
import { isPronoun } from './speaker.ts';
import { asSentence, statement } from './statement.ts';
import { oneLine, roleOf } from './words.ts';

export type TimelineQuestion = {
  title: string;
  /** Newest first. */
  quotes: StoredQuote[];
  /** How many there are. */
  total: number;
  /** Those whose events are told, newest first; none when it is about quotes alone. */
  articles: (ArticleLine & { text: string; summary: Summary })[];
};

/** So many items have room, with at least some place for what happened and what is to come. */
const mostItems = 12;
const mostComing = 2;
const mostHappened = 2;

export function timelinePage(question: TimelineQuestion, next: Action[]): Reply {
  const picture = pictureBlock(timeline(question));
  return { blocks: next.length === 0 ? [picture] : [picture, { kind: 'actions', actions: next }] };
}

export function timeline({ title, quotes, total, articles }: TimelineQuestion): Timeline {
  const events = [...happened(articles).slice(0, mostHappened), ...coming(articles).slice(0, mostComing)];
  const eventsOf = new Map(articles.map(({ id, summary }) => [id, summary.events]));
  // What is quoted again later was said when it was quoted first.
  const once = eachOnce(quotes.toReversed()).reverse();
  const told = new Set(events.map(({ words }) => words));
  const whole = once.filter((stored) => !isNegatedBefore(stored));
  const items = whole.map((stored) => quoteItem(stored, eventsOf.get(stored.article.id) ?? []));
  const chosen = bestOf(
    items.filter(({ words }) => !told.has(words)),
    mostItems - events.length,
  );
  const ids = new Set([...quotes.map(({ article }) => article), ...articles].map(({ id }) => id));
  return {
    kind: 'timeline',
    title: oneLine(title),
    articles: ids.size,
    items: inOrder([...chosen, ...events]),
    others: Math.max(0, total - (quotes.length - once.length) - chosen.length),
  };
}

const ranks = { direct: 0, mixed: 1, indirect: 2, event: 3 };

/** Words in marks before what is reported; everybody has a share by how much they said, the first words before the next. */
function bestOf(items: TimelineItem[], most: number): TimelineItem[] {
  const heard = Map.groupBy(items, ({ kind, speaker }) => `${kind} ${speaker ?? ''}`);
  const weighed = [...heard.values()].flatMap((group) =>
    fromBothEnds(group).map((item, index) => ({ item, weight: (index + 1) / group.length })),
  );
  const rank = ({ kind, speaker }: TimelineItem): number => ranks[kind] + (speaker === null ? 3 : 0);
  return weighed
    .toSorted((one, other) => rank(one.item) - rank(other.item) || one.weight - other.weight)
    .slice(0, most)
    .map(({ item }) => item);
}

/** The newest, the oldest, the second newest: what somebody says now, and what they said then. */
function fromBothEnds(items: TimelineItem[]): TimelineItem[] {
  const [newest, ...rest] = items;
  const oldest = rest.pop();
  return [newest, oldest, ...rest].filter((item) => item !== undefined);
}

function quoteItem({ quote, speaker, article }: StoredQuote, events: Event[]): TimelineItem {
  const role = speaker?.kind === 'person' ? roleOf(speaker) : null;
  const mention = quote.speakerMention?.text ?? '';
  const called = mention === '' || isPronoun(mention) ? null : oneLine(mention);
  return {
    day: saidOn({ ...article, addedAt: '', summary: { events } }, quote),
    speaker: speaker?.name ?? called,
    role,
    side: speaker === null ? null : sideOf({ name: speaker.name, kind: speaker.kind, role }),
    words: wordsOf({ quote, article }),
    kind: quote.kind,
    isFuture: false,
  };
}

/** "It is not yet | known whether": without what stands before them the words would say the opposite. */
function isNegatedBefore({ quote, article: { text } }: StoredQuote): boolean {
  if (quote.kind === 'direct') return false;
  const { start } = withCue(quote, text);
  return /(?:\b(?:not|never|no)|n['’]t)(?:\s+\p{L}+)?\s+$/iu.test(
    text.slice(Math.max(0, start - negationReach), start),
  );
}

const negationReach = 24;

/** Direct words without their marks; anything else as the article has it, with a cue that changes what it says. */
function wordsOf({ quote, article: { text } }: Pick<StoredQuote, 'quote' | 'article'>): string {
  const { start, end } = withCue(quote, text);
  if (quote.kind === 'indirect') return asSentence(text, { start, end });
  if (quote.kind === 'mixed') return oneLine(text.slice(start, end));
  return oneLine(quote.text)
    .replace(/^["“”„«'‘]+|["“”»'’]+$/g, '')
    .replace(/,$/, '');
}

/** Key points of the articles' own that tell a day. */
function happened(articles: TimelineQuestion['articles']): TimelineItem[] {
  return articles.flatMap(({ text, summary }) =>
    summary.keyPoints.flatMap((point) => {
      const event = summary.events.find(
        ({ start, end, future }) => !future && point.start <= start && end <= point.end,
      );
      const { text: words, by } = statement({ summary, text }, point);
      return event === undefined || by !== null || pointsBack(words)
        ? []
        : [eventItem(event.date, words, null, false)];
    }),
  );
}

/** "On Wednesday she had told …": nobody knows who without what stands before it. */
function pointsBack(words: string): boolean {
  return words.split(' ', firstWords).some(isPronoun);
}

const firstWords = 4;

/** What was to come, and is past by the newest of the articles, is told by nobody any more. */
function coming(articles: TimelineQuestion['articles']): TimelineItem[] {
  const newest =
    articles
      .map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? '')
      .sort()
      .at(-1) ?? '';
  return articles.flatMap(({ text, summary }) =>
    comingEvents(summary, text)
      .filter(({ event }) => (event.date.split('/').at(-1) ?? '') >= newest)
      .map(({ event, words, by }) => eventItem(event.date, words, by, true)),
  );
}

function eventItem(day: string, words: string, by: string | null, isFuture: boolean): TimelineItem {
  return { day, speaker: by, role: null, side: null, words, kind: 'event', isFuture };
}

/** By the day, the unknown ones last. */
function inOrder(items: TimelineItem[]): TimelineItem[] {
  const key = ({ day }: TimelineItem): string => day ?? '9999';
  return items.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}
