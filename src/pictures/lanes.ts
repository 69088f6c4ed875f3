/** Lays the lines that run between two rows one under the other, each with its words where the fewest lines pass. */
import type { Rectangle } from './scene.ts';
import { shareTracks } from './tracks.ts';

/** The level part of a line. */
export type Leg = {
  key: string;
  from: number;
  to: number;
  label: { width: number; height: number } | null;
  /** Both its ends are on boxes above, or both on boxes below. */
  hangs: 'above' | 'below' | null;
};

export type Lane = { height: number; levels: Map<string, { y: number; label: Rectangle | null }> };

const border = 13;
const between = 7;
const bare = 4;
const order = { above: 0, none: 1, below: 2 };

export function layLane(legs: Leg[], width: number): Lane {
  const sorted = legs.toSorted((one, other) => {
    const [first, second] = [order[one.hangs ?? 'none'], order[other.hangs ?? 'none']];
    // What hangs from above is nested with the short ones on top, what stands on boxes below with the long ones on top.
    return first - second || (first === 2 ? -1 : 1) * (length(one) - length(other));
  });
  const labels = sorted.map((leg) => labelFrom(leg, legs, width));
  const intervals = sorted.map(({ from, to }, index) => {
    const label = labels[index];
    const ends =
      label === null || label === undefined
        ? [from, to]
        : [from, to, label, label + (sorted[index]?.label?.width ?? 0)];
    return { from: Math.min(...ends), to: Math.max(...ends) };
  });
  const tracks = shareTracks(intervals, 8);
  const heights = Array.from({ length: Math.max(0, ...tracks.map((track) => track + 1)) }, (_, track) =>
    Math.max(
      ...sorted.filter((_leg, index) => tracks[index] === track).map(({ label }) => label?.height ?? bare),
    ),
  );
  const levels: Lane['levels'] = new Map();
  sorted.forEach(({ key, label }, index) => {
    const track = tracks[index] ?? 0;
    const above = heights.slice(0, track).reduce((sum, height) => sum + height + between, border);
    const y = above + (heights[track] ?? 0) / 2;
    const x = labels[index] ?? 0;
    levels.set(key, { y, label: label === null ? null : { ...label, x, y: y - label.height / 2 } });
  });
  const inner = heights.reduce((sum, height) => sum + height + between, -between);
  return { height: heights.length === 0 ? 0 : inner + 2 * border + 3, levels };
}

function length({ from, to }: Leg): number {
  return Math.abs(from - to);
}

/** The left border of the words: on the line, near its middle, where they hide the fewest upright lines. */
function labelFrom({ key, from, to, label }: Leg, legs: Leg[], width: number): number | null {
  if (label === null) return null;
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  const upright = legs.filter((leg) => leg.key !== key).flatMap((leg) => [leg.from, leg.to]);
  const middle = (start + end) / 2;
  // The words stay between the corners of a long line, and on one side of an upright one if others pass beside it.
  const slack = end - start === 0 ? label.width / 2 - 10 : (end - start - label.width) / 2 - 14;
  const steps = Math.floor(Math.max(0, slack) / 8);
  const centres = [...Array(steps + 1).keys()].flatMap((step) => [middle + step * 8, middle - step * 8]);
  const cost = (centre: number): number => {
    const left = inside(centre - label.width / 2, label.width, width);
    const hidden = upright.filter((x) => x > left - 3 && x < left + label.width + 3).length;
    return hidden * 1000 + Math.abs(centre - middle);
  };
  const best = centres.reduce((found, centre) => (cost(centre) < cost(found) ? centre : found), middle);
  return inside(best - label.width / 2, label.width, width);
}

function inside(left: number, width: number, whole: number): number {
  return Math.max(0, Math.min(left, whole - width));
}
