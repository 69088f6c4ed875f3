/** Keeps what people are called up to date with the articles: for each person and each group of readers. */
import { sql, type Transaction } from 'kysely';
import { newestWith } from './appearances.ts';
import { calledOf, countsOf, recordOf } from './called.ts';
import type { Scope } from './feedScopes.ts';
import { addWords, removeWords, scopedWords, without } from './nameIndex.ts';
import {
  emptyRecord,
  withAppearance,
  withoutAppearance,
  withRoleDate,
  type Appearance,
  type NameRecord,
} from './nameRecord.ts';
import type { NamesTable, Tables } from './schema.ts';

/** Adds the people of one article to what its readers may find. */
export async function addNames(
  transaction: Transaction<Tables>,
  { key: scope, seenAt }: Scope,
  appearances: Appearance[],
): Promise<void> {
  const known = await knownNames(transaction, scope, appearances);
  for (const own of byPerson(appearances)) {
    const [{ key, person, name }] = own;
    const before = known.get(key);
    const record = own.reduce(withAppearance, before?.record ?? emptyRecord);
    const named = before?.name ?? name;
    if (before === undefined) await insertName(transaction, scope, own[0], seenFrom(seenAt, seenAt), record);
    else await updateName(transaction, key, scope, record, widened(before, seenAt));
    await weigh(transaction, key, record.quoted - (before?.record.quoted ?? 0));
    const had = before === undefined ? [] : scopedWords(person, named, before.record);
    await addWords(transaction, key, scope, without(scopedWords(person, named, record), had));
  }
}

/** Takes the people of one article away again. */
export async function removeNames(
  transaction: Transaction<Tables>,
  scope: number,
  article: number,
  appearances: Appearance[],
): Promise<void> {
  const known = await knownNames(transaction, scope, appearances);
  for (const own of byPerson(appearances)) {
    const [{ key, person }] = own;
    const before = known.get(key);
    if (before === undefined) continue;
    const { name, record: counted } = before;
    const record = await withoutThese(transaction, { scope, key }, counted, article, own);
    await weigh(transaction, key, record.quoted - counted.quoted);
    const had = scopedWords(person, name, counted);
    if (record.articles <= 0) {
      await removeWords(transaction, key, scope, had);
      for (const table of ['names', 'called'] as const) {
        await transaction
          .deleteFrom(table)
          .where('person_key', '=', key)
          .where('scope_key', '=', scope)
          .execute();
      }
      continue;
    }
    await updateName(transaction, key, scope, record, before);
    await removeWords(transaction, key, scope, without(had, scopedWords(person, name, record)));
  }
}

async function withoutThese(
  transaction: Transaction<Tables>,
  { scope, key }: { scope: number; key: number },
  before: NameRecord,
  article: number,
  appearances: Appearance[],
): Promise<NameRecord> {
  let record = before;
  const stale = new Set<string>();
  for (const appearance of appearances) {
    const without = withoutAppearance(record, appearance);
    record = without.record;
    for (const role of without.stale) stale.add(role);
  }
  if (record.articles <= 0) return record;
  for (const role of stale) {
    const newest = await newestWith(transaction, { scope, person: key, role }, article);
    if (newest !== null) record = withRoleDate(record, role, newest);
  }
  return record;
}

export type Seen = Pick<NamesTable, 'first_seen' | 'last_seen'>;

export function seenFrom(first: string, last: string): Seen {
  return { first_seen: first, last_seen: first === last ? null : last };
}

function widened({ first_seen: first, last_seen: last }: Seen, seenAt: string): Seen {
  const until = last ?? first;
  return seenFrom(seenAt < first ? seenAt : first, seenAt > until ? seenAt : until);
}

type Known = Seen & { name: string; record: NameRecord };

async function knownNames(
  transaction: Transaction<Tables>,
  scope: number,
  appearances: Appearance[],
): Promise<Map<number, Known>> {
  const rows = await transaction
    .selectFrom('names')
    .innerJoin('called', (join) =>
      join
        .onRef('called.person_key', '=', 'names.person_key')
        .onRef('called.scope_key', '=', 'names.scope_key'),
    )
    .innerJoin('persons', 'persons.key', 'names.person_key')
    .selectAll('names')
    .select(['called.aliases', 'called.roles', 'persons.name as own'])
    .where('names.person_key', 'in', [...new Set(appearances.map(({ key }) => key))])
    .where('names.scope_key', '=', scope)
    .execute();
  return new Map(
    rows.map((row) => {
      const { person_key: key, name, own, first_seen, last_seen } = row;
      return [key, { name: name ?? own, first_seen, last_seen, record: recordOf(row) }];
    }),
  );
}

function byPerson(appearances: Appearance[]): [Appearance, ...Appearance[]][] {
  const people = new Map<number, [Appearance, ...Appearance[]]>();
  for (const each of appearances) {
    const own = people.get(each.key);
    if (own === undefined) people.set(each.key, [each]);
    else own.push(each);
  }
  return [...people.values()];
}

export async function insertName(
  transaction: Transaction<Tables>,
  scope: number,
  { key, name }: Pick<Appearance, 'key' | 'name'>,
  seen: Seen,
  record: NameRecord,
): Promise<void> {
  const keys = { person_key: key, scope_key: scope };
  const other = sql<string | null>`(select case when name = ${name} then null else ${name} end
    from persons where key = ${key})`;
  const values = {
    ...keys,
    name: other,
    first_seen: seen.first_seen,
    last_seen: seen.last_seen,
    ...countsOf(record),
  };
  await transaction.insertInto('names').values(values).execute();
  await transaction
    .insertInto('called')
    .values({ ...keys, ...calledOf(record) })
    .execute();
}

async function updateName(
  transaction: Transaction<Tables>,
  key: number,
  scope: number,
  record: NameRecord,
  { first_seen, last_seen }: Seen,
): Promise<void> {
  await transaction
    .updateTable('names')
    .set({ ...countsOf(record), first_seen, last_seen })
    .where('person_key', '=', key)
    .where('scope_key', '=', scope)
    .execute();
  await transaction
    .updateTable('called')
    .set(calledOf(record))
    .where('person_key', '=', key)
    .where('scope_key', '=', scope)
    .execute();
}

/** So many more quotes are there of somebody, whoever may see them. */
export async function weigh(transaction: Transaction<Tables>, person: number, more: number): Promise<void> {
  if (more === 0) return;
  await transaction
    .updateTable('persons')
    .set({ quoted: sql<number>`quoted + ${more}` })
    .where('key', '=', person)
    .execute();
}
