/** Writes a scene as SVG, for a renderer that has the fonts. */
import type { Arrowhead, Box, Line, Point, Scene, Shape, Words } from './scene.ts';
import { isRightToLeft } from './shownText.ts';
import type { Typesetter } from './typesetter.ts';

type Writers = {
  [Kind in Shape['kind']]: (shape: Extract<Shape, { kind: Kind }>, type: Typesetter) => string;
};

const writers: Writers = { words, box, line, arrowhead };

export function toSvg({ width, height, shapes }: Scene, type: Typesetter): string {
  const drawn = shapes.map((shape) => write(shape, type)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n${drawn}\n</svg>\n`;
}

function write(shape: Shape, type: Typesetter): string {
  return (writers[shape.kind] as (shape: Shape, type: Typesetter) => string)(shape, type);
}

/**
 * Every run is placed by itself: the renderer leaves a whole line out, without a word, when two fonts make different
 * numbers of signs of it.
 */
function words({ part, text, frame, align, style, ink }: Words, type: Typesetter): string {
  const runs = type.runs(text, style);
  const turned = isRightToLeft(text);
  const whole = runs.reduce((sum, run) => sum + run.width, 0);
  const left = { start: 0, middle: (frame.width - whole) / 2, end: frame.width - whole }[align];
  const baseline = frame.y + frame.height / 2 + style.size * 0.36;
  const common = `y="${round(baseline)}" font-size="${style.size}" font-weight="${style.weight === 'bold' ? 600 : 400}" fill="${ink}"`;
  let x = frame.x + left;
  return runs
    .map((run) => {
      const anchor = runs.length === 1 ? align : turned ? 'end' : 'start';
      const at = { start: x, middle: x + run.width / 2, end: x + run.width }[anchor];
      x += run.width;
      // Without the two marks the line would be set as one that begins on the left.
      const content = turned ? `\u2067${escaped(run.text)}\u2069` : escaped(run.text);
      return `<text class="${part}" x="${round(at)}" ${common} font-family="${run.family}" text-anchor="${anchor}" xml:space="preserve">${content}</text>`;
    })
    .join('\n');
}

function box({ part, frame, radius, fill, stroke }: Box): string {
  const { x, y, width, height } = frame;
  const border = stroke === null ? '' : ` ${strokeOf(stroke)}`;
  return `<rect class="${part}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"${border}/>`;
}

function line({ part, points, stroke }: Line): string {
  return `<path class="${part}" d="${rounded(points, 9)}" fill="none" ${strokeOf(stroke)} stroke-linejoin="round"/>`;
}

function arrowhead({ part, tip, from, fill }: Arrowhead): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const corner = (side: number): string =>
    `${round(tip.x - along.x * 11 - along.y * side)},${round(tip.y - along.y * 11 + along.x * side)}`;
  return `<polygon class="${part}" points="${round(tip.x)},${round(tip.y)} ${corner(5.5)} ${corner(-5.5)}" fill="${fill}"/>`;
}

function rounded(points: Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${at(point)}`;
      if (after === undefined) return `L${at(point)}`;
      const [start, end] = [toward(point, before, radius), toward(point, after, radius)];
      return `L${at(start)} Q${at(point)} ${at(end)}`;
    })
    .join(' ');
}

function toward(point: Point, other: Point, by: number): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
  const share = Math.min(by, length / 2) / length;
  return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
}

function strokeOf({ colour, width, dash }: Line['stroke']): string {
  return `stroke="${colour}" stroke-width="${width}"${dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`}`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
