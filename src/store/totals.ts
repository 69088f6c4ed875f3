/** How many there are in a list, exactly as far as anybody would turn its pages. */
import type { AliasableExpression } from 'kysely';
import type { Database } from './schema.ts';
import type { Counted } from './store.ts';

/** To count a million rows for every page would cost more than the page. */
const MOST_COUNTED = 50_000;

/** `list` gives that many of it. */
export async function countUpTo(
  database: Database,
  list: (limit: number) => AliasableExpression<{ key: number }>,
  most = MOST_COUNTED,
): Promise<Counted> {
  const { total } = await database
    .selectFrom(list(most + 1).as('counted'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { total: Math.min(total, most), isMore: total > most };
}
