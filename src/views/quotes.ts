/** A list of quotes, newest first: who, to whom, when, the words, how they are known and where they stand. */
import type { Block, Reply, Saying } from '../reply/reply.ts';
import type { StoredQuote } from '../core/records.ts';
import { fullDay } from './dates.ts';
import { saying } from './saying.ts';
import { kindLabel, occasion, speakerLine } from './speaker.ts';
import { count, titleOf, whereAndWhen } from './words.ts';

export type QuoteList = {
  /** "Quotes by Abbas Araghchi". */
  title: string;
  quotes: StoredQuote[];
  total: number;
  offset: number;
  /** The command for the following page; `null` on the last one. */
  nextPage: string | null;
};

export function quotesPage({ title, quotes, total, offset, nextPage }: QuoteList): Reply {
  const blocks: Block[] = [
    { kind: 'heading', text: title, aside: count(total, 'quote') },
    ...quoteBlocks(quotes),
  ];
  if (total > quotes.length) {
    blocks.push({ kind: 'note', text: `${offset + 1}–${offset + quotes.length} of ${total}` });
  }
  if (nextPage !== null)
    blocks.push({ kind: 'actions', actions: [{ label: 'Next page', command: nextPage }] });
  return { blocks };
}

/** One block for what one speaker said on one occasion, as long as it stands together. */
export function quoteBlocks(quotes: StoredQuote[]): Block[] {
  const groups: StoredQuote[][] = [];
  for (const quote of quotes) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && isSameOccasion(group[0], quote)) group.push(quote);
    else groups.push([quote]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      { kind: 'quote', by: speakerLine(first.speaker, first.quote, null), sayings: group.map(toSaying) },
    ];
  });
}

function isSameOccasion(one: StoredQuote, other: StoredQuote): boolean {
  return (
    one.article.id === other.article.id &&
    one.quote.speaker === other.quote.speaker &&
    occasion(one.quote, null) === occasion(other.quote, null)
  );
}

function toSaying({ quote, article }: StoredQuote): Saying {
  const note = [kindLabel(quote), whereAndWhen(article), titleOf(article)].filter((part) => part !== null);
  return saying(quote, article, note.join(' · '));
}

/** What was asked for, in words. */
export function quotesTitle(asked: {
  speaker?: string | undefined;
  about?: string | undefined;
  to?: string | undefined;
  since?: string | undefined;
  article?: string | undefined;
}): string {
  const parts = [
    asked.speaker === undefined ? null : `by ${asked.speaker}`,
    asked.about === undefined ? null : `about “${asked.about}”`,
    asked.to === undefined ? null : `to ${asked.to}`,
    asked.since === undefined ? null : `since ${fullDay(asked.since)}`,
    asked.article === undefined ? null : 'in this article',
  ];
  return ['Quotes', ...parts.filter((part) => part !== null)].join(' ');
}
