/** Counts what a workspace has given. */
import { sql } from 'kysely';
import type { Given } from '../core/given.ts';
import type { Workspace } from '../core/records.ts';
import type { Database } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

export async function givenBy(database: Database, workspace: Workspace): Promise<Given> {
  const count = async (table: 'follows' | 'subscriptions' | 'corrections' | 'kept'): Promise<number> => {
    const { number } = await database
      .selectFrom(table)
      .where('workspace', '=', workspace)
      .select(({ fn }) => fn.countAll<number>().as('number'))
      .executeTakeFirstOrThrow();
    return number;
  };
  const { articles, lastArticle } = await database
    .selectFrom('articles')
    .where('workspace', '=', workspace)
    // As the index says it.
    .where('workspace', '<>', sql.lit(FOLLOWERS))
    .select(({ fn }) => [
      fn.countAll<number>().as('articles'),
      fn.coalesce(fn.max('key'), sql<number>`0`).as('lastArticle'),
    ])
    .executeTakeFirstOrThrow();
  const readers = database
    .selectFrom('visits')
    .select('reader')
    .where('workspace', '=', workspace)
    .union(database.selectFrom('zones').select('reader').where('workspace', '=', workspace));
  const { number } = await database
    .selectFrom(readers.as('readers'))
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  return {
    ...{ articles, lastArticle, readers: number },
    feeds: await count('follows'),
    subscriptions: await count('subscriptions'),
    corrections: await count('corrections'),
    buttons: await count('kept'),
  };
}
