/** Whom a workspace finds is what a slow and plain reading of the articles that it sees would give. */
import { describe, expect, test } from 'vitest';
import { findableWords, spellingKeys } from '../../src/core/people/nameWords.ts';
import { at, entry, followed, later, newArticle, poll, settleOne, url } from './feeds.ts';
import { fixture } from './fixtures.ts';
import type { Opened } from './suite.ts';

const FIRST = ['Ada', 'Bela', 'Ilya'];
const LAST = ['Morel', 'Morell', 'Voss', 'Fabel'];
const ROLES = ['mayor of Gubes', 'Velmoran envoy', 'judge', undefined];
const ALIASES = ['Falcon', 'Harrier', 'Old Vossian', undefined];

/** The same numbers for the same seed. */
function picker(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[Math.floor((state / 2_147_483_648) * items.length)] as (typeof items)[number];
  };
}

type Saying = { speaker: string; words: string; role?: string; aliases: string[] };

/** Who sees an article with these sayings; `null` for everybody. */
type Kept = { seenBy: string[] | null; sayings: Saying[] };

const queries = [
  'ada',
  'morel',
  'voss',
  'falcon',
  'harrier',
  'vossian',
  'mayor',
  'envoy',
  'velmora',
  'judge',
];

/** `left` has followed the feed of `harbour` for a while. */
const workspaces = ['north', 'south', 'harbour', 'left', 'stranger'];

export function seenTests({ store }: Opened): void {
  const keepAll = async (seed: number): Promise<Kept[]> => {
    const pick = picker(seed);
    const sayings = (): Saying[] =>
      FIRST.map((first) => {
        const [role, alias] = [pick(ROLES), pick(ALIASES)];
        return {
          ...{ speaker: `${first} ${pick(LAST)}`, words: 'Words' },
          ...(role === undefined ? {} : { role }),
          aliases: alias === undefined ? [] : [alias],
        };
      });
    const kept: Kept[] = [];
    for (let number = 0; number < 16; number++) {
      const owner = pick([null, 'north', 'south', 'south']);
      const own = { seenBy: owner === null ? null : [owner], sayings: sayings() };
      const { article, summary } = fixture({ id: `own-${number}`, workspace: owner, sayings: own.sayings });
      await store().addArticle(article, summary);
      kept.push(own);
    }
    await store().addFeed('left', { url, addedAt: at });
    const feed = await followed(store(), 'harbour', [entry('one')]);
    const brought = async (id: string, seenBy: string[]): Promise<void> => {
      const own = { seenBy, sayings: sayings() };
      await settleOne(store(), newArticle({ id, sayings: own.sayings }));
      kept.push(own);
    };
    await brought('one', ['harbour', 'left']);
    await store().setFollowing('left', url, 'removed', at);
    await store().keepPoll(feed, poll([entry('two')], { at: later, digest: 'd2' }));
    await brought('two', ['harbour']);
    return kept;
  };

  type Person = { called: Set<string>; roles: Set<string>; quoted: number };

  /** The names and roles of everybody in the articles that the workspace sees. */
  const readPlainly = (kept: Kept[], workspace: string): Map<string, Person> => {
    const people = new Map<string, Person>();
    for (const { seenBy, sayings } of kept) {
      if (seenBy?.includes(workspace) === false) continue;
      for (const { speaker, role, aliases } of sayings) {
        const known = people.get(speaker) ?? { called: new Set([speaker]), roles: new Set(), quoted: 0 };
        for (const alias of aliases) known.called.add(alias);
        if (role !== undefined) known.roles.add(role);
        people.set(speaker, { ...known, quoted: known.quoted + 1 });
      }
    }
    return people;
  };

  describe('whom words find', () => {
    test.each([1, 4_711, 90_210])('is told from what is seen alone, with seed %i', async (seed) => {
      const kept = await keepAll(seed);
      for (const workspace of workspaces) {
        const people = readPlainly(kept, workspace);
        const found = async (words: string, way?: 'whole' | 'typing'): Promise<string[]> => {
          const names = await store().actorNames(workspace, { words, way });
          return [...new Set(names.map(({ name }) => name))].sort();
        };
        const expected = (fits: (called: string[], roles: string[]) => boolean): string[] =>
          [...people]
            .filter(([, { called, roles }]) =>
              fits([...called].flatMap(findableWords), [...roles].flatMap(findableWords)),
            )
            .map(([name]) => name)
            .sort();
        // Who left a feed finds people by what it called them only when it has brought nothing of them since.
        const compare = (word: string, some: string[], all: string[]): void => {
          const told = [workspace, word, some];
          if (workspace !== 'left') expect(told).toEqual([workspace, word, all]);
          else expect(some.filter((name) => !all.includes(name))).toEqual([]);
        };
        for (const word of queries) {
          const whole = expected((called) => called.includes(word));
          compare(word, await found(word, 'whole'), whole);
          const begun = word.slice(0, 3);
          const typing = expected((called) => called.some((each) => each.startsWith(begun)));
          compare(begun, await found(begun, 'typing'), typing);
          const spelled = spellingKeys([word]);
          const anyway = expected(
            (called, roles) =>
              [...called, ...roles].some((each) => each.startsWith(word)) ||
              spellingKeys(called).some((key) => spelled.includes(key)) ||
              roles.some((role) => role.length > 3 && word.startsWith(role)),
          );
          // When nobody fits, who fits nearly is offered: nobody but those who are seen.
          if (anyway.length > 0 && workspace !== 'left') compare(word, await found(word), anyway);
          else expect((await found(word)).filter((name) => !people.has(name))).toEqual([]);
        }
        const names = await store().actorNames(workspace);
        expect([...new Set(names.map(({ name }) => name))].sort()).toEqual([...people.keys()].sort());
        for (const [name, { called, roles, quoted }] of people) {
          const own = names.filter((each) => each.name === name);
          expect(own.reduce((sum, each) => sum + each.quoted, 0)).toBe(quoted);
          expect(new Set([name, ...own.flatMap(({ aliases }) => aliases)])).toEqual(called);
          expect(new Set(own.flatMap((each) => each.roles))).toEqual(roles);
        }
        const counts = names.map(({ quoted }) => quoted);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
        const first = await store().actorNames(workspace, { limit: 2, offset: 1 });
        expect(first.map(({ quoted }) => quoted)).toEqual(counts.slice(1, 3));
      }
    });
  });
}
