/** A list of quotes, newest first: who, to whom, when, the words, how they are known and where they stand. */
import type { Block, Reply } from '../reply/reply.ts';
import type { StoredQuote } from '../core/records.ts';
import { fullDay } from './dates.ts';
import { saying } from './saying.ts';
import { kindLabel, speakerLine } from './speaker.ts';
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
    ...quotes.map(quoteBlock),
  ];
  if (total > quotes.length) {
    blocks.push({ kind: 'note', text: `${offset + 1}–${offset + quotes.length} of ${total}` });
  }
  if (nextPage !== null)
    blocks.push({ kind: 'actions', actions: [{ label: 'Next page', command: nextPage }] });
  return { blocks };
}

export function quoteBlock({ quote, speaker, article }: StoredQuote): Block {
  const note = [kindLabel(quote), whereAndWhen(article), titleOf(article)]
    .filter((part) => part !== null)
    .join(' · ');
  return {
    kind: 'quote',
    by: speakerLine(speaker, quote, null),
    sayings: [saying(quote, article, note)],
  };
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
