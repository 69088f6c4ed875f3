/** What a workspace has corrected: who is the same as who, and who stands alone. */
import type { Workspace } from '../core/records.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

/** The home of each person that this workspace has corrected. */
export async function correctionsOf(database: Database, workspace: Workspace): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('corrections')
    .select(['person', 'home'])
    .where('workspace', '=', workspace)
    .orderBy('person')
    .execute();
  return new Map(rows.map(({ person, home }) => [person, home]));
}

export function correctionQueries({ transact }: Engine): Pick<Store, 'correctPeople'> {
  return {
    correctPeople: (workspace, corrections, at) =>
      transact(async (transaction) => {
        for (const { person, home } of corrections) {
          if (home === null) {
            await transaction
              .deleteFrom('corrections')
              .where('workspace', '=', workspace)
              .where('person', '=', person)
              .execute();
            continue;
          }
          await transaction
            .insertInto('corrections')
            .values({ workspace, person, home, corrected_at: at })
            .onConflict((conflict) =>
              conflict.columns(['workspace', 'person']).doUpdateSet({ home, corrected_at: at }),
            )
            .execute();
        }
      }),
  };
}
