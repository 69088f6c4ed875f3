/** Buttons, menus and fields of Slack, and what each remembers of its question. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Action, Block, Way } from '../../reply/reply.ts';
import { toToken } from '../memory.ts';
import { limits } from './limits.ts';
import { plain } from './richText.ts';

export const SHARE = 'Share in channel';

/** Of one reply: numbers for its controls, and what has to be kept for them to work. */
export type Tokens = {
  kept: string[];
  of: (value: string, room: number) => string;
  number: () => number;
};

type Search = Extract<Block, { kind: 'search' }>;

const fieldSchema = z.object({ command: z.string(), ask: z.string() });

const searchSchema = z.object({ before: z.string(), after: z.string() });

export function createTokens(): Tokens {
  const kept: string[] = [];
  let last = 0;
  return {
    kept,
    of: (value, room) => {
      const token = toToken(value, room);
      if (token.kept !== null && !kept.includes(token.kept)) kept.push(token.kept);
      return token.token;
    },
    number: () => ++last,
  };
}

export function button({ label, command, ask }: Action, tokens: Tokens): types.Button {
  const kind = ask === undefined ? 'ask' : 'fill';
  const value = ask === undefined ? command : JSON.stringify({ command, ask });
  return {
    type: 'button',
    text: plain(label === '' ? '…' : label),
    action_id: `${kind}:${tokens.number()}`,
    value: tokens.of(value, limits.tokenRoom),
  };
}

/** `token` is of the reply as it was read. */
export function shareButton(token: string): types.Button {
  return { type: 'button', text: plain(SHARE), action_id: 'share', value: token };
}

/** Its options say what they are of: the name of a menu is not seen once something is chosen. */
export function menu(label: string, ways: Way[], tokens: Tokens): types.StaticSelect {
  const used = new Set<string>();
  const options = ways.map(({ label: name, command }): types.PlainTextOption => {
    let distinct = command;
    // Slack wants each value once; spaces at the end of a command mean nothing.
    while (used.has(distinct)) distinct += ' ';
    used.add(distinct);
    return { text: plain(`${label}: ${name}`), value: tokens.of(distinct, limits.optionValue) };
  });
  const chosen = options[ways.findIndex((way) => way.chosen)];
  return {
    type: 'static_select',
    action_id: `choose:${tokens.number()}`,
    placeholder: plain(label === '' ? '…' : label),
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

export function searchField({ label, complete, before, after }: Search, tokens: Tokens): types.ActionsBlock {
  const number = tokens.number();
  // With its number, as two of one message may be after the same.
  const block_id = tokens.of(JSON.stringify({ before, after, number }), limits.blockId);
  const element: types.ExternalSelect = {
    type: 'external_select',
    action_id: `find:${complete}:${number}`,
    placeholder: plain(label === '' ? '…' : label),
    min_query_length: 1,
  };
  return { type: 'actions', block_id, elements: [element] };
}

/** What the value of a `fill` button stands for. */
export function readField(value: string): { command: string; ask: string } {
  return fieldSchema.parse(JSON.parse(value));
}

/** What the block of a `find` menu stands for: the question is what is found, between these. */
export function readSearch(value: string): { before: string; after: string } {
  return searchSchema.parse(JSON.parse(value));
}
