/** A reply as messages of Slack: whole, in order, and each within its limits. */
import type { types } from '@slack/bolt';
import type { Block, Reply } from '../../reply/reply.ts';
import { createTokens, SHARE, readField, readSearch, shareButton } from './controls.ts';
import { limits } from './limits.ts';
import { groupsOf, joined, partsOf, sizeOfPart, type Part } from './parts.ts';
import type { Sketched } from './pictures.ts';
import { escaped } from './pieces.ts';

export { readField, readSearch };

export type SlackMessage = Sketched;

/** What stands around a reply: `share` is the token of the button that shows it to all. */
export type Furniture = { share: string | null };

/** `kept` must be kept before the messages are sent. */
export function renderMessages(
  reply: Reply,
  { share }: Furniture,
): { messages: SlackMessage[]; kept: string[] } {
  const tokens = createTokens();
  const parts = partsOf(reply, tokens);
  if (share !== null && parts.length > 0) parts.push(sharePart(share));
  const pages: Part[] = [];
  for (const part of groupsOf(parts).flatMap((group) => whatFits(group))) {
    const page = pages.at(-1);
    const longer = page === undefined ? null : joined([page, part]);
    if (longer !== null && fits(longer)) pages[pages.length - 1] = longer;
    else pages.push(part);
  }
  return { messages: pages.map(message), kept: tokens.kept };
}

/** The reply as the blocks of a Home view, of which there is one: what has no room in it is asked for in a message. */
export function renderHome(reply: Reply): { blocks: types.KnownBlock[]; kept: string[] } {
  const tokens = createTokens();
  const parts = partsOf(reply, tokens);
  let shown: Part = joined([]);
  for (const [index, part] of parts.entries()) {
    const longer = joined([shown, part]);
    const needed = index === parts.length - 1 ? 0 : moreOfHome.length;
    if (longer.blocks.length + needed > limits.blocksPerView || sizeOfPart(longer) > limits.viewSize) {
      const rest = partsOf({ blocks: moreOfHome }, tokens);
      return { blocks: joined([shown, ...rest]).blocks, kept: tokens.kept };
    }
    shown = longer;
  }
  return { blocks: shown.blocks, kept: tokens.kept };
}

const moreOfHome: Block[] = [
  { kind: 'note', text: 'There is more than fits here. /readout home in a message shows all of it.' },
  { kind: 'actions', actions: [{ label: 'Feeds', command: '/feeds' }] },
];

/** The group in one, or as few parts as stay within a message. */
function whatFits(group: Part[]): Part[] {
  const whole = joined(group);
  if (fits(whole)) return [whole];
  const content = joined(group.filter(({ role }) => role !== 'control'));
  const controls = group.filter(({ role }) => role === 'control');
  return controls.length > 0 && fits(content) ? [content, ...controls] : group;
}

function fits(part: Part): boolean {
  return (
    part.blocks.length <= limits.blocksPerMessage &&
    sizeOfPart(part) <= limits.messageSize &&
    textOf(part).length <= limits.messageText
  );
}

/** A line is between things, not above the first. */
function message(part: Part): SlackMessage {
  const [first, ...others] = part.blocks;
  const blocks = first?.type === 'divider' ? others : part.blocks;
  return { blocks, text: textOf(part), pictures: part.pictures };
}

function textOf({ lines }: Part): string {
  return escaped(lines.join('\n')) || SHARE;
}

function sharePart(share: string): Part {
  return {
    role: 'control',
    blocks: [{ type: 'actions', elements: [shareButton(share)] }],
    lines: [],
    pictures: [],
  };
}
