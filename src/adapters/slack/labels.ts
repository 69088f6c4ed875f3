/** Fits labels into buttons and menus: one that is too long is shortened where its whole words stand in the reply too. */
import { inertLine } from '../../reply/inert.ts';
import { lineRuns, type Block, type Line } from '../../reply/reply.ts';
import { shortened } from './pieces.ts';

export type Labels = {
  /** The label, or a beginning of it; `before` stands in front of it and takes room too. */
  fit: (label: string, before: string, room: number) => string;
  /** The whole labels, with the numbers under which `fit` has shortened them since it was last asked. */
  list: () => Block[];
};

export function createLabels(blocks: Block[]): Labels {
  const said = blocks.map(wordsOf).join('\n');
  let number = 0;
  let rows: { label: string; lines: Line[] }[] = [];
  return {
    fit: (label, before, room) => {
      const whole = inertLine(label).trim();
      const left = room - before.length;
      if (whole.length <= left) return whole;
      if (said.includes(whole)) return shortened(whole, left);
      number++;
      rows.push({ label: number.toString(), lines: [whole] });
      return shortened(`${number} · ${whole}`, left);
    },
    list: () => {
      const listed = rows;
      rows = [];
      return listed.length === 0 ? [] : [{ kind: 'facts', rows: listed }];
    },
  };
}

function wordsOf(block: Block): string {
  return linesOf(block)
    .map((line) =>
      inertLine(
        lineRuns(line)
          .map(({ text }) => text)
          .join(''),
      ),
    )
    .join('\n');
}

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'heading':
    case 'subheading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flatMap(({ lines }) => lines);
    default:
      return [];
  }
}
