/** Finds a place for boxes of one width and a way for the lines between them: no two lines lie on each other. */
import { columnPositions, portPositions, type Ports } from './columns.ts';
import { layLane, type Leg } from './lanes.ts';
import { choosePaths, type Link, type Path } from './paths.ts';
import { placeInGrid, type Cell } from './placing.ts';
import type { Point, Rectangle } from './scene.ts';

export type Sized = { id: string; width: number; height: number };

export type Arrangement = {
  width: number;
  height: number;
  places: Map<string, Rectangle>;
  routes: Map<string, { points: Point[]; label: Rectangle | null }>;
};

/** Between rows that no line runs between. */
const quietGap = 18;

export function arrange(boxes: Sized[], links: (Link & { isOneWay: boolean })[]): Arrangement {
  const columns = columnsFor(boxes.length);
  const cells = placeInGrid(
    boxes.map(({ id }) => id),
    links,
    columns,
  );
  const paths = choosePaths(links, cells, columns);
  const across = columnPositions(paths, columns, Math.max(0, ...boxes.map(({ width }) => width)));
  const ports = portPositions(paths, across);
  const rows = Math.max(0, ...[...cells.values()].map(({ row }) => row + 1));
  const lanes = Array.from({ length: rows + 1 }, (_, lane) =>
    layLane(legsOf(lane, paths, ports), across.width),
  );
  const { tops, height, heights } = stack(boxes, cells, rows, (lane) =>
    Math.max(lanes[lane]?.height ?? 0, lane === 0 || lane === rows ? 0 : quietGap),
  );
  const places = placesOf(boxes, cells, tops, heights, across.left);
  const laneTops = tops.map((top, row) => top - (row === 0 ? top : gapAbove(tops, heights, row)));
  laneTops.push((tops.at(-1) ?? 0) + (heights.at(-1) ?? 0));
  const levels = new Map(
    lanes.flatMap(({ levels: inLane }, lane) =>
      [...inLane].map(([key, { y, label }]) => {
        const top = laneTops[lane] ?? 0;
        return [key, { y: y + top, label: label === null ? null : { ...label, y: label.y + top } }] as const;
      }),
    ),
  );
  const routes = new Map(paths.map((path) => [path.link.id, routeOf(path, ports, levels, places)]));
  return { width: across.width, height, places, routes };
}

/** How many stand side by side. */
export function columnsFor(count: number): number {
  if (count <= 2) return 1;
  return count <= 4 ? 2 : 3;
}

function legsOf(lane: number, paths: Path[], ports: Map<string, Ports>): Leg[] {
  return paths.flatMap((path): Leg[] => {
    const port = ports.get(path.link.id);
    if (port === undefined) return [];
    const { link, lanes, labelled } = path;
    if (path.side === null && lanes[0] === lane) {
      const sides = [path.start, path.end].map(({ row }) => (row < lane ? 'above' : 'below'));
      return [
        { key: `${link.id} 0`, from: port.start, to: port.end, label: link.label, hangs: hangingFrom(sides) },
      ];
    }
    if (path.side === null) return [];
    return ([0, 1] as const).flatMap((index) => {
      if (lanes[index] !== lane) return [];
      const label = labelled === index ? link.label : null;
      const from = index === 0 ? port.start : port.end;
      return [{ key: `${link.id} ${index}`, from, to: port.side, label, hangs: null }];
    });
  });
}

function hangingFrom([one, other]: string[]): Leg['hangs'] {
  return one === other ? (one === 'above' ? 'above' : 'below') : null;
}

function stack(
  boxes: Sized[],
  cells: Map<string, Cell>,
  rows: number,
  gap: (lane: number) => number,
): { tops: number[]; heights: number[]; height: number } {
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...boxes.filter(({ id }) => cells.get(id)?.row === row).map(({ height }) => height)),
  );
  const tops: number[] = [];
  let y = 0;
  heights.forEach((height, row) => {
    y += gap(row);
    tops.push(y);
    y += height;
  });
  return { tops, heights, height: rows === 0 ? 0 : y + gap(rows) };
}

function gapAbove(tops: number[], heights: number[], row: number): number {
  return (tops[row] ?? 0) - (tops[row - 1] ?? 0) - (heights[row - 1] ?? 0);
}

function placesOf(
  boxes: Sized[],
  cells: Map<string, Cell>,
  tops: number[],
  heights: number[],
  left: number[],
): Map<string, Rectangle> {
  return new Map(
    boxes.map(({ id, width, height }) => {
      const { row, column } = cells.get(id) ?? { row: 0, column: 0 };
      const y = (tops[row] ?? 0) + ((heights[row] ?? 0) - height) / 2;
      return [id, { x: left[column] ?? 0, y, width, height }];
    }),
  );
}

type Levels = Map<string, { y: number; label: Rectangle | null }>;

function routeOf(
  { link, start, end, lanes, side, labelled }: Path,
  ports: Map<string, Ports>,
  levels: Levels,
  places: Map<string, Rectangle>,
): { points: Point[]; label: Rectangle | null } {
  const port = ports.get(link.id) ?? { start: 0, end: 0, side: 0 };
  const first = levels.get(`${link.id} 0`)?.y ?? 0;
  const last = side === null ? first : (levels.get(`${link.id} 1`)?.y ?? 0);
  const edge = (id: string, isBelow: boolean): number => {
    const { y = 0, height = 0 } = places.get(id) ?? {};
    return isBelow ? y + height : y;
  };
  const points: Point[] = [
    { x: port.start, y: edge(link.from, lanes[0] > start.row) },
    { x: port.start, y: first },
    ...(side === null
      ? []
      : [
          { x: port.side, y: first },
          { x: port.side, y: last },
        ]),
    { x: port.end, y: last },
    { x: port.end, y: edge(link.to, lanes[1] > end.row) },
  ];
  return { points: withoutStops(points), label: levels.get(`${link.id} ${labelled}`)?.label ?? null };
}

/** Points in the middle of a straight line, or twice the same, are none. */
function withoutStops(points: Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}
