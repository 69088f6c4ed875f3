/** Names the people of all articles that are there already, once, when the tables of names are made. */
import { sql, type Transaction } from 'kysely';
import { baseOf } from '../core/people/keys.ts';
import { feedScope, type Scope } from './feedScopes.ts';
import { emptyRecord, withAppearance, type Appearance, type NameRecord } from './nameRecord.ts';
import { insertWords, wordsOf } from './nameIndex.ts';
import { readAppearance, rowOf } from './names.ts';
import type { Tables } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

const ARTICLES_AT_ONCE = 1000;

type Counted = { scope: string; seenAt: string; first: Appearance; record: NameRecord };

/** Counts in memory, so that the name of somebody in thousands of articles is written once. */
export async function fillNames(transaction: Transaction<Tables>): Promise<void> {
  const names = new Map<string, Counted>();
  for (let after = 0; ;) {
    const articles = await transaction
      .selectFrom('articles')
      .select(['key', 'workspace', 'added_at', 'published_at'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(ARTICLES_AT_ONCE)
      .execute();
    for (const { key, workspace, added_at, published_at } of articles) {
      const scope =
        workspace === FOLLOWERS
          ? await feedScope(transaction, key)
          : { scope: workspace ?? '', seenAt: added_at };
      if (scope !== null) await countArticle(transaction, names, key, published_at, scope);
    }
    const last = articles.at(-1);
    if (last === undefined) break;
    after = last.key;
  }
  for (const { scope, seenAt, first, record } of names.values()) {
    const { person, name, kind } = first;
    const { key } = await transaction
      .insertInto('names')
      .values({ scope, person, base: baseOf(person), name, kind, first_seen: seenAt, ...rowOf(record) })
      .returning('key')
      .executeTakeFirstOrThrow();
    await insertWords(transaction, wordsOf(key, name, record));
  }
}

async function countArticle(
  transaction: Transaction<Tables>,
  names: Map<string, Counted>,
  article: number,
  published: string | null,
  { scope, seenAt }: Scope,
): Promise<void> {
  const rows = await transaction
    .updateTable('actors')
    .set({ scope })
    .where('article_key', '=', article)
    .returning(['name', 'kind', 'aliases', 'roles', 'person', 'quoted', 'mentioned', 'dated'])
    .returning(sql<string | null>`${published}`.as('published_at'))
    .execute();
  for (const appearance of rows.map(readAppearance)) {
    const mark = JSON.stringify([scope, appearance.person]);
    const known = names.get(mark) ?? { scope, seenAt, first: appearance, record: emptyRecord };
    const first = seenAt < known.seenAt ? seenAt : known.seenAt;
    names.set(mark, { ...known, seenAt: first, record: withAppearance(known.record, appearance) });
  }
}
