/** What is written as SVG is really drawn: in every script, in the room that was measured for it. */
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { paint } from '../../src/pictures/drawing.ts';
import { openFonts } from '../../src/pictures/fonts.ts';
import { wordsShapes } from '../../src/pictures/scene.ts';
import { toSvg } from '../../src/pictures/svg.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { dam } from './inventions.ts';

const fonts = openFonts(import.meta.filename);

/** The box around all that is drawn of one line. */
function drawnBox(
  text: string,
  weight: 'regular' | 'bold',
): { box: { x: number; width: number }; width: number } {
  const type = createTypesetter(fonts);
  const style = { size: 20, weight };
  const block = { part: 'name', x: 50, y: 20, width: 900, align: 'start' as const, style, ink: '#000000' };
  const svg = toSvg({ width: 1000, height: 60, shapes: wordsShapes([text], block) }, type);
  const drawn = new Resvg(svg, { font: { fontFiles: type.files(), loadSystemFonts: false } }).getBBox();
  return { box: drawn ?? { x: 0, width: 0 }, width: type.width(text, style) };
}

const lines = [
  'Milena Draskova, Water Minister',
  '“AVAT To. Wa LY” 1 234',
  'Жанна Петровна Ли',
  'Ελένη Παππά',
  'عبد الرحمن الخطيب',
  'שרה בן־עמי',
  '王毅 外交部长',
  '田中カナコ',
  '김민수 대통령',
  '🐉👩‍🚀🇺🇸👍🏽',
  'Ada 王毅 🐉 한국 Жанна',
  'مرحبا NATO (2026) 王毅',
  'Ада said שלום twice',
];

describe.each(['regular', 'bold'] as const)('%s', (weight) => {
  test.each(lines)('%s', (text) => {
    const { box, width } = drawnBox(text, weight);
    // Letters that join, and signs made of several, are narrower than the sum of their parts.
    expect(box.width).toBeGreaterThan(width * 0.35);
    expect(box.x).toBeGreaterThan(50 - 3);
    expect(box.x + box.width).toBeLessThan(50 + width + 3);
  });
});

test('Latin words are as wide as they are measured', () => {
  const { box, width } = drawnBox('Milena Draskova, Water Minister', 'regular');
  expect(Math.abs(box.width - width)).toBeLessThan(width * 0.03);
});

test('a line of three fonts has all its words', () => {
  const whole = drawnBox('Ada 王毅 🐉', 'bold').box.width;
  const parts = ['Ada', '王毅', '🐉'].map((part) => drawnBox(part, 'bold').box.width);
  expect(whole).toBeGreaterThan(parts.reduce((sum, width) => sum + width, 0));
});

test('what no font has is "…", once', () => {
  const type = createTypesetter(fonts);
  expect(type.runs('สมชาย', { size: 20, weight: 'bold' }).map(({ text }) => text)).toEqual(['…']);
});

test('the picture is twice as large as its drawing, and its corners are clear', () => {
  const { png, width, height } = paint(dam, fonts);
  const type = createTypesetter(fonts);
  const shown = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`,
    { font: { fontFiles: type.files(), loadSystemFonts: false } },
  ).render();
  expect(width).toBe(1200);
  expect(Buffer.from(png).readUInt32BE(16)).toBe(width);
  expect(Buffer.from(png).readUInt32BE(20)).toBe(height);
  expect(shown.pixels[3]).toBe(0);
  const middle = (Math.floor(height / 2) * width + 20) * 4;
  expect([...shown.pixels.subarray(middle, middle + 4)]).toEqual([0xfc, 0xfc, 0xfd, 255]);
});
