/** Says what is to come: the article's own clause for each future event, and when. */
import type { Event, Span, Summary } from '../core/summary.ts';
import { findParagraphs } from '../core/text/paragraphs.ts';
import { readText } from '../core/text/reading.ts';
import type { Line } from '../reply/reply.ts';
import { period } from './dates.ts';
import { attribution } from './speaker.ts';
import { asSentence, contentSpan, speakerOf } from './statement.ts';

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
  const quote = summary.quotes.find((each) => each.kind === 'indirect' && covers(contentSpan(each), event));
  const by = quote === undefined ? null : attribution(speakerOf(summary, quote), quote, summary.publishedAt);
  const words = asSentence(text, clause);
  return [
    { text: `${words} — ${period(event.date, summary.publishedAt, words)}` },
    ...(by === null ? [] : [{ text: ` — ${by}`, style: 'quiet' } as const]),
  ];
}

/** What someone is reported to have said of it, or else the whole sentence. */
function clauseOf(event: Event, summary: Summary, text: string): Span {
  const reported = summary.quotes.filter(({ kind }) => kind === 'indirect').map(contentSpan);
  const sentences = [...summary.keyPoints, ...summary.unsettled];
  return [...reported, ...sentences].find((span) => covers(span, event)) ?? sentenceAround(text, event);
}

function sentenceAround(text: string, span: Span): Span {
  const paragraph = findParagraphs(text).find((each) => covers(each, span)) ?? span;
  const { sentences } = readText(text.slice(paragraph.start, paragraph.end));
  const start = sentences.findLast((sentence) => paragraph.start + sentence.start <= span.start)?.start ?? 0;
  const end = sentences.find((sentence) => paragraph.start + sentence.end >= span.end)?.end;
  return { start: paragraph.start + start, end: end === undefined ? paragraph.end : paragraph.start + end };
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
