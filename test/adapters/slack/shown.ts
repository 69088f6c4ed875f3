/** Reads rendered messages back: their words in order, and what Slack would refuse. */
import type { types } from '@slack/bolt';
import { markOf } from '../../../src/adapters/memory.ts';
import { limits } from '../../../src/adapters/slack/limits.ts';
import type { SlackMessage } from '../../../src/adapters/slack/messages.ts';

/** A line for each section, item, quote, button and option. */
export function wordsShown(messages: (SlackMessage | undefined)[]): string {
  return messages.flatMap((message) => message?.blocks.flatMap(linesOf) ?? []).join('\n');
}

export function faultsOf(messages: SlackMessage[], kept: string[]): string[] {
  return messages.flatMap(({ blocks, text }) => {
    const controls = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const ids = [
      ...controls.map((element) => ('action_id' in element ? (element.action_id ?? '') : '')),
      ...blocks.map(({ block_id }) => block_id).filter((id) => id !== undefined),
    ];
    return [
      fault(blocks.length <= limits.blocksPerMessage && blocks.length > 0, `${blocks.length} blocks`),
      fault(text !== '' && text.length <= limits.messageText, `text of ${text.length}`),
      fault(!/[<>]|&(?!(?:amp|lt|gt);)/.test(text), 'text not escaped'),
      fault(JSON.stringify(blocks).length <= limits.messageSize, `size of ${JSON.stringify(blocks).length}`),
      fault(new Set(ids).size === ids.length, 'the same id twice'),
      ...blocks.map((block) =>
        fault(linesOf(block).join('').length <= mostWords(block), `${block.type} too long`),
      ),
      ...controls.flatMap((element) => controlFaults(element, kept)),
      ...blocks.flatMap(({ block_id }) => tokenFault(block_id, limits.blockId, kept)),
      ...leaves(blocks).map((leaf) => fault(leaf !== '', 'empty words')),
    ].filter((found) => found !== null);
  });
}

function mostWords({ type }: types.KnownBlock): number {
  return type === 'header' ? limits.header : type === 'actions' ? Infinity : limits.blockText;
}

function controlFaults(element: types.ActionsBlockElement, kept: string[]): (string | null)[] {
  if (element.type === 'button')
    return [
      fault(element.text.text.length <= limits.buttonText, 'label too long'),
      ...(element.action_id === 'share' ? [] : tokenFault(element.value, limits.buttonValue, kept)),
    ];
  if (element.type !== 'static_select') return [];
  const { options = [], initial_option } = element;
  return [
    fault(options.length > 0 && options.length <= limits.options, `${options.length} options`),
    fault(new Set(options.map(({ value }) => value)).size === options.length, 'the same option twice'),
    fault(initial_option === undefined || options.includes(initial_option), 'what is chosen is no option'),
    ...options.flatMap(({ text, value }) => [
      fault(text.text.length <= limits.optionText, 'option too long'),
      ...tokenFault(value, limits.optionValue, kept),
    ]),
  ];
}

function tokenFault(token: string | undefined, room: number, kept: string[]): (string | null)[] {
  if (token === undefined) return [];
  const isKnown = token.startsWith('=') || kept.some((value) => token === `#${markOf(value)}`);
  return [fault(token.length <= room, 'token too long'), fault(isKnown, 'token not kept')];
}

function fault(isRight: boolean, words: string): string | null {
  return isRight ? null : words;
}

function linesOf(block: types.KnownBlock): string[] {
  if (block.type === 'header') return [block.text.text];
  if (block.type === 'context') return [leaves(block.elements).join('')];
  if (block.type === 'rich_text')
    return block.elements.flatMap((element) =>
      element.type === 'rich_text_list'
        ? element.elements.map(({ elements }) => leaves(elements).join(''))
        : [leaves(element.elements).join('')],
    );
  return block.type === 'actions' ? leaves(block.elements.map(withoutChosen)) : [];
}

/** What is chosen is one of the options. */
function withoutChosen(element: types.ActionsBlockElement): object {
  if (element.type === 'static_select') return { options: element.options };
  return element;
}

/** Every text, in order. */
function leaves(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(leaves);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : leaves(value),
  );
}
