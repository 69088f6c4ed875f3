/** Makes links that lead to the exact words of a page, as the text fragment specification says. */
import type { Span } from '../core/summary.ts';
import { findFragment, type Parts, type Place } from './findFragment.ts';
import { shownText, wholeWords, type ShownText } from './shownText.ts';

/** More words than this are found by their beginning and their end: a link of a few words is one a person can copy. */
const mostWords = 10;
const endWords = 4;

/** Words around those that occur twice: as few as tell them apart, first of the paragraph itself, then beyond it. */
const contexts = [4, 8, 16].flatMap((words) => [
  { words, beyond: false },
  { words, beyond: true },
]);

/** `url#:~:text=…` for the words at a span; with the words around them where they occur twice. `null` without a page. */
export function textFragment(url: string | null, text: string, span: Span): string | null {
  if (url === null) return null;
  const shown = shownText(text);
  const place = trimmed(
    shown.text,
    wholeWords(shown.text, { start: shown.placeOf(span.start), end: shown.placeOf(span.end) }),
  );
  const page = url.replace(/:~:.*$/s, '');
  if (place.start >= place.end) return url;
  const parts = exactParts(shown.text, place);
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${written(text, shown, parts)}`;
}

/** A part of a link and where its words stand. */
type Pieces = { prefix: Place | null; start: Place; end: Place | null; suffix: Place | null };

function exactParts(text: string, place: Place): Pieces {
  const alone = { ...ends(text, place), prefix: null, suffix: null };
  if (isOnce(text, alone.start) && leadsTo(text, alone, place)) return alone;
  const around = contexts.map(({ words, beyond }) => ({
    ...alone,
    prefix: before(text, place.start, words, beyond),
    suffix: after(text, place.end, words, beyond),
  }));
  const told = around.filter(({ prefix, suffix }) => prefix !== null || suffix !== null);
  return told.find((each) => leadsTo(text, each, place)) ?? told.at(-1) ?? alone;
}

function leadsTo(text: string, pieces: Pieces, place: Place): boolean {
  const words = (piece: Place | null): string => (piece === null ? '' : text.slice(piece.start, piece.end));
  const { prefix, start, end, suffix } = pieces;
  const parts: Parts = { prefix: words(prefix), start: words(start), end: words(end), suffix: words(suffix) };
  const found = findFragment(text, parts);
  return found?.start === place.start && found.end === place.end;
}

function isOnce(text: string, { start, end }: Place): boolean {
  const words = text.slice(start, end);
  return text.indexOf(words) === text.lastIndexOf(words);
}

/** All of it, or its first and its last words: many words, or those of two paragraphs, are only named by both. */
function ends(text: string, place: Place): Pick<Pieces, 'start' | 'end'> {
  const words = wordsIn(text, place);
  const breaks = text.slice(place.start, place.end).includes('\n');
  if (!breaks && words.length <= mostWords) return { start: place, end: null };
  const half = Math.min(endWords, Math.ceil(words.length / 2));
  const start = firstOf(text, words.slice(0, half));
  const rest = words.filter((word) => word.start >= start.end);
  return { start, end: lastOf(text, rest.slice(-endWords)) };
}

/** As many of the first words as stand in one paragraph. */
function firstOf(text: string, words: Place[]): Place {
  const [{ start, end } = { start: 0, end: 0 }] = words;
  const fitting = words.filter((word) => !text.slice(end, word.start).includes('\n'));
  return { start, end: fitting.at(-1)?.end ?? end };
}

function lastOf(text: string, words: Place[]): Place | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const fitting = words.find((word) => !text.slice(word.start, last.end).includes('\n'));
  return { start: fitting?.start ?? last.start, end: last.end };
}

/** The words right before, all in one paragraph; `beyond`: in the one before when there are none in this one. */
function before(text: string, place: number, words: number, beyond: boolean): Place | null {
  const end = text.slice(0, place).trimEnd().length;
  if (!beyond && text.slice(end, place).includes('\n')) return null;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  return lastOf(text, wordsIn(text, { start: Math.max(line, end - 60 * words), end }).slice(-words));
}

function after(text: string, place: number, words: number, beyond: boolean): Place | null {
  const start = text[place] === ' ' || text[place] === '\n' ? place + 1 : place;
  if (!beyond && text.slice(place, start).includes('\n')) return null;
  const line = text.indexOf('\n', start);
  const end = Math.min(line < 0 ? text.length : line, start + 60 * words);
  const found = wordsIn(text, { start, end }).slice(0, words);
  return found.length === 0 ? null : firstOf(text, found);
}

function wordsIn(text: string, { start, end }: Place): Place[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

function trimmed(text: string, { start, end }: Place): Place {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

/** `prefix-,start,end,-suffix`, in the text's own letters. */
function written(text: string, shown: ShownText, { prefix, start, end, suffix }: Pieces): string {
  const words = (piece: Place): string =>
    encode(
      text.slice(shown.originalOf(piece.start), shown.originalOf(piece.end)).trim().replace(/\s+/g, ' '),
    );
  return [
    ...(prefix === null ? [] : [`${words(prefix)}-`]),
    words(start),
    ...(end === null ? [] : [words(end)]),
    ...(suffix === null ? [] : [`-${words(suffix)}`]),
  ].join(',');
}

/** `-`, `&` and `,` have a meaning in a fragment. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed())
    .replace(/-/g, '%2D')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
