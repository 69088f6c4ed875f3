/** Nothing leaves its room and nothing lies on anything else, whatever the names are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../src/pictures/drawing.ts';
import { openFonts } from '../../src/pictures/fonts.ts';
import { widest } from '../../src/pictures/look.ts';
import type { ActorMap, Picture, Relation, Timeline } from '../../src/pictures/picture.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { flaws } from './checks.ts';
import { actor, dam, day, longSaid, relation, said, strait } from './inventions.ts';

const type = createTypesetter(openFonts(import.meta.filename));

const letters = "abcdeghiklmnoprstuvyABDEGIMNOSWZ  -'.éöłø";
const scripts = 'عبدالرحمنשרהבן王毅外交田中김민수ЖаннаΕλένη🐉👩‍🚀 ';

const word = (signs: string, longest: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(signs)), minLength: 1, maxLength: longest });
const name = fc.oneof(
  { weight: 4, arbitrary: word(letters, 60) },
  { weight: 1, arbitrary: word(scripts, 60) },
);
const side = fc.option(
  fc.constantFrom('Sundrel', 'Marrow', 'The Federated Islands of the Grey Coast', 'a', 'b', 'c'),
);
const kinds: Relation['kind'][] = [
  'spoke to',
  'met',
  'mediates between',
  'sent',
  'praised',
  'accused',
  'warned',
];

const maps: fc.Arbitrary<ActorMap> = fc
  .array(
    fc.record({
      name,
      role: fc.option(name),
      kind: fc.constantFrom('person' as const, 'organization' as const, 'state' as const, 'unnamed' as const),
      side,
      quoted: fc.nat(2000),
      weight: fc.nat(20),
    }),
    { minLength: 1, maxLength: 18 },
  )
  .chain((actors) => {
    const ids = actors.map((_actor, index) => String(index));
    const relation = fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      kind: fc.constantFrom(...kinds),
      label: fc.option(name),
      count: fc.integer({ min: 1, max: 120 }),
      isStated: fc.boolean(),
      isPlanned: fc.boolean(),
      saidBy: fc.option(name),
    });
    return fc.record({
      kind: fc.constant('actor map' as const),
      title: name,
      articles: fc.nat(5000),
      days: fc.constant({ first: '2025-12-30', last: '2026-01-02' }),
      others: fc.nat(300),
      actors: fc.constant(actors.map((each, index) => ({ ...each, id: ids[index] ?? '' }))),
      relations: fc.array(relation, { maxLength: 40 }),
    });
  });

const timelines: fc.Arbitrary<Timeline> = fc.record({
  kind: fc.constant('timeline' as const),
  others: fc.nat(300),
  title: name,
  articles: fc.nat(5000),
  items: fc.array(
    fc.record({
      day: fc.constantFrom('2026-09-28', '2025-12-29/2026-01-04', '2026-02-16/2026-02-22', null),
      speaker: fc.option(name),
      role: fc.option(name),
      side,
      words: fc.array(name, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('. ')),
      kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const, 'event' as const),
      isFuture: fc.boolean(),
    }),
    { maxLength: 14 },
  ),
});

const seeded = { numRuns: 200, seed: 20_260_130 };

test('200 maps with names of 1 to 60 letters', () => {
  fc.assert(
    fc.property(maps, (map) => {
      const scene = sceneOf(map, type);
      expect(flaws(scene, type)).toEqual([]);
      expect(scene.width).toBeLessThanOrEqual(widest);
    }),
    seeded,
  );
});

test('200 timelines with names of 1 to 60 letters', () => {
  fc.assert(
    fc.property(timelines, (timeline) => {
      expect(flaws(sceneOf(timeline, type), type)).toEqual([]);
    }),
    seeded,
  );
});

const many: ActorMap = {
  ...strait,
  actors: Array.from({ length: 200 }, (_, index) =>
    actor(String(index), `Pavo Quist ${index}`, { side: String(index % 9) }),
  ),
};
const pictures: [string, Picture][] = [
  ['the dam', dam],
  ['the strait', strait],
  ['one actor', { ...dam, actors: dam.actors.slice(0, 1), others: 0 }],
  ['two actors', { ...dam, actors: dam.actors.slice(0, 2) }],
  ['200 actors', many],
  ['nobody', { ...dam, actors: [] }],
  [
    'a megabyte of marks, of one letter, of brackets',
    {
      ...dam,
      title: 'W'.repeat(1_000_000),
      actors: ['e' + '\u0301'.repeat(1_000_000), '<('.repeat(500_000), '\u200D'.repeat(1_000_000)].map(
        (text, index) => actor(String(index), text, { role: text, side: text }),
      ),
      relations: [relation('0', '1', 'accused', { label: '\u0301'.repeat(1_000_000) })],
    },
  ],
  ['no relations', { ...strait, relations: [] }],
  ['what was said', said],
  ['12 quotes', longSaid],
  ['nothing said', { ...said, items: [] }],
  ['a day', day],
  ['a day without stories', { ...day, stories: [], quotes: [] }],
  [
    'a day of many',
    {
      ...day,
      stories: Array.from({ length: 30 }, (_, index) => ({
        title: 'Toll '.repeat(index),
        articles: 12_345,
        outlets: 999,
      })),
      quotes: Array.from({ length: 30 }, () => ({
        speaker: 'Llanfairpwllgwyngyllgogerychwyrn',
        side: null,
        count: 12_345,
      })),
    },
  ],
];

describe('of special ones', () => {
  test.each(pictures)('%s', (_name, picture) => {
    const scene = sceneOf(picture, type);
    expect(scene.shapes.length).toBeGreaterThan(2);
    expect(flaws(scene, type)).toEqual([]);
  });
});

test('the check itself finds words that lie on each other, leave their room and cross a box', () => {
  const scene = sceneOf(dam, type);
  const label = scene.shapes.find((shape) => shape.kind === 'words' && shape.part === 'name');
  const box = scene.shapes.find((shape) => shape.kind === 'box' && shape.part === 'actor');
  if (label?.kind !== 'words' || box?.kind !== 'box') throw new Error('There is no name, or no box.');
  const on = { ...label, text: 'Elsewhere', frame: { ...label.frame, x: box.frame.x - 20 } };
  const wide = { ...label, text: 'wide '.repeat(9), frame: { ...label.frame, y: 8, x: -30 } };
  const found = flaws({ ...scene, shapes: [...scene.shapes, on, wide] }, type).join('\n');
  for (const flaw of ['wider than its room', 'leaves the picture', 'crosses the border', 'lies on'])
    expect(found).toContain(flaw);
});
