/** Spans in code points, as the evaluation data counts them, and how two sets of spans are paired. */
import type { Span } from '../../src/core/summary.ts';

/** Turns a place counted in UTF-16 units into one counted in code points. */
export function codePointCounter(text: string): (unit: number) => number {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; unit++) {
    points[unit] = count;
    const isFirstOfPair = (text.codePointAt(unit) ?? 0) > 0xffff;
    if (!isFirstOfPair) count++;
  }
  points[text.length] = count;
  return (unit) => points[unit] ?? count;
}

/** The span without what is no letter and no digit at either end; `characters` are the text's code points. */
export function trimSpan(characters: string[], span: Span): Span {
  let { start, end } = span;
  while (start < end && !isLetterOrDigit(characters[start])) start++;
  while (end > start && !isLetterOrDigit(characters[end - 1])) end--;
  return { start, end };
}

function isLetterOrDigit(character: string | undefined): boolean {
  return character !== undefined && /^[\p{L}\p{N}]$/u.test(character);
}

export function sameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

export function overlaps(one: Span, other: Span): boolean {
  return Math.min(one.end, other.end) > Math.max(one.start, other.start);
}

/** How much two spans have in common. */
export function common(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** What two spans have in common, as a share of what they cover together. */
export function overlapShare(one: Span, other: Span): number {
  const both = common(one, other);
  const covered = one.end - one.start + (other.end - other.start) - both;
  return covered === 0 ? 0 : both / covered;
}

/** Pairs one to one, the best overlap first; gives the place of the found span for each expected one. */
export function pairSpans(
  expected: Span[],
  found: Span[],
  fits: (expected: Span, found: Span) => boolean,
): Map<number, number> {
  return pairBest(expected, found, (one, other) => (fits(one, other) ? overlapShare(one, other) : -1), 0);
}

/** Pairs any two sets one to one, the highest value first, none below the lowest that counts. */
export function pairBest<Expected, Found>(
  expected: Expected[],
  found: Found[],
  value: (expected: Expected, found: Found) => number,
  lowest: number,
): Map<number, number> {
  const candidates = expected
    .flatMap((one, i) => found.map((other, j) => ({ value: value(one, other), expected: i, found: j })))
    .filter((candidate) => candidate.value >= lowest);
  // The later pair first where two are equal: the reference scorer sorts so.
  candidates.sort((a, b) => b.value - a.value || b.expected - a.expected || b.found - a.found);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (pairs.has(candidate.expected) || taken.has(candidate.found)) continue;
    pairs.set(candidate.expected, candidate.found);
    taken.add(candidate.found);
  }
  return pairs;
}
