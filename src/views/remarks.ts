/** What a reader should know about the reading itself: what could not be read, and what is no longer kept. */
import type { StoredArticle } from '../core/records.ts';
import type { Summary } from '../core/summary.ts';
import type { Block } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { otherLanguage } from './language.ts';

export function remarks(summary: Summary, article: Pick<StoredArticle, 'textDroppedAt'>): Block[] {
  const isEmpty = summary.keyPoints.length + summary.quotes.length === 0;
  const isForeign = summary.language !== 'en';
  const notes = [
    isForeign ? otherLanguage(summary.language) : null,
    isEmpty && !isForeign
      ? 'There is nothing in this text that could be briefed: no key point and no quote was found.'
      : null,
    article.textDroppedAt === undefined
      ? null
      : `The text is no longer kept (since ${fullDay(article.textDroppedAt)}); what is shown here stays.`,
    summary.publishedAt === null && !isEmpty
      ? `No date is given, so "on Sunday" stays a word${summary.url === null ? '; put a first line such as "date 2026-02-02" into the text' : ''}.`
      : null,
  ];
  return notes.filter((text) => text !== null).map((text) => ({ kind: 'note', text }));
}
