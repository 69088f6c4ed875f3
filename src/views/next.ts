/** Says what is to come: the article's own clause for each future event, and when. */
import type { Event, Span, Summary } from '../core/summary.ts';
import { contains } from '../core/text/span.ts';
import type { Line } from '../reply/reply.ts';
import { contentSpan } from './content.ts';
import { meantDays } from './dates.ts';
import { sentenceAround } from './sentence.ts';
import { asSentence, isTold, statement } from './statement.ts';

/** Two events in one clause are told once. */
export function whatIsNext(summary: Summary, text: string): Line[] {
  const told: Span[] = [];
  return summary.events
    .filter(({ future }) => future)
    .flatMap((event) => {
      const clause = clauseOf(event, summary, text);
      if (told.some(({ start, end }) => start <= clause.start && clause.end <= end)) return [];
      told.push(clause);
      return [eventLine(event, clause, summary, text)];
    });
}

function eventLine(event: Event, clause: Span, summary: Summary, text: string): Line {
  const { by } = statement({ summary, text }, clause);
  const words = asSentence(text, clause);
  const days = meantDays(event.date, summary.publishedAt, event.text);
  return [
    { text: days === null ? words : `${words} (${days})` },
    ...(by === null ? [] : [{ text: ` — ${by}`, style: 'quiet' } as const]),
  ];
}

/** What someone is reported to have said of it, or else the whole sentence. */
function clauseOf(event: Event, summary: Summary, text: string): Span {
  const reported = summary.quotes.filter((quote) => isTold(quote, text)).map(contentSpan);
  const sentences = [...summary.keyPoints, ...summary.unsettled];
  return [...reported, ...sentences].find((span) => contains(span, event)) ?? sentenceAround(text, event);
}
