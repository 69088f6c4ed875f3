/** Breaks lines of runs into lines that fit a width, at spaces; a word that is too long by itself is broken. */
import { displayWidth, fittingStart } from './displayWidth.ts';
import { inertLine } from './inert.ts';
import { lineRuns, type Line } from './reply.ts';

/** Gives words their looks; only what the terminal cannot show otherwise, so plain text has none. */
export type Style = { strong: (text: string) => string; quiet: (text: string) => string };

export const noStyle: Style = { strong: (text) => text, quiet: (text) => text };

type Word = { text: string; style: 'strong' | 'quiet' | null; spaced: boolean };

/** The lines of text that show `line`: the first one after `first`, the others after as many spaces as `rest` says. */
export function wrap(
  line: Line,
  width: number,
  style: Style,
  first = '',
  rest = displayWidth(first),
): string[] {
  const room = Math.max(width - rest, 10);
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of wordsOf(line).flatMap((each) => breakWord(each, room))) {
    const gap = word.spaced && used > 0 ? 1 : 0;
    const needed = displayWidth(word.text);
    if (used > 0 && used + gap + needed > room) {
      lines.push(current);
      current = '';
      used = 0;
    }
    current +=
      (used > 0 && gap > 0 ? ' ' : '') + (word.style === null ? word.text : style[word.style](word.text));
    used += needed + (used > 0 ? gap : 0);
  }
  lines.push(current);
  return lines.map((text, index) => (index === 0 ? first : ' '.repeat(rest)) + text);
}

/** How many columns a line takes when it is not broken. */
export function lineWidth(line: Line): number {
  return wordsOf(line).reduce(
    (width, word) => width + displayWidth(word.text) + (word.spaced && width > 0 ? 1 : 0),
    0,
  );
}

/** The words of a line; a link stands as an address after the words it belongs to. */
function wordsOf(line: Line): Word[] {
  const words: Word[] = [];
  let spaced = false;
  for (const run of lineRuns(line)) {
    const text = inertLine(run.text);
    const parts = text.split(/[ \u00A0\u3000]+/u);
    for (const [index, part] of parts.entries()) {
      if (index > 0) spaced = true;
      if (part === '') continue;
      words.push({ text: part, style: run.style ?? null, spaced });
      spaced = false;
    }
    if (run.link !== undefined) words.push({ text: inertLine(run.link), style: 'quiet', spaced: true });
  }
  return words;
}

function breakWord(word: Word, room: number): Word[] {
  const pieces: Word[] = [];
  let left = word.text;
  while (displayWidth(left) > room) {
    const text = fittingStart(left, room);
    pieces.push({ ...word, text, spaced: pieces.length === 0 && word.spaced });
    left = left.slice(text.length);
  }
  if (left !== '') pieces.push({ ...word, text: left, spaced: pieces.length === 0 && word.spaced });
  return pieces;
}
