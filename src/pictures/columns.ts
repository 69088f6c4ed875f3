/** Where columns stand, and where on a box each line begins: every upright line has a place of its own. */
import type { Path } from './paths.ts';
import { shareTracks } from './tracks.ts';

export type Columns = {
  /** The left border of each column's boxes. */
  left: number[];
  boxWidth: number;
  width: number;
  /** Where a line that runs beside columns runs, by the line. */
  sides: Map<string, number>;
};

export type Ports = { start: number; end: number; side: number };

const gap = 18;
const trackWidth = 12;

export function columnPositions(paths: Path[], columns: number, boxWidth: number): Columns {
  const left: number[] = [];
  const sides = new Map<string, number>();
  let x = 0;
  for (let lane = 0; lane <= columns; lane++) {
    const inLane = paths.filter(({ side }) => side === lane);
    const spans = inLane.map(({ lanes }) => ({ from: Math.min(...lanes), to: Math.max(...lanes) }));
    const tracks = shareTracks(spans, 1);
    const count = Math.max(0, ...tracks.map((track) => track + 1));
    const isInner = lane > 0 && lane < columns;
    const room = count === 0 ? 0 : (count - 1) * trackWidth;
    const before = isInner ? Math.max(gap, room + gap) : count === 0 ? 0 : room + gap;
    const middle = x + (isInner ? before / 2 : lane === 0 ? room / 2 + 2 : before - room / 2 - 2);
    inLane.forEach(({ link }, index) => {
      sides.set(link.id, middle - room / 2 + (tracks[index] ?? 0) * trackWidth);
    });
    x += before;
    if (lane < columns) {
      left.push(x);
      x += boxWidth;
    }
  }
  return { left, boxWidth, width: x, sides };
}

type Port = { key: string; toward: number };

/** Lines at one border of one column, from left to right as they leave; a straight line has one place on both boxes. */
export function portPositions(paths: Path[], { left, boxWidth, sides }: Columns): Map<string, Ports> {
  const borders = new Map<string, Port[]>();
  const add = (lane: number, column: number, port: Port): void => {
    const key = `${lane} ${column}`;
    borders.set(key, [...(borders.get(key) ?? []), port]);
  };
  for (const { link, start, end, lanes, side } of paths) {
    const isStraight = side === null && start.column === end.column;
    const startToward = side === null ? end.column : side - 0.5;
    const endToward = side === null ? start.column : side - 0.5;
    add(lanes[0], start.column, { key: `${link.id} start`, toward: startToward - start.column });
    if (!isStraight) add(lanes[1], end.column, { key: `${link.id} end`, toward: endToward - end.column });
  }
  const positions = new Map<string, number>();
  for (const [border, ports] of borders) {
    const middle = (left[Number(border.split(' ')[1])] ?? 0) + boxWidth / 2;
    const step = Math.min(boxWidth * 0.3, (boxWidth - 34) / Math.max(1, ports.length - 1));
    const sorted = ports.toSorted((one, other) => one.toward - other.toward);
    sorted.forEach(({ key }, index) => {
      positions.set(key, middle + (index - (ports.length - 1) / 2) * step);
    });
  }
  return new Map(
    paths.map(({ link }) => {
      const start = positions.get(`${link.id} start`) ?? 0;
      const end = positions.get(`${link.id} end`) ?? start;
      return [link.id, { start, end, side: sides.get(link.id) ?? 0 }];
    }),
  );
}
