/** Whom people mean by what they type. */
import { describe, expect, test } from 'vitest';
import { matchActors } from '../../src/core/matchActors.ts';
import { groupNames } from '../../src/core/people.ts';
import { corrected, merging, splitting } from '../../src/core/people/corrections.ts';
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

  const groups = (...all: ActorName[]): string[][] => groupNames(all).map((group) => group.names);
  const minister = { roles: ['Velmoran Foreign Minister'] };

  test('two spellings of a full name with a role in common are one', () => {
    expect(
      groups(known('Abbas Araghchi', minister), known('Abbas Araqchi', { roles: ['Foreign Minister'] })),
    ).toEqual([['Abbas Araghchi', 'Abbas Araqchi']]);
    expect(
      groups(known('Vera Zelenskyy', minister), known('Vera Zelensky', { roles: ['envoy of Velmora'] })),
    ).toHaveLength(1);
  });

  test.each([
    ['without a role in common', known('Abbas Araghchi', minister), known('Abbas Araqchi')],
    ['of another role', known('Abbas Araghchi', minister), known('Abbas Araqchi', { roles: ['goalkeeper'] })],
    ['of other sounds', known('Abbas Araghchi', minister), known('Abbas Araghdi', minister)],
    ['that are bare surnames', known('Araghchi', minister), known('Araqchi', minister)],
    ['of states', known('North Velmora', { kind: 'state' }), known('Nort Velmora', { kind: 'state' })],
  ])('two spellings %s are two', (_, one, other) => {
    expect(groups(one, other)).toHaveLength(2);
  });

  const roe = known('Jane Roe', { roles: ['Finance Minister'] });
  const keeper = { ...known('Jane Roe', { roles: ['goalkeeper'] }), person: 'person jane roe #2' };

  test('namesakes are two, each with a name to be asked for, and a bare surname is neither’s', () => {
    const all = [keeper, roe, known('Roe')];
    expect(
      groupNames(all)
        .map(({ call }) => call)
        .sort(),
    ).toEqual(['Jane Roe #1', 'Jane Roe #2', 'Roe']);
    expect(matchActors('jane roe', all)).toMatchObject({ kind: 'choices', actors: [{}, {}] });
    for (const number of [1, 2]) {
      const match = matchActors(`Jane Roe #${number}`, all);
      expect(match).toMatchObject({ kind: 'found', actor: { call: `Jane Roe #${number}` } });
    }
    expect(matchActors('goalkeeper jane roe', all)).toMatchObject({ actor: { persons: [keeper.person] } });
  });

  test('a hundred people with one surname are a hundred, and quickly told apart', () => {
    const all = Array.from({ length: 100 }, (_, index) => known(`Given${index} Orsk`));
    expect(groupNames([...all, known('Orsk')])).toHaveLength(101);
    expect(matchActors('given42 orsk', all)).toMatchObject({
      kind: 'found',
      actor: { name: 'Given42 Orsk' },
    });
  });

  test('hostile names group without trouble', () => {
    const odd = [
      '__proto__',
      'constructor',
      '',
      '\u0301'.repeat(100_000),
      'a '.repeat(50_000),
      '“”',
      '#2',
      'x #2',
    ];
    const all = odd.map((name) => known(name, { aliases: odd.slice(0, 3) }));
    expect(
      groupNames(all)
        .flatMap((group) => group.persons)
        .sort(),
    ).toEqual(all.map(({ person }) => person).sort());
  });
});

describe('what a reader has corrected', () => {
  const put = (name: string, home: string): ActorName => ({ ...known(name), home: baseKey('person', home) });
  const groups = (...all: ActorName[]): string[][] => groupNames(all).map((group) => group.names);

  test('puts names together that have nothing in common, and what belongs to them', () => {
    expect(groups(known('Ada Roe'), put('Bea Norn', 'Ada Roe'), known('Norn'))).toEqual([
      ['Ada Roe', 'Bea Norn', 'Norn'],
    ]);
    expect(groups(put('Ada Longest Roe', 'Roe'), known('Roe'))).toEqual([['Roe', 'Ada Longest Roe']]);
    expect(groups(put('Ada Roe', 'Bea Norn'), put('Bea Norn', 'Cora Veld'), known('Cora Veld'))).toHaveLength(
      1,
    );
  });

  test('keeps names apart that would be one', () => {
    expect(groups(known('Ada Roe'), put('Roe', 'Roe'))).toEqual([['Ada Roe'], ['Roe']]);
  });

  test('is nothing when it leads in a circle or to nobody who is seen', () => {
    expect(groups(put('Ada Roe', 'Bea Norn'), put('Bea Norn', 'Ada Roe')).flat().sort()).toEqual([
      'Ada Roe',
      'Bea Norn',
    ]);
    expect(groups(put('Ada Roe', 'Hidden Person'), known('Roe'))).toEqual([['Ada Roe', 'Roe']]);
  });

  test('can be undone: by taking apart, and by putting together again', () => {
    const names = [known('Ada Roe', { quoted: 5 }), known('Roe'), known('Bea Norn'), known('Norn')];
    const [ada, bea] = groupNames(names);
    if (ada === undefined || bea === undefined) throw new Error('there are two');
    const merged = corrected(names, merging(bea, ada));
    const [all, ...others] = groupNames(merged);
    expect([all?.names.length, others]).toEqual([4, []]);
    if (all === undefined) throw new Error('there is one');
    expect(corrected(merged, splitting(all, 'Bea Norn', merged))).toEqual(names);
    expect(corrected(merged, splitting(all, 'Ada Roe', merged))).toEqual(names);
    const apart = corrected(names, splitting(ada, 'roe', names));
    expect(groupNames(apart).map((group) => group.names)).toContainEqual(['Roe']);
    const bare = groupNames(apart).find(({ name }) => name === 'Roe');
    if (bare === undefined) throw new Error('it stands alone');
    expect(groupNames(corrected(apart, merging(bare, ada)))).toHaveLength(2);
  });
});
