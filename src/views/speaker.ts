/** Says who spoke: name and role, to whom, where and when. */
import type { Actor, Quote } from '../core/summary.ts';
import type { Line } from '../reply/reply.ts';
import { period } from './dates.ts';
import { roleOf } from './words.ts';

const kinds: Record<Quote['kind'], string> = { direct: 'direct', mixed: 'in part', indirect: 'reported' };

export function kindLabel(quote: Quote): string {
  return kinds[quote.kind];
}

/** "Donald Trump, US President — to reporters, Air Force One, Sat 31 Jan". */
export function speakerLine(speaker: Actor | null, quote: Quote, published: string | null): Line {
  const name = speaker === null ? 'speaker unclear' : speakerName(speaker, quote);
  const role = speaker?.kind === 'person' ? roleOf(speaker) : null;
  const details = occasion(quote, published);
  return [
    { text: name, style: 'strong' },
    { text: (role === null ? '' : `, ${role}`) + (details === '' ? '' : ` — ${details}`) },
  ];
}

/** "a senior US official, to Axios, Sun 1 Feb": the same on one line, for the end of a sentence. */
export function attribution(speaker: Actor | null, quote: Quote, published: string | null): string {
  const name = speaker === null ? 'speaker unclear' : speakerName(speaker, quote);
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

/** An unnamed source is called what the article calls it at this place ("a senior US official"). */
function speakerName(speaker: Actor, quote: Quote): string {
  if (speaker.kind !== 'unnamed' || quote.speakerMention === null) return speaker.name;
  const words = oneLine(quote.speakerMention.text);
  const isPronoun = /^(?:he|she|they|it|who)$/i.test(words);
  return isPronoun
    ? speaker.name
    : words.replace(/^(?:An?|The|One|Another|Some|Several)\b/, (word) => word.toLowerCase());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
