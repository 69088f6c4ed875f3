/** Puts items into as few blocks as hold them, in their order. */
import type { Run } from '../../reply/reply.ts';
import { limits } from './limits.ts';
import { lineSize } from './pieces.ts';

/** What an item adds to the words of a block. */
export const ITEM_ROOM = 3;
/** What an item, or a run of a line, adds to its size. */
export const ITEM_SIZE = 60;

/** The room that an item takes among the words of a block, and its share of the block's size. */
export type Cost = { room: number; size: number };

export function lineCost(line: Run[]): Cost {
  const size = line.reduce((sum, { link }) => sum + ITEM_SIZE + (link?.length ?? 0), ITEM_SIZE);
  const room = lineSize(line) + ITEM_ROOM;
  return { room, size: size + room };
}

/** At most `count` in a block, and `room` for their words. */
export function packed<Item>(
  items: Item[],
  cost: (item: Item) => Cost,
  { room: most = limits.blockText, count = Infinity }: { room?: number; count?: number } = {},
): Item[][] {
  const parts: Item[][] = [];
  let left = { room: 0, size: 0 };
  for (const item of items) {
    const { room, size } = cost(item);
    const open = parts.at(-1);
    if (open === undefined || open.length >= count || room > left.room || size > left.size) {
      parts.push([item]);
      left = { room: most - room, size: limits.blockSize - size };
    } else {
      open.push(item);
      left = { room: left.room - room, size: left.size - size };
    }
  }
  return parts;
}
