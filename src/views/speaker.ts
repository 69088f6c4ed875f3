/** Says who spoke: name and role, to whom, where and when. */
import type { Actor, Quote } from '../core/summary.ts';
import type { Line } from '../reply/reply.ts';
import { period } from './dates.ts';
import { oneLine, roleOf } from './words.ts';

/** What people call the kinds of quotes. */
export const kindLabels = { direct: 'direct', mixed: 'in part', indirect: 'reported' } as const;

export function kindLabel(quote: Quote): string {
  return kindLabels[quote.kind];
}

/** "Donald Trump, US President — to reporters, Air Force One, Sat 31 Jan". */
export function speakerLine(speaker: Actor | null, quote: Quote, published: string | null): Line {
  const name = speakerName(speaker, quote);
  const role = speaker?.kind === 'person' ? roleOf(speaker) : null;
  const details = occasion(quote, published);
  return [
    { text: name, style: 'strong' },
    { text: (role === null ? '' : `, ${role}`) + (details === '' ? '' : ` — ${details}`) },
  ];
}

/** "a senior US official, to Axios, Sun 1 Feb": the same on one line, for the end of a sentence. */
export function attribution(speaker: Actor | null, quote: Quote, published: string | null): string {
  const name = speakerName(speaker, quote);
  return [name, occasion(quote, published)].filter((part) => part !== '').join(', ');
}

/** To whom, where and when, as far as the article says. */
export function occasion(quote: Quote, published: string | null): string {
  const date = quote.said?.date ?? null;
  const parts = [
    quote.addressee === null ? null : `to ${oneLine(quote.addressee.text)}`,
    quote.place === null ? null : oneLine(quote.place.text),
    date === null ? null : period(date, published),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Quotes with the same voice can stand under one name: an actor's, or what is no actor ("the report"). */
export function voice({ speaker, speakerMention }: Quote): string {
  if (speaker !== null) return speaker;
  return speakerMention === null || isPronoun(speakerMention.text) ? '' : asName(speakerMention.text);
}

export function isPronoun(words: string): boolean {
  return /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|one|some|others?|both|many|all)$/i.test(
    words,
  );
}

/** An unnamed source, or a document, is called what the article calls it at this place ("a senior US official"). */
function speakerName(speaker: Actor | null, { speakerMention }: Quote): string {
  if (speaker !== null && speaker.kind !== 'unnamed') return speaker.name;
  if (speakerMention === null || isPronoun(speakerMention.text)) return speaker?.name ?? 'speaker unclear';
  return asName(speakerMention.text);
}

/** "A senior US official" with a small letter in front. */
function asName(words: string): string {
  return oneLine(words).replace(/^(?:An?|The|One|Another|Some|Several)\b/, (word) => word.toLowerCase());
}
