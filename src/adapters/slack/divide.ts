/** Divides the blocks of a reply, at their items, into blocks that Slack takes; everything in them is safe to show. */
import { inert, inertLine } from '../../reply/inert.ts';
import {
  lineRuns,
  type Action,
  type Block,
  type Line,
  type Reply,
  type Run,
  type Saying,
} from '../../reply/reply.ts';
import { createLabels, type Labels } from './labels.ts';
import { limits } from './limits.ts';
import { divideLine, hasWords, lineSize, pieces, sizeOf, webAddress } from './pieces.ts';
import { tellWay } from './words.ts';

/** What an item adds to the words of a block, and to its size. */
const ITEM_ROOM = 3;
const ITEM_SIZE = 60;
/** Longer ones stand in blocks of their own, so that they need not be told again where a block goes on. */
const LONGEST_BY = 500;
const LONGEST_NOTE = 1000;
const AGAIN = ' (continued)';
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
  quote: ({ by, sayings }) => quote(by, sayings),
  facts: ({ rows }) => facts(rows),
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
  return line.length > limits.header
    ? subheadings(line)
    : line === ''
      ? []
      : [{ kind: 'heading', text: line, aside: null }];
}

function subheadings(text: string): Block[] {
  return divideLine(text, limits.blockText).map((line) => ({ kind: 'subheading', text: wordsOf(line) }));
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

/** Who spoke is told again where the words go on in another block. */
function quote(by: Line, sayings: Saying[]): Block[] {
  const speakers = divideLine(typeof by === 'string' ? [{ text: by, style: 'strong' }] : by, LONGEST_BY);
  const speaker = speakers.at(-1) ?? [];
  const again: Run[] = hasWords(speaker) ? [...speaker, { text: AGAIN }] : [];
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

/** A line of the row with this number. */
type Row = { row: number; label: string; line: Run[]; isFirst: boolean };

function facts(rows: { label: string; lines: Line[] }[]): Block[] {
  const blocks: Block[] = [];
  let open: Row[] = [];
  const close = (): void => {
    for (const part of packed(open, rowCost)) blocks.push({ kind: 'facts', rows: gathered(part) });
    open = [];
  };
  for (const [row, { label, lines }] of rows.entries()) {
    const title = inertLine(label).trim();
    const isLong = sizeOf(title) > LONGEST_BY;
    if (isLong) {
      close();
      blocks.push(...subheadings(title));
    }
    const room = limits.blockText - LONGEST_BY - 2 * ITEM_ROOM;
    const parts = lines.flatMap((line) => divideLine(line, room));
    const found = parts.length === 0 ? [[]] : parts;
    open.push(
      ...found.map((line, index) => ({ row, label: isLong ? '' : title, line, isFirst: index === 0 })),
    );
  }
  close();
  return blocks;
}

function rowCost({ label, line }: Row): Cost {
  const { room, size } = lineCost(line);
  return { room: room + sizeOf(label) + AGAIN.length + ITEM_ROOM, size: size + label.length + ITEM_SIZE };
}

/** Lines of one label under it; one that has been told is said to go on. */
function gathered(rows: Row[]): { label: string; lines: Line[] }[] {
  const found: { row: number; label: string; lines: Line[] }[] = [];
  for (const { row, label, line, isFirst } of rows) {
    const last = found.at(-1);
    if (last?.row === row) last.lines.push(line);
    else found.push({ row, label: isFirst || label === '' ? label : `${label}${AGAIN}`, lines: [line] });
  }
  return found.map(({ label, lines }) => ({ label, lines }));
}

/** The room that an item takes among the words of a block, and its share of the block's size. */
type Cost = { room: number; size: number };

function lineCost(line: Run[]): Cost {
  const size = line.reduce((sum, { link }) => sum + ITEM_SIZE + (link?.length ?? 0), ITEM_SIZE);
  const room = lineSize(line) + ITEM_ROOM;
  return { room, size: size + room };
}

function wayCost({ label, command }: Action): Cost {
  const size = label.length + Math.min(command.length, limits.tokenRoom) + CONTROL_SIZE;
  return { room: sizeOf(tellWay(label, command)), size };
}

function packed<Item>(
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

function listed(labels: Labels): Block[] {
  return labels.list().flatMap(divide(labels));
}

function wordsOf(line: Run[]): string {
  return lineRuns(line)
    .map(({ text }) => text)
    .join('');
}
