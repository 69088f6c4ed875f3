/** Breaks words into lines of a width, and cuts what does not fit at a word, with "…". */
import type { TypeStyle, Typesetter } from './typesetter.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

type Fit = { style: TypeStyle; width: number; most: number };

/** At most so many lines; only a word that is longer than a line is broken. */
export function breakLines(text: string, fit: Fit, type: Typesetter): string[] {
  const lines: string[] = [];
  let line = '';
  const pending = unbreakable(text);
  for (let index = 0; index < pending.length; index++) {
    const piece = pending[index] ?? '';
    const isFitting = (words: string): boolean => type.width(words.trimEnd(), fit.style) <= fit.width;
    if (isFitting(line + piece)) {
      line += piece;
      continue;
    }
    const isLast = lines.length === fit.most - 1;
    if (isLast) return shortened(lines, line, piece, fit, type);
    if (line.trim() === '') {
      const [head, tail] = splitWord(piece, isFitting);
      pending.splice(index + 1, 0, tail);
      lines.push(head);
    } else {
      lines.push(line.trimEnd());
      line = '';
      index--;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** What stands between two places where a line may break: a word with the marks and the space behind it. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1);
    const isBorder =
      (isWordLike === true && /[\p{L}\u3001\u3002\uFF01-\uFF1F]$/u.test(last ?? '')) ||
      /^[\p{Ps}\p{Pi}]/u.test(segment);
    const isJoined = last !== undefined && !last.endsWith(' ') && !isBorder;
    if (last !== undefined && (isJoined || segment.trim() === '')) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** As much of the last line, or of the one above it, as "…" leaves room for; a word alone is cut inside. */
function shortened(
  above: string[],
  line: string,
  next: string,
  { style, width }: Fit,
  type: Typesetter,
): string[] {
  const isFitting = (text: string): boolean => type.width(`${text}…`, style) <= width;
  for (const [before, text] of [[above, line] as const, [above.slice(0, -1), above.at(-1) ?? ''] as const]) {
    const kept = unbreakable(text);
    while (kept.length > 0 && !isFitting(trimmed(kept.join('')))) kept.pop();
    if (kept.length > 0) return [...before, `${trimmed(kept.join(''))}…`];
  }
  return [...above, `${trimmed(splitWord(next, isFitting)[0])}…`];
}

function trimmed(text: string): string {
  return text.replace(/[\s,;:–—(-]+$/u, '');
}

/** As much of a word as fits: up to a hyphen, if it has one. */
function splitWord(word: string, isFitting: (text: string) => boolean): [string, string] {
  let head = '';
  for (const { segment } of graphemes.segment(word)) {
    if (head !== '' && !isFitting(head + segment)) break;
    head += segment;
  }
  const hyphen = head.lastIndexOf('-') + 1;
  if (hyphen > 1 && head.length < word.length) head = head.slice(0, hyphen);
  return [head, word.slice(head.length)];
}
