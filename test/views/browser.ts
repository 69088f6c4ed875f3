/** Finds what a browser shows for a link with a text directive: the algorithm of the text fragment specification. */

export type Range = { start: number; end: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** `text` is the page with one sign between two paragraphs; places are counted in it. */
export type RenderedPage = {
  text: string;
  /** What is scrolled to for an address; `null` for nothing. */
  open: (url: string) => Range | null;
};

type Find = (words: string, from: number, startBounded: boolean, endBounded: boolean) => Range | null;

export function renderPage(paragraphs: string[]): RenderedPage {
  const text = paragraphs.join('\n');
  const page = base(text);
  if (page.length !== text.length) throw new Error('Only letters that keep their length are rendered here.');
  const blocks: Range[] = [];
  const borders = new Set<number>();
  for (const paragraph of paragraphs) {
    const start = (blocks.at(-1)?.end ?? -1) + 1;
    blocks.push({ start, end: start + paragraph.length });
    for (const { index } of segmenter.segment(paragraph)) borders.add(start + index);
    borders.add(start + paragraph.length);
  }
  /** Within one paragraph, whatever the case and the diacritics. */
  const find: Find = (words, from, startBounded, endBounded) => {
    for (const block of blocks) {
      const shown = page.slice(block.start, block.end);
      let at = shown.indexOf(words, Math.max(0, from - block.start));
      for (; at >= 0; at = shown.indexOf(words, at + 1)) {
        const [start, end] = [block.start + at, block.start + at + words.length];
        if ((!startBounded || borders.has(start)) && (!endBounded || borders.has(end))) return { start, end };
      }
    }
    return null;
  };
  return { text, open: (url) => followed(url, text, find) };
}

function followed(url: string, text: string, find: Find): Range | null {
  const directive = /:~:text=([^&]*)/.exec(url)?.[1];
  if (directive === undefined) return null;
  const tokens = directive.split(',');
  const prefix = tokens[0]?.endsWith('-') === true ? (tokens.shift()?.slice(0, -1) ?? '') : null;
  const suffix = tokens.at(-1)?.startsWith('-') === true ? (tokens.pop()?.slice(1) ?? '') : null;
  const [start = '', end = null, ...more] = tokens;
  if (start === '' || more.length > 0) return null;
  const decoded = (part: string | null): string | null =>
    part === null ? null : base(decodeURIComponent(part));
  return firstRange(text, find, {
    ...{ prefix: decoded(prefix), start: decoded(start) ?? '' },
    ...{ end: decoded(end), suffix: decoded(suffix) },
  });
}

type Parts = { prefix: string | null; start: string; end: string | null; suffix: string | null };

/** "Find a range from a text directive", step by step. */
function firstRange(text: string, find: Find, { prefix, start, end, suffix }: Parts): Range | null {
  const mustEnd = end !== null || suffix === null;
  let from = 0;
  while (from < text.length) {
    const before = prefix === null ? null : find(prefix, from, true, false);
    if (prefix !== null && before === null) return null;
    const at = before === null ? from : skipSpace(text, before.end);
    if (at >= text.length) return null;
    const match = find(start, at, before === null, mustEnd);
    if (match === null) return null;
    from = (before ?? match).start + 1;
    if (before !== null && match.start !== at) continue;
    const range = closedRange(text, find, match, { end, suffix });
    if (range !== 'next') return range;
  }
  return null;
}

function closedRange(
  text: string,
  find: Find,
  match: Range,
  { end, suffix }: Pick<Parts, 'end' | 'suffix'>,
): Range | 'next' | null {
  let range = match;
  do {
    if (end !== null) {
      const last = find(end, range.end, true, suffix === null);
      if (last === null) return null;
      range = { start: match.start, end: last.end };
    }
    if (suffix === null) return range;
    const at = skipSpace(text, range.end);
    const behind = find(suffix, at, false, true);
    if (behind === null) return null;
    if (behind.start === at) return range;
    if (end === null) return 'next';
  } while (range.end < text.length);
  return null;
}

function skipSpace(text: string, place: number): number {
  let at = place;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

function base(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
