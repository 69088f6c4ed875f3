/** A text as a browser compares it with the words of a link: case, diacritics and the width of spaces do not matter. */

export type ShownText = {
  /** Lower case without diacritics; one space between words, one line break between paragraphs. */
  text: string;
  /** The place in `text` of each place of the original. */
  placeOf: (original: number) => number;
  /** The place in the original of each place in `text`. */
  originalOf: (place: number) => number;
};

let last: { original: string; shown: ShownText } | null = null;

/** The links of one page are all into one text: the last one is remembered. */
export function shownText(original: string): ShownText {
  if (last?.original !== original) last = { original, shown: read(original) };
  return last.shown;
}

function read(original: string): ShownText {
  const places = new Int32Array(original.length + 1);
  const originals: number[] = [];
  let text = '';
  for (const { 0: piece, index } of original.matchAll(pieces)) {
    const shown = shownPiece(piece);
    const isSame = shown.length === piece.length;
    for (let unit = 0; unit < piece.length; unit++) places[index + unit] = text.length + (isSame ? unit : 0);
    for (let unit = 0; unit < shown.length; unit++) originals.push(index + (isSame ? unit : 0));
    text += shown;
  }
  places[original.length] = text.length;
  originals.push(original.length);
  return {
    text,
    placeOf: (each) => places[each] ?? text.length,
    originalOf: (each) => originals[each] ?? original.length,
  };
}

/** Spaces, plain letters and signs, or one sign with the marks on it. */
const pieces = /\s+|[!-~]+(?!\p{M})|\S\p{M}*/gu;

function shownPiece(piece: string): string {
  if (/^\s/.test(piece)) return piece.includes('\n') ? '\n' : ' ';
  return /^[!-~]+$/.test(piece)
    ? piece.toLowerCase()
    : piece.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** So many characters on either side decide whether a word ends at a place. */
const NEAR = 40;

/** The word or the sign that a place stands in, or begins. */
function around(text: string, place: number): { start: number; end: number } {
  const from = Math.max(0, place - NEAR);
  const found = segmenter.segment(text.slice(from, place + NEAR)).containing(place - from);
  if (found === undefined) return { start: place, end: place };
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

export function isWordBorder(text: string, place: number): boolean {
  return place === 0 || place >= text.length || around(text, place).start === place;
}

/** The span with the words it begins and ends in, whole. */
export function wholeWords(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  return {
    start: isWordBorder(text, start) ? start : around(text, start).start,
    end: isWordBorder(text, end) ? end : around(text, end).end,
  };
}
