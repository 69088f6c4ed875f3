/** Says what is to come: the article's own clause for each future event, and when. */
import type { Event, Span, Summary } from '../core/summary.ts';
import { contains } from '../core/text/span.ts';
import type { Line } from '../reply/reply.ts';
import { contentSpan } from './content.ts';
import { meantDays } from './dates.ts';
import { sentenceAround } from './sentence.ts';
import { asSentence, isTold, statement } from './statement.ts';

/** What is to come, in the article's words; `by` is who says so. */
export type Coming = { event: Event; words: string; by: string | null };

export function whatIsNext(summary: Summary, text: string): Line[] {
  return comingEvents(summary, text).map(({ event, words, by }) => {
    const days = meantDays(event.date, summary.publishedAt, event.text);
    return [
      { text: days === null ? words : `${words} (${days})` },
      ...(by === null ? [] : [{ text: ` — ${by}`, style: 'quiet' } as const]),
    ];
  });
}

/** Two events in one clause are told once. */
export function comingEvents(summary: Summary, text: string): Coming[] {
  const told: Span[] = [];
  return summary.events
    .filter(({ future }) => future)
    .flatMap((event) => {
      const clause = clauseOf(event, summary, text);
      if (told.some(({ start, end }) => start <= clause.start && clause.end <= end)) return [];
      told.push(clause);
      const { by } = statement({ summary, text }, clause);
      return [{ event, words: asSentence(text, clause), by }];
    });
}

/** What someone is reported to have said of it, or else the whole sentence. */
function clauseOf(event: Event, summary: Summary, text: string): Span {
  const reported = summary.quotes.filter((quote) => isTold(quote, text)).map(contentSpan);
  const sentences = [...summary.keyPoints, ...summary.unsettled];
  return [...reported, ...sentences].find((span) => contains(span, event)) ?? sentenceAround(text, event);
}
