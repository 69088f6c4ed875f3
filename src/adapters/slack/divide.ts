/** Divides the blocks of a reply, at their items, into blocks that Slack takes; everything in them is safe to show. */
import { inertLine } from '../../reply/inert.ts';
import type { Action, Block, Line, Reply } from '../../reply/reply.ts';
import { divideFacts } from './divideFacts.ts';
import { divideQuote } from './divideQuote.ts';
import { createLabels, type Labels } from './labels.ts';
import { limits } from './limits.ts';
import { ITEM_ROOM, lineCost, packed, type Cost } from './packed.ts';
import { divideLine, sizeOf } from './pieces.ts';
import { tellWay } from './words.ts';

/** The name of a menu stands before each of its ways. */
const LONGEST_TITLE = 30;
/** What a button or an option adds to the size of a block, beside its label and its question. */
const CONTROL_SIZE = 150;

type Dividers = {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, labels: Labels) => Block[];
};

const dividers: Dividers = {
  heading: ({ text, aside }) => [...heading(text), ...(aside === null ? [] : notes(aside))],
  subheading: ({ text }) => subheadings(text),
  paragraph: ({ text }) =>
    divideLine(text, limits.blockText).map((line) => ({ kind: 'paragraph', text: line })),
  list: ({ items }) => list(items),
  quote: ({ by, sayings }) => divideQuote(by, sayings),
  facts: ({ rows }) => divideFacts(rows),
  note: ({ text }) => notes(text),
  actions: ({ actions }, labels) => {
    const buttons = actions.map((action) => ({
      ...action,
      label: labels.fit(action.label, '', limits.buttonText),
    }));
    const rows = packed(buttons, wayCost, { count: limits.actions });
    return [...listed(labels), ...rows.map((part): Block => ({ kind: 'actions', actions: part }))];
  },
  choice: ({ label: given, ways }, labels) => {
    const label = labels.fit(given, '', LONGEST_TITLE);
    const options = ways.map((way) => ({
      ...way,
      label: labels.fit(way.label, `${label}: `, limits.optionText),
    }));
    const menus = packed(options, wayCost, { count: limits.options });
    return [...listed(labels), ...menus.map((part): Block => ({ kind: 'choice', label, ways: part }))];
  },
  search: (block, labels) => {
    const label = labels.fit(block.label, '', limits.placeholder);
    return [...listed(labels), { ...block, label }];
  },
  // Words that are too many for what a picture is described by stand below it.
  picture: (block) =>
    block.alt.length <= limits.imageAlt ? [block] : [block, ...block.alt.split('\n').flatMap(notes)],
  // It is uploaded; what is said of it are the other blocks.
  file: () => [],
};

export function divideReply({ blocks }: Reply): Block[] {
  return blocks.flatMap(divide(createLabels(blocks)));
}

function divide(labels: Labels): (block: Block) => Block[] {
  return (block) => (dividers[block.kind] as (block: Block, labels: Labels) => Block[])(block, labels);
}

function heading(text: string): Block[] {
  const line = inertLine(text).trim();
  if (line.length > limits.header) return subheadings(line);
  return line === '' ? [] : [{ kind: 'heading', text: line, aside: null }];
}

function subheadings(text: string): Block[] {
  return divideLine(text, limits.blockText).map((line) => ({
    kind: 'subheading',
    text: line.map(({ text }) => text).join(''),
  }));
}

function notes(text: Line): Block[] {
  return divideLine(text, limits.contextText).map((line) => ({ kind: 'note', text: line }));
}

function list(items: Line[]): Block[] {
  return packed(
    items.flatMap((item) => divideLine(item, limits.blockText - ITEM_ROOM)),
    lineCost,
  ).map((part) => ({
    kind: 'list',
    items: part,
  }));
}

function wayCost({ label, command }: Action): Cost {
  const size = label.length + Math.min(command.length, limits.tokenRoom) + CONTROL_SIZE;
  return { room: sizeOf(tellWay(label, command)), size };
}

function listed(labels: Labels): Block[] {
  return labels.list().flatMap(divide(labels));
}
