/** What each kind of block is made of in Discord: pieces small enough to be divided over messages. */
import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
} from 'discord.js';
import { inertLine } from '../../reply/inert.ts';
import type { Action, Block, Line, Run, Saying, Way } from '../../reply/reply.ts';
import { toToken } from '../memory.ts';
import { limits } from './limits.ts';
import { dividedLine, dividedLines, withoutQuiet } from './markdown.ts';

export type Piece =
  /** `behind` joins it to the text before it, which is of the same block; `null` begins a text of its own. */
  | { kind: 'text'; text: string; behind: string | null }
  | { kind: 'divider' }
  | { kind: 'button'; button: APIButtonComponentWithCustomId; inNewRow: boolean }
  | { kind: 'select'; select: APIStringSelectComponent }
  | { kind: 'file'; name: string; data: string };

/** The words that stand behind a button, a way or a field, and how many there are. */
export type Tokens = {
  /** The words as a token that fits behind `before`; what has to be kept for that is noted. */
  token: (words: string, before: string, room: number) => string;
  /** A number that no other component of the reply has. */
  next: () => number;
  kept: string[];
};

/** What a `1fill` button, or a way with `ask`, remembers; a command line begins with "/", so it cannot be mixed up. */
export type Field = { command: string; ask: string };

/** What a `1find` button remembers. */
export type Finding = Omit<Extract<Block, { kind: 'search' }>, 'kind'>;

export function createTokens(): Tokens {
  const kept: string[] = [];
  let count = 0;
  return {
    kept,
    next: () => count++,
    token: (words, before, room) => {
      const made = toToken(words, room - before.length);
      if (made.kept !== null) kept.push(made.kept);
      return before + made.token;
    },
  };
}

const renderers: {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, tokens: Tokens) => Piece[];
} = {
  heading: ({ text, aside }) => [
    ...texts(prefixed('## ', text), null),
    ...texts(aside === null ? [] : prefixed('-# ', aside), '\n'),
  ],
  subheading: ({ text }) => texts(prefixed('### ', text), null),
  paragraph: ({ text }) => texts(dividedLine(text, limits.text), null),
  list: ({ items }) => inOneText(items.map((item) => prefixed('- ', item))),
  quote: ({ by, sayings }) => quote(dividedLine(by, limits.text), sayings),
  facts: ({ rows }) => facts(rows),
  note: ({ text }) => texts(prefixed('-# ', withoutQuiet(text)), null),
  actions: ({ actions }, tokens) => buttons(actions, tokens),
  choice: ({ label, ways }, tokens) => choice(label, ways, tokens),
  search: ({ label, complete, before, after }, tokens) => {
    const finding: Finding = { label, complete, before, after };
    return [button(label, 'find', JSON.stringify(finding), tokens, false)];
  },
  file: ({ name, text }) => [{ kind: 'file', name: name.replace(/[^\w.-]+/g, '_'), data: text }],
};

export function piecesOf(block: Block, tokens: Tokens): Piece[] {
  const renderer = renderers[block.kind] as (block: Block, tokens: Tokens) => Piece[];
  return renderer(block, tokens);
}

export function shareButton(mark: string): Piece {
  return { kind: 'button', button: pressable('Share', `1share:${mark}`), inNewRow: false };
}

function prefixed(prefix: string, line: Line): string[] {
  return dividedLine(line, limits.text - prefix.length).map((text) => prefix + text);
}

/** The first one as it is told, the others below it. */
function texts(lines: string[], behind: string | null): Piece[] {
  return lines.map((text, index) => ({ kind: 'text', text, behind: index === 0 ? behind : '\n' }));
}

/** Items below each other, the first one in a text of its own. */
function inOneText(items: string[][], between = '\n'): Piece[] {
  return items
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => texts(lines, index === 0 ? null : between));
}

/** The speaker stays with the first words. Sayings stand apart: without an empty line they would be one quotation. */
function quote(by: string[], sayings: Saying[]): Piece[] {
  const [first = [], ...others] = sayings.map(sayingLines);
  return inOneText([together([...by, ...first]), ...others.map(together)], '\n\n');
}

/** Every line is marked as a quotation by itself: "> " reaches no further than the end of its line. */
function sayingLines({ words, link, note }: Saying): string[] {
  const mark: Run[] = link === null ? [] : [{ text: '↗', link }];
  const notes = (note?.split('\n') ?? []).flatMap((line) => dividedLine(line, limits.text - 5));
  return [
    ...dividedLines(words, mark, limits.text - 2).map((line) => `> ${line}`),
    ...notes.map((line) => `> -# ${line}`),
  ];
}

/** Lines that are in one message if there is room for all of them in one. */
function together(lines: string[]): string[] {
  const whole = lines.join('\n');
  return whole.length <= limits.text ? [whole].filter((text) => text !== '') : lines;
}

function facts(rows: Extract<Block, { kind: 'facts' }>['rows']): Piece[] {
  const items = rows.map(({ label, lines }) => {
    const bullet = lines.length > 1 ? '- ' : '';
    const labels = dividedLine([{ text: label, style: 'strong' }], limits.text);
    const [first = [], ...others] = lines.map((line) => prefixed(bullet, line));
    return [...together([...labels, ...first]), ...others.flat()];
  });
  return inOneText(items, rows.some(({ lines }) => lines.length > 1) ? '\n\n' : '\n');
}

/** Words that are too long for a button stand above it under a number. */
function buttons(actions: Action[], tokens: Tokens): Piece[] {
  const { above, labels } = shortLabels(
    actions.map(({ label }) => label),
    limits.buttonLabel,
  );
  return [
    ...above,
    ...actions.map((action, index) =>
      button(
        labels[index] ?? '',
        action.ask === undefined ? 'ask' : 'fill',
        wordsOf(action),
        tokens,
        index === 0,
      ),
    ),
  ];
}

function shortLabels(labels: string[], room: number): { above: Piece[]; labels: string[] } {
  const long = labels.filter((label) => inertLine(label).trim().length > room);
  const numbered = long.map((label, index) => [
    { text: `${index + 1} `, style: 'strong' as const },
    { text: label },
  ]);
  return {
    above: inOneText(numbered.map((line) => dividedLine(line, limits.text))),
    labels: labels.map((label) =>
      long.includes(label) ? `${long.indexOf(label) + 1}` : inertLine(label).trim() || '…',
    ),
  };
}

function button(
  label: string,
  does: 'ask' | 'fill' | 'find',
  words: string,
  tokens: Tokens,
  inNewRow: boolean,
): Piece {
  const customId = tokens.token(words, `1${does}:${tokens.next()}:`, limits.customId);
  return { kind: 'button', button: pressable(label, customId), inNewRow };
}

function pressable(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

function wordsOf({ command, ask }: Action): string {
  if (ask === undefined) return command;
  const field: Field = { command, ask };
  return JSON.stringify(field);
}

/** A menu, or several where the ways are too many for one. Discord shows of a menu only what is chosen in it. */
function choice(label: string, ways: Way[], tokens: Tokens): Piece[] {
  const { above, labels } = shortLabels(
    ways.map((way) => way.label),
    limits.optionLabel,
  );
  const options = ways.map((way, index) => ({
    label: labels[index] ?? '',
    value: tokens.token(wordsOf(way), '', limits.optionValue),
    ...(way.chosen && { default: true }),
  }));
  const menus: (typeof options)[] = [];
  for (const option of options) {
    const menu = menus.at(-1);
    const hasRoom = menu !== undefined && menu.length < limits.options;
    if (hasRoom && !menu.some(({ value }) => value === option.value)) menu.push(option);
    else menus.push([option]);
  }
  const name = inertLine(label).trim();
  return [...above, ...menus.map((menu, index) => select(name, menu, index, tokens))];
}

function select(
  name: string,
  options: APIStringSelectComponent['options'],
  index: number,
  tokens: Tokens,
): Piece {
  const named = options.map((option) => {
    const label = `${name}: ${option.label}`;
    return option.default === true && label.length <= limits.optionLabel ? { ...option, label } : option;
  });
  const placeholder = index === 0 ? name : `${name} (${index + 1})`;
  return {
    kind: 'select',
    select: {
      type: ComponentType.StringSelect,
      custom_id: `1choose:${tokens.next()}`,
      options: named,
      ...(placeholder.length <= limits.placeholder && { placeholder }),
    },
  };
}
