/** What a reply falls into, small enough to be divided over messages. */
import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord.js';
import type { Picture } from '../../pictures/picture.ts';
import type { Line } from '../../reply/reply.ts';
import { limits } from './limits.ts';
import { dividedLine } from './markdown.ts';

export type Piece =
  /** `behind` joins it to the text before it, which is of the same block; `null` begins a text of its own. */
  | { kind: 'text'; text: string; behind: string | null }
  | { kind: 'divider' }
  | { kind: 'button'; button: APIButtonComponentWithCustomId; inNewRow: boolean }
  | { kind: 'select'; select: APIStringSelectComponent }
  | { kind: 'file'; name: string; data: string }
  /** `instead` stands in its place where it cannot be drawn: the same in words, unless those follow anyway. */
  | { kind: 'picture'; name: string; picture: Picture; description: string; instead: string };

export function prefixed(prefix: string, line: Line): string[] {
  return dividedLine(line, limits.text - prefix.length).map((text) => prefix + text);
}

/** The first one as it is told, the others below it. */
export function texts(lines: string[], behind: string | null): Piece[] {
  return lines.map((text, index) => ({ kind: 'text', text, behind: index === 0 ? behind : '\n' }));
}

/** Items below each other, the first one in a text of its own. */
export function inOneText(items: string[][], between = '\n'): Piece[] {
  return items
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => texts(lines, index === 0 ? null : between));
}
