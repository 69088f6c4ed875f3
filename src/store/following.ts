/** Who follows which feed: adding, pausing, resuming, removing. */
import { sql } from 'kysely';
import type { Collecting } from './collecting.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';

export function followQueries(
  database: Database,
  { transact }: Engine,
): Pick<Collecting, 'addFeed' | 'setFollowing'> {
  return {
    addFeed: (workspace, { url, addedAt, title = null, nextPoll = addedAt, channel = null }) =>
      transact(async (transaction) => {
        // A feed that had ended and is added again has come back: it begins anew.
        const again = { ended_at: null, failing_since: null, failures: 0, reason: null, next_poll: nextPoll };
        const { key } = await transaction
          .insertInto('polled_feeds')
          .values({ url, title, next_poll: nextPoll })
          .onConflict((conflict) =>
            conflict.column('url').doUpdateSet((row) => ({
              url: row.ref('excluded.url'),
            })),
          )
          .returning('key')
          .executeTakeFirstOrThrow();
        await transaction
          .updateTable('polled_feeds')
          .set(again)
          .where('key', '=', key)
          .where('ended_at', 'is not', null)
          .execute();
        const before = await transaction
          .selectFrom('follows')
          .select('state')
          .where('workspace', '=', workspace)
          .where('feed_key', '=', key)
          .executeTakeFirst();
        const follow = {
          workspace,
          feed_key: key,
          added_at: addedAt,
          state: 'following',
          until: null,
          channel,
        } as const;
        if (before === undefined) await transaction.insertInto('follows').values(follow).execute();
        else if (before.state !== 'following') {
          await transaction
            .updateTable('follows')
            .set({ state: 'following', until: null, channel })
            .where('workspace', '=', workspace)
            .where('feed_key', '=', key)
            .execute();
        }
        return { added: before === undefined || before.state === 'removed' };
      }),
    setFollowing: async (workspace, url, state, at) => {
      const until = state === 'following' ? null : sql<string>`coalesce(until, ${at})`;
      const { numUpdatedRows } = await database
        .updateTable('follows')
        .set({ state, until })
        .where('workspace', '=', workspace)
        .where('state', 'not in', [state, 'removed'])
        .where('feed_key', 'in', (feeds) =>
          feeds.selectFrom('polled_feeds').select('key').where('url', '=', url),
        )
        .executeTakeFirst();
      return { changed: numUpdatedRows > 0n };
    },
  };
}
