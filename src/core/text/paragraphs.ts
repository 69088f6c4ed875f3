/** Finds the paragraphs of a text: blocks between blank lines, and lines that are no hard wraps. */
import type { Span } from '../summary.ts';
import { trimmed } from './span.ts';

/** A line this long without closing punctuation was probably wrapped, not ended. */
const WRAPPED_LINE_LENGTH = 50;

export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)*|[\u2028\u2029]+/g)) {
    const blankLine = lineEnd.indexOf('\n', 1) > 0 || !lineEnd.startsWith('\n');
    if (!blankLine && isHardWrap(text, start, index, index + lineEnd.length)) continue;
    add(paragraphs, text, start, index);
    start = index + lineEnd.length;
  }
  add(paragraphs, text, start, text.length);
  return paragraphs;
}

function add(paragraphs: Span[], text: string, start: number, end: number): void {
  const paragraph = trimmed(text, { start, end });
  if (paragraph.end > paragraph.start) paragraphs.push(paragraph);
}

/** A long line that stops in mid-sentence and goes on in lower case on the next line. */
function isHardWrap(text: string, paragraphStart: number, lineEnd: number, next: number): boolean {
  const lineStart = Math.max(paragraphStart, text.lastIndexOf('\n', lineEnd - 1) + 1);
  if (lineEnd - lineStart < WRAPPED_LINE_LENGTH) return false;
  if (/[.!?:;"”’)\]]$/.test(text.slice(lineEnd - 1, lineEnd))) return /\p{Ll}/u.test(text.charAt(next));
  return /[\p{L}\p{N}"“‘'(]/u.test(text.charAt(next));
}
