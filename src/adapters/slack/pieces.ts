/** Measures texts as Slack does, and divides those that are too long at spaces, or where there is none between characters. */
import { inertLine } from '../../reply/inert.ts';
import { lineRuns, type Line, type Run } from '../../reply/reply.ts';
import { limits } from './limits.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What follows a place where a text may be cut, to see whole characters there. */
const LOOKAHEAD = 64;

/** What a link adds to a line. */
const MARK = ' ↗';

/** So many runs of one line are as much as a block holds. */
const MOST_RUNS = 80;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** For the text of a message; blocks take their words as they are. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** The length once it is escaped. */
export function sizeOf(text: string): number {
  return escaped(text).length;
}

/** The room that the words of a line take; a link adds its mark. */
export function lineSize(line: Run[]): number {
  return line.reduce((sum, { text, link }) => sum + sizeOf(text) + (link === undefined ? 0 : MARK.length), 0);
}

/** Pieces that fit `room` each, the first one `first`; it is empty when not one word fits there. */
export function pieces(text: string, room: number, first = room): string[] {
  const found: string[] = [];
  let start = 0;
  let free = first;
  while (start < text.length) {
    const end = fittingEnd(text, start, free);
    if (end === text.length) break;
    const border = lastSpace(text, start, end);
    const cut = border ?? (free < room ? start : lastCharacter(text, start, end));
    found.push(text.slice(start, cut));
    start = border === null ? cut : border + 1;
    free = room;
  }
  return [...found, text.slice(start)];
}

/** The line in as many as are needed; a link becomes a run that ends where its mark will stand. */
export function divideLine(line: Line, room: number): Run[][] {
  const lines: Run[][] = [[]];
  let left = room;
  const begin = (): void => {
    lines.push([]);
    left = room;
  };
  for (const { text, link: given, ...run } of lineRuns(line)) {
    const link = webAddress(given ?? null);
    const mark = link === null ? 0 : MARK.length;
    if ((lines.at(-1) ?? []).length >= MOST_RUNS || left <= mark) begin();
    const parts = pieces(wordsOf(text, given), room - mark, left - mark);
    for (const [index, part] of parts.entries()) {
      if (index > 0) begin();
      const open = lines.at(-1) ?? [];
      const isLinked = link !== null && index === parts.length - 1;
      const words = isLinked && (part !== '' || open.length > 0) ? `${part} ` : part;
      if (words !== '' || isLinked) open.push({ ...run, text: words, ...(isLinked ? { link } : {}) });
      left -= sizeOf(part) + (isLinked ? mark : 0);
    }
  }
  return lines.filter(hasWords);
}

/** Without the mark that a link may bring along. */
function wordsOf(text: string, link: string | undefined): string {
  const words = inertLine(text);
  return link !== undefined && words.endsWith('↗') ? words.slice(0, -1).trimEnd() : words;
}

export function hasWords(line: Run[]): boolean {
  return line.some(({ text, link }) => link !== undefined || text.trim() !== '');
}

/** An address that a link may have; what is no address of the web, or too long for Slack, is none. */
export function webAddress(link: string | null): string | null {
  const url = link === null ? null : URL.parse(link);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.href.length > limits.link ? null : url.href;
}

/** A text that fits; what is left out of it must stand elsewhere. */
export function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  const [start = ''] = pieces(text, room - 1);
  return `${start.trimEnd()}…`;
}

/** Where the part ends that begins at `start` and fits. */
function fittingEnd(text: string, start: number, room: number): number {
  let end = start;
  for (let left = room; end < text.length; end++) {
    left -= entities[text.charAt(end)]?.length ?? 1;
    if (left < 0) break;
  }
  return end;
}

function lastSpace(text: string, start: number, end: number): number | null {
  for (let at = end; at > start; at--) if (/\s/.test(text.charAt(at))) return at;
  return null;
}

/** At least one character further; a single one may be longer than the room, then it is divided. */
function lastCharacter(text: string, start: number, end: number): number {
  const around = graphemes.segment(text.slice(start, end + LOOKAHEAD));
  const border = start + (around.containing(end - start)?.index ?? 0);
  if (border > start) return border;
  const isWithinPair = /[\uDC00-\uDFFF]/.test(text.charAt(end));
  return Math.max(isWithinPair ? end - 1 : end, start + 1);
}
