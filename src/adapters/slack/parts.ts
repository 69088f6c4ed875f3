/** The parts of a reply that stay whole: which belong in one message, and which blocks become one. */
import type { types } from '@slack/bolt';
import type { Block, Reply } from '../../reply/reply.ts';
import { render } from './blocks.ts';
import type { Tokens } from './controls.ts';
import { divideReply } from './divide.ts';
import { limits } from './limits.ts';
import { tell } from './words.ts';

/** Titles need what follows them, controls what stands before them. `lines` are its plain words. */
export type Part = { role: 'title' | 'content' | 'control'; blocks: types.KnownBlock[]; lines: string[] };

const titles = new Set<Block['kind']>(['heading', 'subheading']);
const controls = new Set<Block['kind']>(['actions', 'choice', 'search']);

export function partsOf(reply: Reply, tokens: Tokens): Part[] {
  let before: Part['role'] = 'content';
  return divideReply(reply).map((block) => {
    const isUnderTitle = before === 'title' && block.kind === 'note';
    const role = controls.has(block.kind)
      ? 'control'
      : titles.has(block.kind) || isUnderTitle
        ? 'title'
        : 'content';
    before = role;
    return { role, blocks: render(block, tokens), lines: [tell(block)] };
  });
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

/** A title stands in one block with what it is the title of, and menus stand beside each other. */
export function joined(parts: Part[]): Part {
  let role: Part['role'] = 'content';
  const blocks: types.KnownBlock[] = [];
  for (const part of parts) {
    for (const [index, block] of part.blocks.entries()) {
      const last = blocks.at(-1);
      const one = last === undefined || index > 0 ? null : inOne(last, block, role);
      if (one === null) blocks.push(block);
      else blocks[blocks.length - 1] = one;
    }
    role = part.role;
  }
  return { role, blocks, lines: parts.flatMap(({ lines }) => lines) };
}

export function sizeOfPart({ blocks }: Part): number {
  return JSON.stringify(blocks).length;
}

function inOne(first: types.KnownBlock, next: types.KnownBlock, role: Part['role']): types.KnownBlock | null {
  if (first.type === 'rich_text' && next.type === 'rich_text' && role === 'title') {
    const both = { ...first, elements: [...first.elements, ...next.elements] };
    return lengthOf(both) <= limits.blockText ? both : null;
  }
  if (first.type === 'actions' && next.type === 'actions') {
    const elements = [...first.elements, ...next.elements];
    const areMenus = elements.every(({ type }) => type === 'static_select');
    return areMenus && elements.length <= limits.menusInRow ? { ...first, elements } : null;
  }
  return null;
}

/** All words in it. */
function lengthOf(block: types.KnownBlock): number {
  let length = 0;
  JSON.stringify(block, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') length += value.length;
    return value;
  });
  return length;
}
