/** Divides what someone said into blocks, between what was said and, where that is too long, within it. */
import { inert } from '../../reply/inert.ts';
import type { Block, Line, Run, Saying } from '../../reply/reply.ts';
import { limits } from './limits.ts';
import { ITEM_ROOM, ITEM_SIZE, packed } from './packed.ts';
import { divideLine, hasWords, lineSize, pieces, sizeOf, webAddress } from './pieces.ts';
import { AGAIN } from './words.ts';

/** Of a longer one the beginning stands above. */
const LONGEST_BY = 500;
const LONGEST_NOTE = 1000;

/** Who spoke is told again where the words go on in another block. */
export function divideQuote(by: Line, sayings: Saying[]): Block[] {
  const speakers = divideLine(typeof by === 'string' ? [{ text: by, style: 'strong' }] : by, LONGEST_BY);
  const speaker = speakers.at(-1) ?? [];
  const again = toldAgain(speaker);
  const room = limits.blockText - lineSize(again) - ITEM_ROOM;
  const blocks: Block[] = speakers.slice(0, -1).map((line) => ({ kind: 'paragraph', text: line }));
  const parts = packed(
    sayings.flatMap((saying) => sayingParts(saying, room)),
    (saying) => ({
      room: sayingRoom(saying),
      size: sayingRoom(saying) + (saying.link?.length ?? 0) + 3 * ITEM_SIZE,
    }),
    { room },
  );
  if (parts.length === 0 && hasWords(speaker)) blocks.push({ kind: 'paragraph', text: speaker });
  for (const [index, part] of parts.entries())
    blocks.push({ kind: 'quote', by: index === 0 ? speaker : again, sayings: part });
  return blocks;
}

function toldAgain(speaker: Run[]): Run[] {
  const words = speaker.map(({ text, style }): Run => (style === undefined ? { text } : { text, style }));
  return hasWords(words) ? [...words, { text: AGAIN }] : [];
}

/** Small print of more than a line is several. */
function sayingParts({ words, link: given, note }: Saying, room: number): Saying[] {
  const link = webAddress(given);
  const whole = inert(words)
    .trim()
    .replace(/\s*\n\s*/g, '\n');
  const notePieces = (note === null ? [] : inert(note).split('\n'))
    .filter((line) => line.trim() !== '')
    .flatMap((line) => pieces(line, LONGEST_NOTE));
  const [first, ...others] = notePieces;
  const parts = pieces(whole, room - LONGEST_NOTE - 2 * ITEM_ROOM).map((piece): Saying => ({
    words: piece,
    link: null,
    note: null,
  }));
  if (parts.length === 0) parts.push({ words: '', link: null, note: null });
  const last = parts.length - 1;
  return [
    ...parts.map((part, index) => (index === last ? { ...part, link, note: first ?? null } : part)),
    ...others.map((line): Saying => ({ words: '', link: null, note: line })),
  ].filter((part) => part.words !== '' || part.link !== null || part.note !== null);
}

function sayingRoom({ words, note }: Saying): number {
  return sizeOf(words) + sizeOf(note ?? '') + 2 * ITEM_ROOM;
}
