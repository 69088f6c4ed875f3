/** Names the people of all articles that are there already, once, when the tables of names are made. */
import type { Transaction } from 'kysely';
import { appearancesIn } from './appearances.ts';
import { feedScope, scopeKey, type Scope } from './feedScopes.ts';
import { addWords, scopedWords } from './nameIndex.ts';
import { emptyRecord, withAppearance, type Appearance, type NameRecord } from './nameRecord.ts';
import { insertName, seenFrom, weigh } from './names.ts';
import type { Tables } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

const ARTICLES_AT_ONCE = 1000;

type Counted = { scope: number; first: Appearance; from: string; until: string; record: NameRecord };

/** Counts in memory, so that the name of somebody in thousands of articles is written once. */
export async function fillNames(transaction: Transaction<Tables>): Promise<void> {
  const names = new Map<string, Counted>();
  for (let after = 0; ;) {
    const articles = await transaction
      .selectFrom('articles')
      .select(['key', 'workspace', 'added_at'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(ARTICLES_AT_ONCE)
      .execute();
    for (const { key, workspace, added_at: seenAt } of articles) {
      const scope =
        workspace === FOLLOWERS
          ? await feedScope(transaction, key)
          : { key: await scopeKey(transaction, workspace ?? ''), seenAt };
      if (scope !== null) await countArticle(transaction, names, key, scope);
    }
    const last = articles.at(-1);
    if (last === undefined) break;
    after = last.key;
  }
  for (const { scope, first, from, until, record } of names.values()) {
    await insertName(transaction, scope, first, seenFrom(from, until), record);
    await weigh(transaction, first.key, record.quoted);
    await addWords(transaction, first.key, scope, scopedWords(first.person, first.name, record));
  }
}

async function countArticle(
  transaction: Transaction<Tables>,
  names: Map<string, Counted>,
  article: number,
  { key: scope, seenAt }: Scope,
): Promise<void> {
  await transaction
    .updateTable('actors')
    .set({ scope_key: scope })
    .where('article_key', '=', article)
    .execute();
  for (const appearance of await appearancesIn(transaction, article)) {
    const mark = `${scope} ${appearance.key}`;
    const known = names.get(mark);
    const { first = appearance, from = seenAt, until = seenAt, record = emptyRecord } = known ?? {};
    names.set(mark, {
      ...{ scope, first, record: withAppearance(record, appearance) },
      ...{ from: seenAt < from ? seenAt : from, until: seenAt > until ? seenAt : until },
    });
  }
}
