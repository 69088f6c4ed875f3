/** Arithmetic of spans: half-open places in a text, in UTF-16 units. */
import type { Excerpt, Span } from '../summary.ts';

export function excerpt(text: string, start: number, end: number): Excerpt {
  return { text: text.slice(start, end), start, end };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The span without white space at its ends; empty at its start when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}
