/** Tells texts that are nearly the same: wire copy in two outlets is one text. */
import { fold, foldedWords } from './fold.ts';

/** So many words side by side are one shingle; texts are alike when they share most of their shingles. */
const SHINGLE_WORDS = 4;

/** Shorter texts hold too little to tell; they are only the same when they are equal. */
const FEWEST_WORDS = 40;

/** The share of common shingles from which two texts count as one. */
const ALIKE = 0.7;

/**
 * 8 bands of 4 rows: two texts that share 70 % of their shingles have a band in common in 9 of 10 cases, with 80 % in
 * 98 of 100, with 10 % in less than 1 of 1,000.
 */
const BANDS = 8;
const ROWS = 4;

/** The text's shingles as numbers. */
export function shingles(text: string): Set<number> {
  const words = foldedWords(text);
  const found = new Set<number>();
  for (let end = SHINGLE_WORDS; end <= words.length; end++) {
    found.add(hash(words.slice(end - SHINGLE_WORDS, end).join(' ')));
  }
  return found;
}

/** Marks that nearly equal texts very likely have one of in common; none for a text that is too short. */
export function bands(text: string): string[] {
  const all = shingles(text);
  if (all.size < FEWEST_WORDS) return [];
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of all) {
    for (let row = 0; row < least.length; row++) {
      const value = mix(shingle, row);
      if (value < (least[row] ?? 0)) least[row] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.slice(band * ROWS, (band + 1) * ROWS);
    return `${band}:${hash(rows.join(' ')).toString(36)}`;
  });
}

/** The share of shingles that two texts have in common. */
export function likeness(one: Set<number>, other: Set<number>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const shingle of one) if (other.has(shingle)) common++;
  return common / (one.size + other.size - common);
}

/** The text among `others` that is nearly the same as this one. */
export function mostAlike<Other extends { text: string }>(text: string, others: Other[]): Other | null {
  const own = shingles(text);
  let best: Other | null = null;
  let most = ALIKE;
  for (const other of others) {
    const share = likeness(own, shingles(other.text));
    if (share < most) continue;
    [best, most] = [other, share];
  }
  return best;
}

/** Whether all that one text has in quotation marks stands in the other: nobody's words were changed in between. */
export function quotesStandIn(text: string, other: string): boolean {
  const words = ` ${fold(other)} `;
  const quotes = text.matchAll(/["“„«]([^"“”„«»]{3,}?)["”“»]/g);
  return [...quotes].every(([, quote = '']) => words.includes(` ${fold(quote)} `));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Another order of all 32-bit numbers for each row. */
function mix(value: number, row: number): number {
  let mixed = value ^ Math.imul(row + 1, 0x9e3779b9);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
