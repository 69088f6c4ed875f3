/** Who is called how, as far as a workspace sees it: by words, the most quoted first, or by key. */
import type { ActorName, Workspace } from '../core/records.ts';
import { correctionsOf } from './corrections.ts';
import type { FullText } from './fulltext.ts';
import { emptyRecord, heldRoles, joined, withAppearance, type NameRecord } from './nameRecord.ts';
import { appearanceColumns, readAppearance, recordOf } from './names.ts';
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
        .selectFrom('names')
        .select(['person', 'kind'])
        .where(namesSeenBy(workspace))
        .groupBy(['person', 'kind']);
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
  const rows = await database
    .selectFrom('names')
    .selectAll()
    .select(seenNow(workspace).as('now'))
    .where('person', 'in', persons)
    .where(namesSeenBy(workspace))
    .orderBy('key')
    .execute();
  const named = rows.map((row) => ({ ...row, record: recordOf(row) }));
  const others = named.filter(({ now }) => now === 0);
  if (others.length === 0) return named.map(toNamed);
  const counted = await countedAgain(database, workspace, others);
  return named.flatMap((row) => {
    const record = row.now === 1 ? row.record : counted.get(markOf(row));
    return record === undefined ? [] : [toNamed({ ...row, record })];
  });
}

function toNamed({ person, name, kind, record }: Named): Named {
  return { person, name, kind, record };
}

function markOf({ scope, person }: { scope: string | null; person: string }): string {
  return JSON.stringify([scope, person]);
}

async function countedAgain(
  database: Database,
  workspace: Workspace,
  names: (Named & { scope: string })[],
): Promise<Map<string, NameRecord>> {
  const unnamed = names.filter(({ kind }) => kind === 'unnamed').map(({ name }) => name);
  const rows = await database
    .selectFrom('actors')
    .innerJoin('articles', 'articles.key', 'actors.article_key')
    .select(appearanceColumns)
    .select(['actors.scope', 'articles.published_at'])
    .where((actor) =>
      actor.or([
        actor(
          'actors.person',
          'in',
          names.map(({ person }) => person),
        ),
        actor.and([actor('actors.person', 'is', null), actor('actors.name', 'in', unnamed)]),
      ]),
    )
    .where('actors.scope', 'in', [...new Set(names.map(({ scope }) => scope))])
    .where(listedFor(workspace, 'actors.workspace'))
    .execute();
  const records = new Map<string, NameRecord>();
  for (const row of rows) {
    const appearance = readAppearance(row);
    const mark = markOf({ scope: row.scope, person: appearance.person });
    records.set(mark, withAppearance(records.get(mark) ?? emptyRecord, appearance));
  }
  return records;
}
