/** What a list of quotes was asked for: in words for its title, and as the command that asks for it again. */
import type { QuoteFilters } from '../core/query/quoteFilters.ts';
import type { Quote } from '../core/summary.ts';
import { fullDay } from './dates.ts';
import { kindLabels } from './speaker.ts';
import { quoted } from './words.ts';

/** Every filter of `/quotes`. */
export type Asked = QuoteFilters & { speaker?: string | undefined };

/** More words than these are not said back. */
const MOST_SAID = 12;

/** "Quotes by Abbas Araghchi about “talks” to CNN since 1 Feb 2026". */
export function quotesTitle(asked: Asked): string {
  const kind = asked.kind === undefined ? null : kindTitles[asked.kind];
  const parts = [
    kind ?? 'Quotes',
    asked.speaker === undefined ? null : `by ${asked.speaker}`,
    asked.about === undefined ? null : `about ${said(asked.about)}`,
    asked.to === undefined ? null : `to ${shortened(asked.to)}`,
    asked.in === undefined ? null : `in ${shortened(asked.in)}`,
    spanOfDays(asked),
    asked.article === undefined ? null : 'in this article',
    asked.story === undefined ? null : 'in this story',
  ];
  return parts.filter((part) => part !== null).join(' ');
}

const kindTitles: Record<Quote['kind'], string> = {
  direct: 'Direct quotes',
  mixed: 'Quotes in part',
  indirect: 'Reported words',
};

/** The command that asks for the same list. */
export function quotesCommand({ speaker, about, kind, ...named }: Asked): string {
  const rest = { kind: kind === undefined ? undefined : kindLabels[kind], ...named };
  const options = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${/^[\p{L}\p{N}-]+$/u.test(value) ? value : quoted(value)}`],
  );
  return [
    '/quotes',
    ...(speaker === undefined ? [] : [quoted(speaker)]),
    ...(about === undefined ? [] : [`about:${about}`]),
    ...options,
  ].join(' ');
}

/** A pasted text is not said back whole. */
export function shortened(words: string): string {
  const all = words.split(/\s+/);
  const some = all.slice(0, MOST_SAID).join(' ');
  const cut = some.length > 120 ? some.slice(0, 120).toWellFormed() : some;
  return cut.length < words.trim().length ? `${cut} …` : words;
}

/** “talks” and “nuclear deal”. */
function said(about: string): string {
  const phrases = [...about.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => phrase);
  const words = about
    .replace(/"[^"]*"/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [words, ...phrases]
    .filter((part) => part !== '')
    .map((part) => `“${shortened(part)}”`)
    .join(' and ');
}

/** "since 1 Feb 2026"; `null` when any day will do. */
export function spanOfDays({ since, until }: Pick<Asked, 'since' | 'until'>): string | null {
  if (since !== undefined && since === until) return `on ${fullDay(since)}`;
  const parts = [
    since === undefined ? null : `since ${fullDay(since)}`,
    until === undefined ? null : `until ${fullDay(until)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
