/** Keeps what people are called up to date with the articles: one row for each person and each group of readers. */
import type { Transaction } from 'kysely';
import { baseKey, baseOf } from '../core/people/keys.ts';
import {
  emptyRecord,
  withAppearance,
  withoutAppearance,
  withRoleDate,
  type Appearance,
  type NameRecord,
} from './nameRecord.ts';
import { deleteWords, insertWords, wordMark, wordsOf } from './nameIndex.ts';
import type { NamesTable, Tables } from './schema.ts';

type NameRow = Pick<NamesTable, 'aliases' | 'roles' | 'quoted' | 'mentioned' | 'articles' | 'dated'>;

export function recordOf(row: NameRow): NameRecord {
  const { quoted, mentioned, articles, dated } = row;
  const [aliases, roles] = [JSON.parse(row.aliases), JSON.parse(row.roles)] as [
    NameRecord['aliases'],
    NameRecord['roles'],
  ];
  return { aliases, roles, quoted, mentioned, articles, dated };
}

export function rowOf(record: NameRecord): NameRow {
  return { ...record, aliases: JSON.stringify(record.aliases), roles: JSON.stringify(record.roles) };
}

/** The people of an article as its rows keep them. */
export async function appearancesIn(
  transaction: Transaction<Tables>,
  article: number,
): Promise<Appearance[]> {
  const rows = await transaction
    .selectFrom('actors')
    .innerJoin('articles', 'articles.key', 'actors.article_key')
    .select(appearanceColumns)
    .select('articles.published_at')
    .where('actors.article_key', '=', article)
    .execute();
  return rows.map(readAppearance);
}

/** What is known of an actor of one article from the row alone. */
export const appearanceColumns = [
  'actors.name',
  'actors.kind',
  'actors.aliases',
  'actors.roles',
  'actors.person',
  'actors.quoted',
  'actors.mentioned',
  'actors.dated',
] as const;

type AppearanceRow = Pick<
  Tables['actors'],
  'name' | 'kind' | 'aliases' | 'roles' | 'person' | 'quoted' | 'mentioned' | 'dated'
> & { published_at: string | null };

export function readAppearance({ published_at: published, ...row }: AppearanceRow): Appearance {
  return {
    ...row,
    person: row.person ?? baseKey(row.kind, row.name),
    aliases: JSON.parse(row.aliases) as string[],
    roles: JSON.parse(row.roles) as string[],
    published,
  };
}

/** Adds the people of one article to what its readers may find. */
export async function addNames(
  transaction: Transaction<Tables>,
  scope: string,
  seenAt: string,
  appearances: Appearance[],
): Promise<void> {
  const known = await rowsOf(transaction, scope, appearances);
  for (const [person, own] of byPerson(appearances)) {
    const row = known.get(person);
    const before = row === undefined ? emptyRecord : recordOf(row);
    const record = own.reduce(withAppearance, before);
    const [{ name, kind }] = own;
    const key =
      row?.key ??
      (await insertName(
        transaction,
        { scope, person, base: baseOf(person), name, kind, first_seen: seenAt },
        record,
      ));
    if (row !== undefined) {
      await updateName(transaction, key, record, row.first_seen < seenAt ? row.first_seen : seenAt);
    }
    const had = new Set(row === undefined ? [] : wordsOf(key, row.name, before).map(wordMark));
    await insertWords(
      transaction,
      wordsOf(key, row?.name ?? name, record).filter((word) => !had.has(wordMark(word))),
    );
  }
}

/** Takes the people of one article away again. */
export async function removeNames(
  transaction: Transaction<Tables>,
  scope: string,
  article: number,
  appearances: Appearance[],
): Promise<void> {
  const known = await rowsOf(transaction, scope, appearances);
  for (const [person, own] of byPerson(appearances)) {
    const row = known.get(person);
    if (row === undefined) continue;
    const before = recordOf(row);
    let record = before;
    const stale = new Set<string>();
    for (const appearance of own) {
      const without = withoutAppearance(record, appearance);
      record = without.record;
      for (const role of without.stale) stale.add(role);
    }
    if (record.articles <= 0) {
      await deleteWords(transaction, wordsOf(row.key, row.name, before));
      await transaction.deleteFrom('names').where('key', '=', row.key).execute();
      continue;
    }
    for (const role of stale) {
      const newest = await newestWith(transaction, { scope, person, role }, article);
      if (newest !== null) record = withRoleDate(record, role, newest);
    }
    await updateName(transaction, row.key, record, row.first_seen);
    const left = new Set(wordsOf(row.key, row.name, record).map(wordMark));
    const gone = wordsOf(row.key, row.name, before).filter((word) => !left.has(wordMark(word)));
    await deleteWords(transaction, gone);
  }
}

const ROWS_AT_ONCE = 50;

/** The newest other article that gives somebody a role. */
async function newestWith(
  transaction: Transaction<Tables>,
  { scope, person, role }: { scope: string; person: string; role: string },
  article: number,
): Promise<Appearance | null> {
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const rows = await transaction
      .selectFrom('actors')
      .innerJoin('articles', 'articles.key', 'actors.article_key')
      .select(appearanceColumns)
      .select('articles.published_at')
      .where('actors.person', '=', person)
      .where('actors.scope', '=', scope)
      .where('actors.article_key', '<>', article)
      .orderBy('actors.dated', 'desc')
      .orderBy('actors.article_key', 'desc')
      .limit(ROWS_AT_ONCE)
      .offset(offset)
      .execute();
    const found = rows.map(readAppearance).find(({ roles }) => roles.includes(role));
    if (found !== undefined) return found;
    if (rows.length < ROWS_AT_ONCE) return null;
  }
}

async function rowsOf(transaction: Transaction<Tables>, scope: string, appearances: Appearance[]) {
  const persons = [...new Set(appearances.map(({ person }) => person))];
  const rows = await transaction
    .selectFrom('names')
    .selectAll()
    .where('scope', '=', scope)
    .where('person', 'in', persons)
    .execute();
  return new Map(rows.map((row) => [row.person, row]));
}

function byPerson(appearances: Appearance[]): Map<string, [Appearance, ...Appearance[]]> {
  const people = new Map<string, [Appearance, ...Appearance[]]>();
  for (const each of appearances) {
    const own = people.get(each.person);
    if (own === undefined) people.set(each.person, [each]);
    else own.push(each);
  }
  return people;
}

async function insertName(
  transaction: Transaction<Tables>,
  name: Pick<NamesTable, 'scope' | 'person' | 'base' | 'name' | 'kind' | 'first_seen'>,
  record: NameRecord,
): Promise<number> {
  const { key } = await transaction
    .insertInto('names')
    .values({ ...name, ...rowOf(record) })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
}

async function updateName(
  transaction: Transaction<Tables>,
  key: number,
  record: NameRecord,
  firstSeen: string,
): Promise<void> {
  const set = { ...rowOf(record), first_seen: firstSeen };
  await transaction.updateTable('names').set(set).where('key', '=', key).execute();
}
