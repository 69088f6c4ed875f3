/** Breaks lines of runs into lines that fit a width, at spaces; a word that is too long by itself is broken. */
import { displayWidth, fittingStart } from './displayWidth.ts';
import { inertLine } from './inert.ts';
import { lineRuns, type Line } from './reply.ts';

/** Where words are shown: how wide, how they look, and what stands for a link ("↗"). */
export type Page = {
  width: number;
  strong: (text: string) => string;
  quiet: (text: string) => string;
  mark: (link: string) => Mark;
};

/** `text` is what takes room; `shown` is the same with what makes it a link or gives it its look. */
export type Mark = { text: string; shown: string };

type Word = Mark & { spaced: boolean };

/** The lines of text that show `line`: the first one after `first`, the others after as many spaces as `rest` says. */
export function wrap(line: Line, page: Page, first = '', rest = displayWidth(first)): string[] {
  const room = Math.max(page.width - rest, 10);
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const { text, shown, spaced } of words(line, page, room)) {
    const gap = spaced && used > 0 ? 1 : 0;
    const needed = displayWidth(text);
    if (used > 0 && used + gap + needed > room) {
      lines.push(current);
      current = shown;
      used = needed;
    } else {
      current += ' '.repeat(gap) + shown;
      used += gap + needed;
    }
  }
  lines.push(current);
  return lines.map((text, index) => (index === 0 ? first : ' '.repeat(rest)) + text);
}

/** The words of a line in pieces that fit; a link stands as its mark. */
function words(line: Line, page: Page, room: number): Word[] {
  const found: Word[] = [];
  let spaced = false;
  for (const { text, style, link } of lineRuns(line)) {
    const look = style === undefined ? (plain: string) => plain : page[style];
    for (const [index, part] of inertLine(text)
      .split(/[ \u3000]+/)
      .entries()) {
      spaced ||= index > 0;
      if (part === '' || (link !== undefined && part === '↗')) continue;
      for (const piece of pieces(part, room)) {
        found.push({ text: piece, shown: look(piece), spaced });
        spaced = false;
      }
    }
    if (link !== undefined) found.push({ ...page.mark(link), spaced: true });
  }
  return found;
}

function pieces(word: string, room: number): string[] {
  const found: string[] = [];
  let left = word;
  while (displayWidth(left) > room) {
    const piece = fittingStart(left, room);
    found.push(piece);
    left = left.slice(piece.length);
  }
  return left === '' ? found : [...found, left];
}
