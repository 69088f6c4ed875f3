/** Keeps what Discord cannot take out of a reply, and says so. */
import type { Block, Reply } from '../../reply/reply.ts';

/** A server without boosts takes files of 10 MiB. */
export const LARGEST_UPLOAD = 10 * 1024 * 1024;

/** A reply whose file is too large says how to get a smaller one instead. */
export function wholeFiles(reply: Reply): Reply {
  const isTooLarge = (block: Block): boolean =>
    block.kind === 'file' && Buffer.byteLength(block.text) > LARGEST_UPLOAD;
  if (!reply.blocks.some(isTooLarge)) return reply;
  const text = 'The file is larger than Discord takes (10 MB). Ask for less, for example with since:.';
  return { blocks: [...reply.blocks.filter((block) => !isTooLarge(block)), { kind: 'paragraph', text }] };
}
