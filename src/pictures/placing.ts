/** Gives every box a cell of a grid, so that the lines between them are short. */

export type Cell = { row: number; column: number };
export type Ends = { from: string; to: string; isOneWay: boolean };

/** Who matters most comes first in `ids`, and stands as high up as the lines allow. */
export function placeInGrid(ids: string[], lines: Ends[], columns: number): Map<string, Cell> {
  // A row more than is needed leaves room to move.
  const rows = Math.ceil(ids.length / columns) + 1;
  const cells: (string | null)[] = Array.from({ length: rows * columns }, (_, index) => ids[index] ?? null);
  const neighbours = linesByEnd(ids, lines);
  const order = new Map(ids.map((id, index) => [id, index]));
  const cell = (index: number): Cell => ({ row: Math.floor(index / columns), column: index % columns });
  const at = new Map<string, Cell>();
  cells.forEach((id, index) => {
    if (id !== null) at.set(id, cell(index));
  });
  const costOf = (id: string | null): number => {
    const place = id === null ? undefined : at.get(id);
    if (id === null || place === undefined) return 0;
    const lengths = (neighbours.get(id) ?? []).map((line) => lineCost(line, at));
    const height = place.row * (1.5 - (order.get(id) ?? 0) / ids.length);
    return lengths.reduce((sum, length) => sum + length, 0) + 0.25 * height;
  };
  const swap = (one: number, other: number): void => {
    const [first = null, second = null] = [cells[one], cells[other]];
    [cells[one], cells[other]] = [second, first];
    if (first !== null) at.set(first, cell(other));
    if (second !== null) at.set(second, cell(one));
  };
  // Every exchange of two cells that shortens the lines is made, until there is none.
  for (let isBetter = true, round = 0; isBetter && round < 30; round++) {
    isBetter = false;
    for (let one = 0; one < cells.length; one++) {
      for (let other = one + 1; other < cells.length; other++) {
        const [first = null, second = null] = [cells[one], cells[other]];
        if (first === null && second === null) continue;
        const before = costOf(first) + costOf(second);
        swap(one, other);
        if (costOf(first) + costOf(second) < before - 1e-9) isBetter = true;
        else swap(one, other);
      }
    }
  }
  return withoutEmptyRows(at);
}

/** A line to a neighbour above or below is best; one past other rows needs a lane beside the boxes. */
function lineCost({ from, to, isOneWay }: Ends, at: Map<string, Cell>): number {
  const [start, end] = [at.get(from), at.get(to)];
  if (start === undefined || end === undefined) return 0;
  const rows = Math.abs(start.row - end.row);
  const columns = Math.abs(start.column - end.column);
  const upward = isOneWay && end.row < start.row ? 0.2 : 0;
  if (rows === 0) return 1.4 + 0.8 * (columns - 1);
  if (rows === 1) return 1 + 0.5 * columns + upward;
  return 2.6 + 0.8 * (rows - 2) + 0.2 * columns + upward;
}

function linesByEnd(ids: string[], lines: Ends[]): Map<string, Ends[]> {
  const found = new Map<string, Ends[]>(ids.map((id) => [id, []]));
  for (const line of lines) {
    found.get(line.from)?.push(line);
    found.get(line.to)?.push(line);
  }
  return found;
}

function withoutEmptyRows(at: Map<string, Cell>): Map<string, Cell> {
  const used = [...new Set([...at.values()].map(({ row }) => row))].sort((one, other) => one - other);
  return new Map([...at].map(([id, { row, column }]) => [id, { row: used.indexOf(row), column }]));
}
