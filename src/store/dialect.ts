/** Lets kysely speak to `node:sqlite`. */
import { setTimeout } from 'node:timers/promises';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  SelectQueryNode,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  type RootOperationNode,
} from 'kysely';
import { isBusy } from './failures.ts';

function run<Row>(statement: StatementSync, query: CompiledQuery): QueryResult<Row> {
  const parameters = query.parameters as readonly SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...parameters) as Row[] };
  // FTS5 reports row ids of its own that do not fit a number.
  statement.setReadBigInts(true);
  return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
}

/** So many statements stay prepared; a longer one is hardly ever asked again as it is. */
const MOST_PREPARED = 250;
const LONGEST_PREPARED = 5000;

/** To prepare a statement often takes longer than to run it: those of the last time are used again. */
function preparing(database: DatabaseSync): (text: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (text) => {
    const statement = prepared.get(text) ?? database.prepare(text);
    // A pragma may do its work while it is prepared.
    if (text.length > LONGEST_PREPARED || text.startsWith('pragma')) return statement;
    prepared.delete(text);
    prepared.set(text, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    return statement;
  };
}

/** How often to try what another program's write stands in the way of, and how long to wait in between. */
const TRIES = 100;
const WAIT_MILLISECONDS = 20;

/** SQLite's own `busy_timeout` would stop the whole bot while it waits; this lets it go on. */
async function patiently<Result>(action: () => Result): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || tries === TRIES) throw error;
      await setTimeout(WAIT_MILLISECONDS);
    }
  }
}

/** Words that lock rows are left out, which SQLite does not know: a transaction holds the whole file already. */
function withoutLocks(query: RootOperationNode): RootOperationNode {
  if (!SelectQueryNode.is(query) || query.endModifiers === undefined) return query;
  return { ...query, endModifiers: query.endModifiers.filter(({ modifier }) => modifier === undefined) };
}

function sqliteCompiler(): QueryCompiler {
  const compiler = new SqliteQueryCompiler();
  return { compileQuery: (query, id) => compiler.compileQuery(withoutLocks(query), id) };
}

/**
 * One connection, which kysely gives to one transaction or query at a time: transactions that overlap in time
 * wait for each other. `explain` turns what SQLite throws into what is thrown on.
 */
export function sqliteDialect(database: DatabaseSync, explain: (error: unknown) => Error): Dialect {
  const attempt = <Result>(action: () => Result): Promise<Result> =>
    patiently(action).catch((error: unknown) => {
      throw explain(error);
    });
  const prepare = preparing(database);
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) => attempt(() => run<Row>(prepare(query.sql), query)),
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
    createQueryCompiler: sqliteCompiler,
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
