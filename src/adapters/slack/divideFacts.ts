/** Divides labelled lines into blocks, between the lines. */
import { inertLine } from '../../reply/inert.ts';
import type { Block, Line, Run } from '../../reply/reply.ts';
import { limits } from './limits.ts';
import { ITEM_ROOM, ITEM_SIZE, lineCost, packed, type Cost } from './packed.ts';
import { divideLine, sizeOf } from './pieces.ts';
import { AGAIN } from './words.ts';

/** A longer one is a paragraph of its own. */
const LONGEST_LABEL = 500;

/** A line of the row with this number. */
type Row = { row: number; label: string; line: Run[]; isFirst: boolean };

export function divideFacts(rows: { label: string; lines: Line[] }[]): Block[] {
  const blocks: Block[] = [];
  let open: Row[] = [];
  const close = (): void => {
    for (const part of packed(open, rowCost)) blocks.push({ kind: 'facts', rows: gathered(part) });
    open = [];
  };
  for (const [row, { label, lines }] of rows.entries()) {
    const title = inertLine(label).trim();
    const isLong = sizeOf(title) > LONGEST_LABEL;
    if (isLong) {
      close();
      for (const text of divideLine([{ text: title, style: 'strong' }], limits.blockText))
        blocks.push({ kind: 'paragraph', text });
    }
    const room = limits.blockText - LONGEST_LABEL - 2 * ITEM_ROOM;
    const parts = lines.flatMap((line) => divideLine(line, room));
    const found = parts.length === 0 && title !== '' && !isLong ? [[]] : parts;
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
