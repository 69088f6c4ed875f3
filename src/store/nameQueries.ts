/** Who is called how, as far as a workspace sees it: by words, the most quoted first, or by key. */
import { sql } from 'kysely';
import type { ActorName, Workspace } from '../core/records.ts';
import { correctionsOf } from './corrections.ts';
import type { FullText } from './fulltext.ts';
import { appearanceColumns, readAppearance } from './appearances.ts';
import { recordOf } from './called.ts';
import { emptyRecord, heldRoles, joined, withAppearance, type NameRecord } from './nameRecord.ts';
import { findPersons } from './nameSearch.ts';
import type { Database } from './schema.ts';
import { listedFor, namesSeenBy, seenNow } from './scope.ts';
import type { Store } from './store.ts';

export function nameQueries(
  database: Database,
  fullText: FullText,
): Pick<Store, 'actorNames' | 'nameCounts'> {
  return {
    actorNames: async (workspace, query = {}) => {
      const found = query.persons ?? (await findPersons(database, fullText, workspace, query));
      const homes = await correctionsOf(database, workspace);
      const names = await readNames(
        database,
        workspace,
        query.alone === true ? found : withLinked(found, homes),
      );
      return names.map((name) => ({ ...name, home: homes.get(name.person) ?? null }));
    },
    nameCounts: async (workspace) => {
      const people = database
        .selectFrom('persons')
        .select('kind')
        .where((person) =>
          person.exists(
            person
              .selectFrom('names')
              .select('names.person_key')
              .whereRef('names.person_key', '=', 'persons.key')
              .where(namesSeenBy(workspace)),
          ),
        );
      const { all, unnamed } = await database
        .selectFrom(people.as('people'))
        .select(({ fn, eb }) => [
          fn.countAll<number>().as('all'),
          fn.count<number>(eb.case().when('kind', '=', 'unnamed').then(1).end()).as('unnamed'),
        ])
        .executeTakeFirstOrThrow();
      return { named: all - unnamed, unnamed };
    },
  };
}

/** With those whom corrections put to them, or them to. */
function withLinked(persons: string[], homes: ReadonlyMap<string, string>): string[] {
  const linked = new Set(persons);
  for (let before = 0; before < linked.size;) {
    before = linked.size;
    for (const [person, home] of homes) {
      if (linked.has(person)) linked.add(home);
      else if (linked.has(home)) linked.add(person);
    }
  }
  return [...linked];
}

type Named = Pick<ActorName, 'person' | 'name' | 'kind'> & { record: NameRecord };

const PERSONS_AT_ONCE = 400;

async function readNames(
  database: Database,
  workspace: Workspace,
  persons: string[],
): Promise<Omit<ActorName, 'home'>[]> {
  const rows: Named[] = [];
  for (let from = 0; from < persons.length; from += PERSONS_AT_ONCE)
    rows.push(...(await namedRows(database, workspace, persons.slice(from, from + PERSONS_AT_ONCE))));
  return [...Map.groupBy(rows, ({ person }) => person).values()]
    .flatMap((own): Named[] => {
      const [first] = own;
      return first === undefined ? [] : [{ ...first, record: joined(own.map(({ record }) => record)) }];
    })
    .sort((one, other) => other.record.quoted - one.record.quoted || order(one, other))
    .map(({ record, ...named }) => {
      const held = heldRoles(record);
      const aliases = record.aliases.map(([alias]) => alias);
      const { quoted, mentioned } = record;
      return { ...named, aliases, roles: held.map(({ text }) => text), held, quoted, mentioned };
    });
}

/** The newest first among those who are quoted as often. */
function order(one: Named, other: Named): number {
  const [first, second] = [one.record.dated, other.record.dated];
  if (first !== second) return first < second ? 1 : -1;
  return one.person < other.person ? -1 : 1;
}

/** Where a name counts more than this workspace is to see, it is counted anew. */
async function namedRows(database: Database, workspace: Workspace, persons: string[]): Promise<Named[]> {
  const own = await database
    .selectFrom('persons')
    .select(['key', 'person', 'name', 'kind'])
    .where('person', 'in', persons)
    .execute();
  const people = new Map(own.map(({ key, ...person }) => [key, person]));
  const rows = await database
    .selectFrom('names')
    .innerJoin('called', (join) =>
      join
        .onRef('called.person_key', '=', 'names.person_key')
        .onRef('called.scope_key', '=', 'names.scope_key'),
    )
    .select(['names.person_key as key', 'names.scope_key as scope', 'names.name', 'called.aliases'])
    .select(['called.roles', 'names.quoted', 'names.mentioned', 'names.articles', 'names.dated'])
    .select(seenNow(workspace).as('now'))
    .where('names.person_key', 'in', [...people.keys()])
    .where(namesSeenBy(workspace))
    .orderBy('names.person_key')
    .orderBy('names.scope_key')
    .execute();
  const others = rows.filter(({ now }) => now === 0);
  const counted =
    others.length === 0 ? new Map<string, NameRecord>() : await countedAgain(database, workspace, others);
  return rows.flatMap((row) => {
    const person = people.get(row.key);
    const record = row.now === 1 ? recordOf(row) : counted.get(markOf(row));
    if (person === undefined || record === undefined) return [];
    return [{ ...person, name: row.name ?? person.name, record }];
  });
}

type Counted = { key: number; scope: number };

function markOf({ key, scope }: Counted): string {
  return `${key} ${scope}`;
}

async function countedAgain(
  database: Database,
  workspace: Workspace,
  names: Counted[],
): Promise<Map<string, NameRecord>> {
  const own = await ownScope(database, workspace);
  const [brought, added] = [
    names.filter(({ scope }) => scope !== own),
    names.filter(({ scope }) => scope === own),
  ];
  const records = new Map<string, NameRecord>();
  for (const [some, isAdded] of [
    [brought, false],
    [added, true],
  ] as const) {
    if (some.length === 0) continue;
    const rows = await database
      .selectFrom('actors')
      .innerJoin('articles', 'articles.key', 'actors.article_key')
      .innerJoin('persons', 'persons.key', 'actors.person_key')
      .select(appearanceColumns)
      .select('actors.scope_key as scope')
      .where(
        'actors.person_key',
        'in',
        some.map(({ key }) => key),
      )
      .where('actors.scope_key', 'in', [...new Set(some.map(({ scope }) => scope))])
      .where(listedFor(workspace, 'actors.workspace'))
      // An index holds just these.
      .$if(isAdded, (query) =>
        query.where(sql<boolean>`actors.workspace = ${workspace} and actors.workspace <> '*'`),
      )
      .execute();
    for (const { scope, ...row } of rows) {
      const appearance = readAppearance(row);
      const mark = markOf({ key: row.person_key, scope: scope ?? 0 });
      records.set(mark, withAppearance(records.get(mark) ?? emptyRecord, appearance));
    }
  }
  return records;
}

async function ownScope(database: Database, workspace: Workspace): Promise<number | null> {
  const row = await database
    .selectFrom('scopes')
    .select('key')
    .where('scope', '=', workspace)
    .executeTakeFirst();
  return row?.key ?? null;
}
