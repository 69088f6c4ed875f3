/** Chooses for every line between two cells the lanes it runs in: between rows, and beside columns where rows are passed. */
import type { Cell } from './placing.ts';

export type Link = {
  id: string;
  from: string;
  to: string;
  label: { width: number; height: number } | null;
};

/** Lane `n` between rows lies above row `n`; lane `n` beside columns lies on the left of column `n`. */
export type Path = {
  link: Link;
  start: Cell;
  end: Cell;
  /** Lanes between rows, from start to end: the same one twice when the line needs no other. */
  lanes: [number, number];
  /** The lane beside columns that leads from one to the other. */
  side: number | null;
  /** The one of the two lanes that has the words. */
  labelled: 0 | 1;
};

export function choosePaths(links: Link[], cells: Map<string, Cell>, columns: number): Path[] {
  const loads = new Map<string, number>();
  const load = (kind: 'row' | 'side', lane: number): number => loads.get(`${kind} ${lane}`) ?? 0;
  const add = (kind: 'row' | 'side', lane: number): void => {
    loads.set(`${kind} ${lane}`, load(kind, lane) + 1);
  };
  return links.flatMap((link): Path[] => {
    const [start, end] = [cells.get(link.from), cells.get(link.to)];
    if (start === undefined || end === undefined) return [];
    const path = { link, start, end };
    if (Math.abs(start.row - end.row) <= 1) {
      const lane =
        start.row === end.row ? quieter(start.row + 1, start.row, load) : Math.max(start.row, end.row);
      add('row', lane);
      return [{ ...path, lanes: [lane, lane], side: null, labelled: 0 }];
    }
    const isDown = start.row < end.row;
    const lanes: [number, number] = isDown ? [start.row + 1, end.row] : [start.row, end.row + 1];
    const side = bestSide(start, end, columns, (lane) => load('side', lane));
    const labelled = load('row', lanes[0]) <= load('row', lanes[1]) ? 0 : 1;
    add('row', lanes[labelled]);
    add('side', side);
    return [{ ...path, lanes, side, labelled }];
  });
}

function quieter(below: number, above: number, load: (kind: 'row', lane: number) => number): number {
  // The lane above all rows would push the whole map down.
  return above > 0 && load('row', above) < load('row', below) ? above : below;
}

function bestSide(start: Cell, end: Cell, columns: number, load: (lane: number) => number): number {
  const lanes = Array.from({ length: columns + 1 }, (_, lane) => lane);
  const cost = (lane: number): number => {
    const x = lane - 0.5;
    return Math.abs(x - start.column) + Math.abs(x - end.column) + 0.6 * load(lane);
  };
  return lanes.reduce((best, lane) => (cost(lane) < cost(best) ? lane : best));
}
