/** The words beside a picture say all that it shows. */
import { expect, test } from 'vitest';
import { altOf } from '../../src/pictures/alt.ts';
import { sceneOf } from '../../src/pictures/drawing.ts';
import { openFonts } from '../../src/pictures/fonts.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { dam, day, longSaid, said, strait } from './inventions.ts';

const type = createTypesetter(openFonts(import.meta.filename));

/** Words that explain the picture itself. */
const ownWords = ['below', 'legend', 'initials', 'group', 'corner', 'day', 'more'];

const pictures: [string, Picture][] = [
  ['the dam', dam],
  ['the strait', strait],
  ['what was said', said],
  ['12 quotes', longSaid],
  ['a day', day],
];

test.each(pictures)('every word of %s', (_name, picture) => {
  const alt = altOf(picture).toLowerCase();
  const shown = sceneOf(picture, type).shapes.flatMap((shape) =>
    shape.kind === 'words' && !ownWords.includes(shape.part) ? [shape.text] : [],
  );
  expect(shown.length).toBeGreaterThan(5);
  const words = shown.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  expect(words.filter((word) => !alt.includes(word))).toEqual([]);
});

test('it says how many are left out, and when no article tells of a relation', () => {
  expect(altOf(dam)).toContain('and 2 more actors');
  expect(altOf({ ...dam, relations: [] })).toContain('No article says who spoke to whom');
  expect(altOf({ ...longSaid, items: [...longSaid.items, ...longSaid.items] })).toContain('And 12 more.');
  expect(altOf({ ...said, items: [] })).toMatch(/^Timeline: Who said what/);
});

test('what two say of each other, what goes one way and what is only named together', () => {
  const lines = altOf(dam).split('\n');
  expect(lines).toContain('Ivo Santel accused Milena Draskova (3 times).');
  expect(lines).toContain('Milena Draskova and Osmark Water, each the other: accused (3 times).');
  expect(lines).toContain('Ivo Santel and Osmark Water: only named together.');
});
