/** Lets kysely speak to `node:sqlite`. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';

function run<Row>(database: DatabaseSync, query: CompiledQuery): QueryResult<Row> {
  const statement = database.prepare(query.sql);
  const parameters = query.parameters as readonly SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...parameters) as Row[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
}

/**
 * One connection, which kysely gives to one transaction or query at a time: transactions that overlap in time
 * wait for each other. `explain` turns what SQLite throws into what is thrown on.
 */
export function sqliteDialect(database: DatabaseSync, explain: (error: unknown) => Error): Dialect {
  const attempt = <Result>(action: () => Result): Promise<Result> =>
    Promise.try(action).catch((error: unknown) => {
      throw explain(error);
    });
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) => attempt(() => run<Row>(database, query)),
    streamQuery: () => {
      throw new Error('Results are read whole, not as a stream.');
    },
  };
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    // `immediate` takes the write lock at once: a transaction that has begun can no longer lose it to another process.
    beginTransaction: () =>
      attempt(() => {
        database.exec('begin immediate');
      }),
    commitTransaction: () =>
      attempt(() => {
        database.exec('commit');
      }),
    // After some failures SQLite has rolled back already.
    rollbackTransaction: () =>
      attempt(() => {
        if (database.isTransaction) database.exec('rollback');
      }),
    releaseConnection: () => Promise.resolve(),
    destroy: () =>
      attempt(() => {
        database.close();
      }),
  };
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely: Kysely<unknown>) => new SqliteIntrospector(kysely),
    createAdapter: () => ({
      supportsMultipleConnections: false,
      // Migrations run in one transaction, so its write lock is the migration lock too.
      supportsTransactionalDdl: true,
      supportsReturning: true,
      acquireMigrationLock: () => Promise.resolve(),
      releaseMigrationLock: () => Promise.resolve(),
    }),
  };
}
