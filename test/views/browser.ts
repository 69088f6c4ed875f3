/** Finds what a browser shows for a link with a text directive: the algorithm of the text fragment specification. */

export type Range = { start: number; end: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The paragraphs of a page as rendered; places are counted through all of them, with one sign between two. */
export class RenderedPage {
  readonly text: string;
  private readonly folded: string;
  private readonly blocks: Range[] = [];
  private readonly borders = new Set<number>();

  constructor(paragraphs: string[]) {
    this.text = paragraphs.join('\n');
    this.folded = [...this.text].map(base).join('');
    if (this.folded.length !== this.text.length)
      throw new Error('Only letters that keep their length are rendered here.');
    let start = 0;
    for (const paragraph of paragraphs) {
      this.blocks.push({ start, end: start + paragraph.length });
      for (const { index } of segmenter.segment(paragraph)) this.borders.add(start + index);
      this.borders.add(start + paragraph.length);
      start += paragraph.length + 1;
    }
  }

  /** What is scrolled to for an address; `null` for nothing. */
  open(url: string): Range | null {
    const directive = /:~:text=([^&]*)/.exec(url)?.[1];
    if (directive === undefined) return null;
    const tokens = directive.split(',');
    const prefix = tokens[0]?.endsWith('-')
      ? base(decodeURIComponent(tokens.shift()?.slice(0, -1) ?? ''))
      : null;
    const suffix = tokens.at(-1)?.startsWith('-')
      ? base(decodeURIComponent(tokens.pop()?.slice(1) ?? ''))
      : null;
    const [start = '', end = null, ...more] = tokens.map((token) => base(decodeURIComponent(token)));
    if (start === '' || more.length > 0) return null;
    return this.range(prefix, start, end, suffix);
  }

  private range(
    prefix: string | null,
    start: string,
    end: string | null,
    suffix: string | null,
  ): Range | null {
    let from = 0;
    while (from < this.text.length) {
      let match: Range | null;
      const mustEnd = end !== null || suffix === null;
      if (prefix !== null) {
        const before = this.find(prefix, from, true, false);
        if (before === null) return null;
        from = before.start + 1;
        const at = this.skipSpace(before.end);
        if (at >= this.text.length) return null;
        match = this.find(start, at, false, mustEnd);
        if (match === null) return null;
        if (match.start !== at) continue;
      } else {
        match = this.find(start, from, true, mustEnd);
        if (match === null) return null;
        from = match.start + 1;
      }
      let endFrom = match.end;
      while (endFrom < this.text.length || end === null) {
        if (end !== null) {
          const last = this.find(end, endFrom, true, suffix === null);
          if (last === null) return null;
          match = { start: match.start, end: last.end };
        }
        if (suffix === null) return match;
        const at = this.skipSpace(match.end);
        const behind = this.find(suffix, at, false, true);
        if (behind === null) return null;
        if (behind.start === at) return match;
        if (end === null) break;
        endFrom = match.end;
      }
      if (end !== null && endFrom >= this.text.length) return null;
    }
    return null;
  }

  /** Within one paragraph, whatever the case and the diacritics. */
  private find(words: string, from: number, startBounded: boolean, endBounded: boolean): Range | null {
    for (const block of this.blocks) {
      const text = this.folded.slice(block.start, block.end);
      let at = text.indexOf(words, Math.max(0, from - block.start));
      while (at >= 0) {
        const [start, end] = [block.start + at, block.start + at + words.length];
        const fits = (!startBounded || this.borders.has(start)) && (!endBounded || this.borders.has(end));
        if (fits) return { start, end };
        at = text.indexOf(words, at + 1);
      }
    }
    return null;
  }

  private skipSpace(place: number): number {
    let at = place;
    while (/\s/.test(this.text[at] ?? '')) at++;
    return at;
  }
}

function base(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
