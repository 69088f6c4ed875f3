/** The same entry is known again, whatever its feed does to its GUID, its link, its title or its date. */
import { describe, expect, test } from 'vitest';
import { entryKeys, type EntryMarks } from '../../src/core/entryKeys.ts';

const entry: EntryMarks = {
  guid: 'tag:1',
  url: 'https://example.org/1',
  title: 'One',
  text: 'One and only.',
  updatedAt: null,
};

function known(...entries: Partial<EntryMarks>[]) {
  return entryKeys(entries.map((each) => ({ ...entry, ...each })));
}

function common(one: Partial<EntryMarks>, other: Partial<EntryMarks>): number {
  const [first, second] = [known(one)[0]?.keys ?? [], known(other)[0]?.keys ?? []];
  return first.filter((key) => second.includes(key)).length;
}

describe('an entry is the same', () => {
  test.each([
    ['with another GUID', { guid: 'tag:2' }],
    ['with another link', { url: 'https://example.org/new' }],
    ['with another title and text', { title: 'Two', text: 'Two.' }],
    ['without a GUID', { guid: null }],
  ])('%s', (_, change) => {
    expect(common({}, change)).toBeGreaterThan(0);
  });

  test('without GUID and link, when its words are the same', () => {
    const bare = { guid: null, url: null };
    expect(common(bare, bare)).toBe(1);
    expect(common(bare, { ...bare, text: 'Another.' })).toBe(0);
    expect(common({ ...bare, guid: 'random 1' }, { ...bare, guid: 'random 2' })).toBe(1);
  });
});

test('another entry shares no key', () => {
  expect(common({}, { guid: 'tag:2', url: 'https://example.org/2' })).toBe(0);
  expect(common({ guid: 'same', url: null }, { guid: null, url: 'same' })).toBe(0);
});

test('fifty entries with one GUID are told apart by their links, or else by their words', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => ({ title: `Title ${index}` }));
  const linked = known(...fifty.map((each, index) => ({ ...each, url: `https://example.org/${index}` })));
  const bare = known(...fifty.map((each) => ({ ...each, url: null })));
  for (const entries of [linked, bare]) {
    expect(new Set(entries.flatMap(({ keys }) => keys)).size).toBe(50);
  }
});

test('entries that share a link are told apart by their GUIDs, and the link is not their own', () => {
  const [one, two, alone] = known(
    { guid: 'a', title: 'A' },
    { guid: 'b', title: 'B' },
    { guid: 'c', url: 'https://example.org/c' },
  );
  expect(one?.keys.filter((key) => two?.keys.includes(key))).toEqual([]);
  expect([one?.isShared, two?.isShared, alone?.isShared]).toEqual([true, true, false]);
});

test('an entry that stands twice has the same keys twice, and they stay its own', () => {
  const [one, two] = known({}, {});
  expect(one).toEqual(two);
  expect(one?.isShared).toBe(false);
});

test('the fingerprint changes with the words and when the feed says it was updated, not with links', () => {
  const [first, moved, changed, updated] = known(
    {},
    { guid: 'tag:2', url: 'https://example.org/2' },
    { title: 'Two' },
    { updatedAt: '2026-02-04T09:00:00Z' },
  ).map(({ fingerprint }) => fingerprint);
  expect(moved).toBe(first);
  expect(new Set([first, changed, updated]).size).toBe(3);
});
