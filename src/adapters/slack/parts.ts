/** The parts of a reply that stay whole, and which of them belong in one message. */
import type { types } from '@slack/bolt';
import type { Picture } from '../../pictures/picture.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { render } from './blocks.ts';
import type { Tokens } from './controls.ts';
import { divideReply } from './divide.ts';
import { limits } from './limits.ts';
import { tell } from './words.ts';

/** Titles need what follows them, controls what stands before them. `lines` are its plain words, `pictures` what its image blocks are. */
export type Part = {
  role: 'title' | 'content' | 'control';
  blocks: types.KnownBlock[];
  lines: string[];
  pictures: Picture[];
};

const titles = new Set<Block['kind']>(['heading', 'subheading']);
const controls = new Set<Block['kind']>(['actions', 'choice', 'search']);

/** A title with small print of its own begins something new: a line is above it. */
export function partsOf(reply: Reply, tokens: Tokens): Part[] {
  const blocks = divideReply(reply);
  let role: Part['role'] = 'content';
  return blocks.map((block, index) => {
    role = roleOf(block, role);
    const isApart = block.kind === 'subheading' && blocks[index + 1]?.kind === 'note';
    const rendered = render(block, tokens);
    const pictures = block.kind === 'picture' ? [block.picture] : [];
    const shown = isApart ? [{ type: 'divider' as const }, ...rendered] : rendered;
    return { role, blocks: shown, lines: [tell(block)], pictures };
  });
}

function roleOf({ kind }: Block, before: Part['role']): Part['role'] {
  if (controls.has(kind)) return 'control';
  return titles.has(kind) || (before === 'title' && kind === 'note') ? 'title' : 'content';
}

/** Each with its titles before it and its controls after it. */
export function groupsOf(parts: Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && (part.role === 'control' || last.at(-1)?.role === 'title')) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** Menus stand beside each other. */
export function joined(parts: Part[]): Part {
  const blocks: types.KnownBlock[] = [];
  for (const block of parts.flatMap((part) => part.blocks)) {
    const last = blocks.at(-1);
    const row = last === undefined ? null : inOneRow(last, block);
    if (row !== null) blocks[blocks.length - 1] = row;
    else blocks.push(block);
  }
  const role = parts.at(-1)?.role ?? 'content';
  const [lines, pictures] = [parts.flatMap((part) => part.lines), parts.flatMap((part) => part.pictures)];
  return { role, blocks, lines, pictures };
}

export function sizeOfPart({ blocks }: Part): number {
  return JSON.stringify(blocks).length;
}

function inOneRow(first: types.KnownBlock, next: types.KnownBlock): types.ActionsBlock | null {
  if (first.type !== 'actions' || next.type !== 'actions') return null;
  const elements = [...first.elements, ...next.elements];
  const areMenus = elements.every(({ type }) => type === 'static_select');
  return areMenus && elements.length <= limits.menusInRow ? { ...first, elements } : null;
}
