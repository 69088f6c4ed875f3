/** Finds in a text what a browser finds for the words of a link, as the text fragment specification says. */
import { isWordBorder } from './shownText.ts';

export type Place = { start: number; end: number };

/** The parts of a link's words; all of them as `shownText` shows them. */
export type Parts = { prefix: string; start: string; end: string; suffix: string };

/** A text that repeats itself more often than this is not searched to its end. */
const MOST_STEPS = 500;

/** The first place that fits; `null` when there is none, or when it takes too many steps to say. */
export function findFragment(text: string, parts: Parts): Place | null {
  let from = 0;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const first =
      parts.prefix === ''
        ? find(text, parts.start, from, true, endsWord(parts))
        : behindPrefix(text, parts, from);
    if (first === null) return null;
    from = first.next;
    if (first.place === null) continue;
    const whole = closed(text, first.place, parts);
    if (whole !== 'no') return whole;
  }
  return null;
}

type Found = { place: Place | null; next: number };

function endsWord({ end, suffix }: Parts): boolean {
  return end !== '' || suffix === '';
}

function behindPrefix(text: string, parts: Parts, from: number): Found | null {
  const prefix = find(text, parts.prefix, from, true, false)?.place;
  if (prefix == null) return null;
  const start = skipSpace(text, prefix.end);
  const isThere = text.startsWith(parts.start, start);
  const end = start + parts.start.length;
  const fits = isThere && (!endsWord(parts) || isWordBorder(text, end));
  return { place: fits ? { start, end } : null, next: prefix.start + 1 };
}

/** The place with its end and its suffix; 'no' when another beginning has to be tried. */
function closed(text: string, begun: Place, { end, suffix }: Parts): Place | 'no' | null {
  let place = begun;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (end !== '') {
      const last = find(text, end, place.end, true, suffix === '')?.place;
      if (last == null) return null;
      place = { start: begun.start, end: last.end };
    }
    if (suffix === '') return place;
    const after = skipSpace(text, place.end);
    if (text.startsWith(suffix, after) && isWordBorder(text, after + suffix.length)) return place;
    if (end === '') return 'no';
  }
  return null;
}

function find(
  text: string,
  words: string,
  from: number,
  startsWord: boolean,
  endsWord: boolean,
): Found | null {
  let start = text.indexOf(words, from);
  for (let steps = 0; start >= 0 && steps < MOST_STEPS; steps++) {
    const end = start + words.length;
    const fits = (!startsWord || isWordBorder(text, start)) && (!endsWord || isWordBorder(text, end));
    if (fits) return { place: { start, end }, next: start + 1 };
    start = text.indexOf(words, start + 1);
  }
  return null;
}

function skipSpace(text: string, place: number): number {
  const isSpace = text[place] === ' ' || text[place] === '\n';
  return isSpace ? place + 1 : place;
}
