/** What is drawn, before it is SVG: every shape with its place, and every line of words with the room that is its own. */
import { isRightToLeft } from './shownText.ts';
import type { TypeStyle } from './typesetter.ts';

export type Scene = { width: number; height: number; shapes: Shape[] };

export type Point = { x: number; y: number };
export type Rectangle = Point & { width: number; height: number };
export type Align = 'start' | 'middle' | 'end';
export type Stroke = { colour: string; width: number; dash: number[] };

export type Shape = Words | Box | Line | Arrowhead;

/** One line of words, on one line of the picture. */
export type Words = {
  kind: 'words';
  /** What it is in the picture, such as "name". */
  part: string;
  text: string;
  frame: Rectangle;
  align: Align;
  style: TypeStyle;
  ink: string;
};

export type Box = {
  kind: 'box';
  part: string;
  frame: Rectangle;
  radius: number;
  fill: string;
  stroke: Stroke | null;
};

/** From point to point, with rounded corners. */
export type Line = { kind: 'line'; part: string; points: Point[]; stroke: Stroke };

export type Arrowhead = { kind: 'arrowhead'; part: string; tip: Point; from: Point; fill: string };

type Block = {
  part: string;
  x: number;
  y: number;
  width: number;
  align?: Align;
  style: TypeStyle;
  ink: string;
};

/** Lines one under the other, each in the full width. What is written from the right stands on the right. */
export function wordsShapes(lines: string[], { part, x, y, width, align, style, ink }: Block): Words[] {
  const height = lineHeight(style);
  return lines.map((text, index) => ({
    kind: 'words',
    part,
    text,
    frame: { x, y: y + index * height, width, height },
    align: align ?? (isRightToLeft(lines.join(' ')) ? 'end' : 'start'),
    style,
    ink,
  }));
}

export function lineHeight({ size }: TypeStyle): number {
  return Math.round(size * 1.26);
}

export function blockHeight(lines: string[], style: TypeStyle): number {
  return lines.length * lineHeight(style);
}

export function moved(shapes: Shape[], by: Point): Shape[] {
  const move = <Place extends Point>(point: Place): Place => ({
    ...point,
    x: point.x + by.x,
    y: point.y + by.y,
  });
  return shapes.map((shape) => {
    if (shape.kind === 'line') return { ...shape, points: shape.points.map(move) };
    if (shape.kind === 'arrowhead') return { ...shape, tip: move(shape.tip), from: move(shape.from) };
    return { ...shape, frame: move(shape.frame) };
  });
}
