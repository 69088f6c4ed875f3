/** Whom people mean by what they type. */
import { describe, expect, test } from 'vitest';
import { matchActors } from '../../src/core/matchActors.ts';
import { groupNames } from '../../src/core/people.ts';
import { baseKey } from '../../src/core/people/keys.ts';
import type { ActorName } from '../../src/core/records.ts';

const unsaid = { aliases: [], roles: [], quoted: 1, mentioned: 1, home: null };

function known(name: string, more: Partial<ActorName> = {}): ActorName {
  const kind = more.kind ?? 'person';
  const person = baseKey(kind, name);
  const held = (more.roles ?? []).map((text) => ({ text, date: null }));
  return { ...{ person, name, kind, held }, ...unsaid, ...more };
}

const names = [
  known('Abbas Araghchi', { roles: ['Iranian Foreign Minister'] }),
  known('Ali Khamenei', { aliases: ['Ayatollah Ali Khamenei'], roles: ['Supreme Leader'], quoted: 4 }),
  known('Khamenei', { quoted: 2 }),
  known('Donald Trump', { aliases: ['President Trump', 'Trump'], roles: ['US President'] }),
  known('Trump administration', { kind: 'organization' }),
  known('Iran', { kind: 'state' }),
  known('José Peña'),
  known('Li Wei', { roles: ['Vice Foreign Minister'] }),
  known('Ana Silva'),
  known('Rui Silva'),
  known('senior US official', { kind: 'unnamed' }),
];

function answer(query: string): unknown {
  const match = matchActors(query, names);
  if (match.kind === 'found') return match.actor.name;
  return match.kind === 'choices' ? match.actors.map(({ name }) => name) : null;
}

describe('one is meant', () => {
  test.each([
    ['Abbas Araghchi', 'Abbas Araghchi'],
    ['araghchi', 'Abbas Araghchi'],
    ['ARAGHCHÍ', 'Abbas Araghchi'],
    ['Araghchi’s', 'Abbas Araghchi'],
    ['Aragchi', 'Abbas Araghchi'],
    ['abas araghci', 'Abbas Araghchi'],
    ['khamenei', 'Ali Khamenei'],
    ['kamenei', 'Ali Khamenei'],
    ['Ayatollah Ali Khamenei', 'Ali Khamenei'],
    ['supreme leader khamenei', 'Ali Khamenei'],
    ['trump', 'Donald Trump'],
    ['iran', 'Iran'],
    ['pena', 'José Peña'],
    ['Li', 'Li Wei'],
    ['ana silva', 'Ana Silva'],
    ['senior us official', 'senior US official'],
  ])('by %s', (query, expected) => {
    expect(answer(query)).toEqual(expected);
  });
});

describe('the reader is asked', () => {
  test.each([
    ['silva', ['Ana Silva', 'Rui Silva']],
    ['foreign minister of Iran', ['Abbas Araghchi']],
    ['foreign minister', ['Abbas Araghchi', 'Li Wei']],
    ['Iraq', ['Iran']],
    ['trup administation', ['Trump administration']],
    ['kham', ['Ali Khamenei']],
  ])('about %s', (query, expected) => {
    expect(answer(query)).toEqual(expected);
  });
});

describe('nobody is meant', () => {
  test.each(['Merkel', 'xyzzy', 'Xi', '!!', '   ', 'the', '"; drop table', 'x'.repeat(10_000)])(
    'by %s',
    (query) => {
      expect(answer(query)).toBeNull();
    },
  );

  test('the nearest names are offered', () => {
    const match = matchActors('Kamenov', names);
    expect(match.kind === 'none' && match.nearest[0]?.name).toBe('Ali Khamenei');
  });

  test('an empty store offers nobody', () => {
    expect(matchActors('trump', [])).toEqual({ kind: 'none', nearest: [] });
  });
});

describe('names of one actor', () => {
  test('a surname joins the only full name it fits', () => {
    const [first] = groupNames(names);
    expect(first).toMatchObject({ name: 'Ali Khamenei', names: ['Ali Khamenei', 'Khamenei'], quoted: 6 });
  });

  test('a surname of two people is nobody’s', () => {
    const groups = groupNames([known('Ana Silva'), known('Rui Silva'), known('Silva')]);
    expect(groups.map((group) => group.names)).toEqual([['Ana Silva'], ['Rui Silva'], ['Silva']]);
  });

  test('a person is not a place of the same name, and an unnamed source is nobody else', () => {
    const groups = groupNames([
      known('Mira Jordan'),
      known('Jordan', { kind: 'state' }),
      known('senior official', { kind: 'unnamed' }),
      known('official', { kind: 'unnamed' }),
    ]);
    expect(groups).toHaveLength(4);
  });
});
