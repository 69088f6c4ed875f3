/** What pictures show, kept as files: the structure of the SVG, and the words that say the same. */
import { expect, test } from 'vitest';
import { altOf } from '../../src/pictures/alt.ts';
import { sceneOf } from '../../src/pictures/drawing.ts';
import { openFonts } from '../../src/pictures/fonts.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { toSvg } from '../../src/pictures/svg.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { dam, day, said, strait } from './inventions.ts';
import { structure } from './structure.ts';

const type = createTypesetter(openFonts(import.meta.filename));

const pictures: [string, Picture][] = [
  ['dam', dam],
  ['strait', strait],
  ['unrelated', { ...dam, relations: [] }],
  ['said', said],
  ['day', day],
];

test.each(pictures)('%s', async (name, picture) => {
  const drawn = structure(toSvg(sceneOf(picture, type), type));
  await expect(`${drawn}\n${altOf(picture)}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});

test('names are data: markup in them is drawn as it stands', () => {
  const [first] = dam.actors;
  if (first === undefined) throw new Error('There is no actor.');
  const name = '</text><script>&amp;"\u0000\u202E';
  const svg = toSvg(sceneOf({ ...dam, actors: [{ ...first, name }], relations: [] }, type), type);
  expect(svg).not.toContain('<script');
  const names = structure(svg)
    .split('\n')
    .filter((line) => line.startsWith('name: '));
  expect(names.map((line) => line.slice(6)).join('')).toBe('</text><script>&amp;"');
});
