/** Who, what about, to whom and when: the words in front of a question's options. */
import { expect, test } from 'vitest';
import { baseKey } from '../../src/core/people/keys.ts';
import { matchActors } from '../../src/core/matchActors.ts';
import { saysTooLittle, topicText, understand } from '../../src/core/query/understand.ts';
import type { ActorName } from '../../src/core/records.ts';

/** A Wednesday. */
const today = Temporal.PlainDate.from('2031-03-05');

const known = [
  { name: 'Mira Voss', kind: 'person' as const, aliases: ['Voss'], roles: ['Harbour Minister'], quoted: 5 },
  { name: 'Oren May', kind: 'person' as const, aliases: ['May'], roles: ['mayor'], quoted: 3 },
  { name: 'Ilse Friday', kind: 'person' as const, aliases: ['Friday'], roles: [], quoted: 2 },
  { name: 'Radio Velmora', kind: 'organization' as const, aliases: [], roles: [], quoted: 1 },
].map(({ kind, name, ...rest }): ActorName => ({
  ...{ person: baseKey(kind, name), kind, name, held: [], mentioned: 1, home: null },
  ...rest,
}));

const find = (name: string) => Promise.resolve(matchActors(name, known));

const read = async (text: string) => {
  const found = await understand(text, today, find);
  if ('match' in found) return { nobody: found.name };
  const { who, words, phrases, to, since, until } = found;
  return [who?.name ?? null, words, phrases, to, since, until];
};

test.each([
  ['voss', ['Mira Voss', '', [], null, null, null]],
  ['voss harbour fees', ['Mira Voss', 'harbour fees', [], null, null, null]],
  ['vos about harbour fees', { nobody: 'vos about harbour fees' }],
  ['minister voss on fees', ['Mira Voss', 'fees', [], null, null, null]],
  ['voss to radio velmora', ['Mira Voss', '', [], 'radio velmora', null, null]],
  ['voss to radio velmora about fees', ['Mira Voss', 'fees', [], 'radio velmora', null, null]],
  ['radio velmora strike', ['Radio Velmora', 'strike', [], null, null, null]],
  ['about fees', [null, 'fees', [], null, null, null]],
  ['about voss', [null, 'voss', [], null, null, null]],
  ['to reporters about fees', [null, 'fees', [], 'reporters', null, null]],
  ['since monday', [null, '', [], null, '2031-03-03', null]],
  ['voss since monday', ['Mira Voss', '', [], null, '2031-03-03', null]],
  ['voss fees yesterday', ['Mira Voss', 'fees', [], null, '2031-03-04', '2031-03-04']],
  ['may', ['Oren May', '', [], null, null, null]],
  ['may in may', ['Oren May', '', [], null, '2030-05-01', '2030-05-31']],
  ['oren may may 3', ['Oren May', '', [], null, '2030-05-03', '2030-05-03']],
  ['friday', ['Ilse Friday', '', [], null, null, null]],
  ['ilse friday', ['Ilse Friday', '', [], null, null, null]],
  ['voss friday', ['Mira Voss', '', [], null, '2031-02-28', '2031-02-28']],
  ['"mira voss" fees', ['Mira Voss', 'fees', [], null, null, null]],
  ['"mira voss" "harbour fees"', ['Mira Voss', '', ['harbour fees'], null, null, null]],
  ['voss “harbour fees” since monday', ['Mira Voss', '', ['harbour fees'], null, '2031-03-03', null]],
  ['"harbour fees"', { nobody: 'harbour fees' }],
  ['harbour fees', { nobody: 'harbour fees' }],
  ['the of', { nobody: 'the of' }],
])('%s', async (text, expected) => {
  expect(await read(text)).toEqual(expected);
});

test('a longer name that may have been meant is kept', async () => {
  const found = await understand('voss mayor', today, find);
  expect(found).toMatchObject({
    who: { name: 'Mira Voss' },
    longer: { name: 'voss mayor', match: { kind: 'choices' } },
  });
});

test('a topic can be typed again', () => {
  expect(topicText({ words: 'harbour fees', phrases: ['red line'] }, today)).toBe('harbour fees "red line"');
  expect(topicText({ words: 'vote yesterday', phrases: [] }, today)).toBe('"vote yesterday"');
});

test('words that every text holds say too little, unless they are a phrase', () => {
  expect(saysTooLittle({ words: 'The, of', phrases: [] })).toBe(true);
  expect(saysTooLittle({ words: 'us', phrases: [] })).toBe(false);
  expect(saysTooLittle({ words: 'the', phrases: ['of the'] })).toBe(false);
  expect(saysTooLittle({ words: '', phrases: [] })).toBe(false);
});
