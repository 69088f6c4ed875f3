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

/** What two spans have in common, as a share of what they cover together. */
export function overlapShare(one: Span, other: Span): number {
  const common = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  const covered = one.end - one.start + (other.end - other.start) - common;
  return covered === 0 ? 0 : common / covered;
}

/** Pairs one to one, the best overlap first; gives the place of the found span for each expected one. */
export function pairSpans(
  expected: Span[],
  found: Span[],
  fits: (expected: Span, found: Span) => boolean,
): Map<number, number> {
  const candidates: { share: number; expected: number; found: number }[] = [];
  for (const [i, one] of expected.entries())
    for (const [j, other] of found.entries())
      if (fits(one, other)) candidates.push({ share: overlapShare(one, other), expected: i, found: j });
  // The later pair first where two overlap equally: the reference scorer sorts so.
  candidates.sort((a, b) => b.share - a.share || b.expected - a.expected || b.found - a.found);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (pairs.has(candidate.expected) || taken.has(candidate.found)) continue;
    pairs.set(candidate.expected, candidate.found);
    taken.add(candidate.found);
  }
  return pairs;
}
