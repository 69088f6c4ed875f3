/** Looks into a database of PostgreSQL without changing it. */
import { sql } from 'kysely';
import { examiningQueries, type Examined } from '../examined.ts';
import { explainFailure, shownOf } from './failures.ts';
import { missingIn, openDatabase } from './postgres.ts';

/** A `StoreError` says why it cannot be used. */
export async function examinePostgres(url: string): Promise<Examined> {
  const shown = shownOf(url);
  const database = openDatabase(url, true);
  try {
    return {
      name: `The database ${shown.name} on ${shown.host}`,
      missing: await missingIn(database, shown),
      // The server looks for damage itself, and says so to whoever meets it.
      damage: () => Promise.resolve(null),
      clock: async () => {
        const seconds = sql<{ now: number }>`select extract(epoch from clock_timestamp()) as now`;
        const [row] = (await seconds.execute(database)).rows;
        if (row === undefined) return null;
        return Temporal.Instant.fromEpochMilliseconds(Math.round(row.now * 1000));
      },
      ...examiningQueries(database),
      close: () => database.destroy(),
    };
  } catch (error) {
    await database.destroy();
    throw explainFailure(shown, error);
  }
}
