/** How much a workspace gives in a day: counted with what it may give, so that two at once cannot give too much. */
import { sql } from 'kysely';
import type { Workspace } from '../core/records.ts';
import type { Database } from './schema.ts';

export type Spent = { texts: number; characters: number };

export type Spending = {
  /** Counts one more text of the day; `false`, and nothing is counted, when that would be more than it may give. */
  spend: (workspace: Workspace, day: string, characters: number, most: Spent) => Promise<boolean>;
  spent: (workspace: Workspace, day: string) => Promise<Spent>;
  /** Forgets the days before. */
  forgetSpendings: (before: string) => Promise<void>;
};

export function spendingQueries(database: Database): Spending {
  return {
    spend: async (workspace, day, characters, most) => {
      if (most.texts < 1 || characters > most.characters) return false;
      const counted = await database
        .insertInto('spendings')
        .values({ workspace, day, texts: 1, characters })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'day'])
            .doUpdateSet({
              texts: sql<number>`spendings.texts + 1`,
              characters: sql<number>`spendings.characters + ${characters}`,
            })
            .where('spendings.texts', '<', most.texts)
            .where('spendings.characters', '<=', most.characters - characters),
        )
        .returning('spendings.texts')
        .executeTakeFirst();
      return counted !== undefined;
    },
    spent: async (workspace, day) => {
      const row = await database
        .selectFrom('spendings')
        .select(['texts', 'characters'])
        .where('workspace', '=', workspace)
        .where('day', '=', day)
        .executeTakeFirst();
      return row ?? { texts: 0, characters: 0 };
    },
    forgetSpendings: async (before) => {
      await database.deleteFrom('spendings').where('day', '<', before).execute();
    },
  };
}
