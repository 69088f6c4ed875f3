/** Forgets what a workspace has given: at once what others would still notice, the rest in small steps. */
import { sql, type Transaction } from 'kysely';
import type { Given } from '../core/given.ts';
import type { Workspace } from '../core/records.ts';
import { forgetArticle } from './forgetArticle.ts';
import { forgetLeftFeed } from './forgetFeed.ts';
import type { Engine } from './engine.ts';
import type { FullText } from './fulltext.ts';
import { givenBy } from './given.ts';
import type { Database, Tables } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

export type Forgetting = {
  /** What there is of a workspace to forget. */
  given: (workspace: Workspace) => Promise<Given>;
  /**
   * Ends its digests, follows no feed any more, and notes that all it has given until now is to be forgotten; gives what
   * that is. What is given later stays.
   */
  beginForgetting: (workspace: Workspace, at: string) => Promise<Given>;
  /** Forgets so many things of what was begun, whoever began it; `false` when nothing is left. */
  forgetSome: (limit: number) => Promise<boolean>;
};

export function forgettingQueries(database: Database, { fullText, transact, alone }: Engine): Forgetting {
  return {
    given: (workspace) => givenBy(database, workspace),
    beginForgetting: (workspace, at) =>
      transact(async (transaction) => {
        await note(transaction, workspace, at);
        const given = await givenBy(transaction, workspace);
        await leaveFeeds(transaction, workspace);
        for (const table of ['subscriptions', 'corrections', 'visits', 'zones', 'removals'] as const) {
          await transaction.deleteFrom(table).where('workspace', '=', workspace).execute();
        }
        return given;
      }),
    forgetSome: (limit) =>
      transact(async (transaction) => {
        await alone(transaction);
        const begun = await transaction
          .selectFrom('forgetting')
          .selectAll()
          .orderBy('begun_at')
          .limit(1)
          .executeTakeFirst();
        if (begun === undefined) return await forgetLeftFeed(transaction, fullText, limit);
        if (await isTaken(transaction, begun.workspace)) return true;
        if (await forgetButtons(transaction, begun, limit)) return true;
        if (await forgetTexts(transaction, fullText, begun, limit)) return true;
        await end(transaction, begun.workspace);
        return true;
      }),
  };
}

type Begun = Tables['forgetting'];

async function note(transaction: Transaction<Tables>, workspace: Workspace, at: string): Promise<void> {
  const { last } = await transaction
    .selectFrom('articles')
    .select(({ fn }) => fn.coalesce(fn.max('key'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow();
  const begun = { begun_at: at, last_article: last };
  await transaction
    .insertInto('forgetting')
    .values({ workspace, ...begun })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet(begun))
    .execute();
}

async function leaveFeeds(transaction: Transaction<Tables>, workspace: Workspace): Promise<void> {
  await transaction
    .insertInto('left_feeds')
    .columns(['feed_key'])
    .expression((feeds) => feeds.selectFrom('follows').select('feed_key').where('workspace', '=', workspace))
    .onConflict((conflict) => conflict.column('feed_key').doNothing())
    .execute();
  await transaction.deleteFrom('follows').where('workspace', '=', workspace).execute();
}

/** The row is written: two processes never forget the same thing at once. Whether another one has done all of it. */
async function isTaken(transaction: Transaction<Tables>, workspace: Workspace): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('forgetting')
    .set({ workspace })
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return numUpdatedRows === 0n;
}

async function forgetButtons(
  transaction: Transaction<Tables>,
  { workspace, begun_at }: Begun,
  limit: number,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('kept')
    .where('workspace', '=', workspace)
    .where('mark', 'in', (kept) =>
      kept
        .selectFrom('kept')
        .select('mark')
        .where('workspace', '=', workspace)
        .where('kept_at', '<=', begun_at)
        .limit(limit),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function forgetTexts(
  transaction: Transaction<Tables>,
  fullText: FullText,
  { workspace, last_article }: Begun,
  limit: number,
): Promise<boolean> {
  const rows = await transaction
    .selectFrom('articles')
    .select('key')
    .where('workspace', '=', workspace)
    // As the index says it.
    .where('workspace', '<>', sql.lit(FOLLOWERS))
    .where('key', '<=', last_article)
    .orderBy('key')
    .limit(limit)
    .execute();
  for (const { key } of rows) await forgetArticle(transaction, fullText, key);
  return rows.length > 0;
}

/** The workspace's own scope stays when something was given since: its people are found under it. */
async function end(transaction: Transaction<Tables>, workspace: Workspace): Promise<void> {
  const later = await transaction
    .selectFrom('articles')
    .select('key')
    .where('workspace', '=', workspace)
    .where('workspace', '<>', sql.lit(FOLLOWERS))
    .limit(1)
    .executeTakeFirst();
  if (later === undefined) await transaction.deleteFrom('scopes').where('scope', '=', workspace).execute();
  await transaction.deleteFrom('forgetting').where('workspace', '=', workspace).execute();
}
