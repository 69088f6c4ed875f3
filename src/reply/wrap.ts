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

type Look = (text: string) => string;

type Word = { text: string; look: Look; spaced: boolean };

/** The lines of text that show `line`: the first one after `first`, the others after as many spaces as `rest` says. */
export function wrap(line: Line, page: Page, first = '', rest = displayWidth(first)): string[] {
  const room = Math.max(page.width - rest, 10);
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words(line, page, room)) {
    const gap = word.spaced && used > 0 ? 1 : 0;
    const needed = displayWidth(word.text);
    const fits = used === 0 || used + gap + needed <= room;
    if (fits) lines.at(-1)?.push(word);
    else lines.push([word]);
    used = fits ? used + gap + needed : needed;
  }
  return lines.map((each, index) => (index === 0 ? first : ' '.repeat(rest)) + shown(each));
}

/** Words that look alike get their look together. */
function shown(line: Word[]): string {
  let done = '';
  let alike = '';
  for (const [index, { text, look, spaced }] of line.entries()) {
    alike += (index > 0 && spaced ? ' ' : '') + text;
    if (line[index + 1]?.look === look) continue;
    done += look(alike);
    alike = '';
  }
  return done;
}

/** The words of a line in pieces that fit; a link stands as its mark. */
function words(line: Line, page: Page, room: number): Word[] {
  const found: Word[] = [];
  let spaced = false;
  for (const { text, style, link } of lineRuns(line)) {
    const look = style === undefined ? unchanged : page[style];
    for (const [index, part] of inertLine(text)
      .split(/[ \u3000]+/)
      .entries()) {
      spaced ||= index > 0;
      if (part === '' || (link !== undefined && part === '↗')) continue;
      for (const piece of pieces(part, room)) {
        found.push({ text: piece, look, spaced });
        spaced = false;
      }
    }
    if (link === undefined) continue;
    const mark = page.mark(link);
    found.push({ text: mark.text, look: (text) => text.replace(mark.text, () => mark.shown), spaced: true });
  }
  return found;
}

function unchanged(text: string): string {
  return text;
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
