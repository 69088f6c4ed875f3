/** Lets kysely speak to a pool of connections to PostgreSQL. */
import {
  AddColumnNode,
  AlterTableNode,
  CreateTableNode,
  DataTypeNode,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type ColumnDefinitionNode,
  type Dialect,
  type Kysely,
  type PostgresPool,
  type PostgresPoolClient,
  type QueryCompiler,
  type RootOperationNode,
} from 'kysely';
import pg from 'pg';
import { explainFailure, shownOf } from './failures.ts';
import { readText, writeText } from './texts.ts';

/** How long a statement, a wait for another's lock, and a transaction that does nothing may last. */
const limits = {
  statement_timeout: 30_000,
  lock_timeout: 20_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** How long a query waits for a connection: for a new one, or for one that others use. */
const CONNECT_MILLISECONDS = 15_000;

const MOST_CONNECTIONS = 10;

const { INT8, NUMERIC, TEXT } = pg.types.builtins;

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    // All our numbers fit one of JavaScript's.
    if (id === INT8 || id === NUMERIC) return Number;
    if (id === TEXT) return readText;
    return pg.types.getTypeParser(id, format) as (value: string) => unknown;
  },
};

/** `isLimited` is not for changes of the tables, which last as long as they must. */
function openPool(url: string, isLimited: boolean): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    application_name: 'readout',
    types,
    ...(isLimited ? limits : {}),
  });
  // A connection that nobody uses was lost: whoever asks next gets a new one, or is told.
  pool.on('error', () => undefined);
  return pool;
}

function asPool(pool: pg.Pool, explain: (error: unknown) => Error): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw explain(error);
      });
      const known = clients.get(client) ?? asClient(client, explain);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
    options: {},
  };
}

function asClient(client: pg.PoolClient, explain: (error: unknown) => Error): PostgresPoolClient {
  // While it is in use its queries fail; without this the whole process would.
  client.on('error', () => undefined);
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(text, parameters.map(writeParameter));
    } catch (error) {
      throw explain(error);
    }
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: (error) => {
      client.release(error);
    },
  };
}

function writeParameter(value: unknown): unknown {
  return typeof value === 'string' ? writeText(value) : value;
}

/** The types of columns in the words of PostgreSQL; texts are ordered by their characters, whatever the server's language. */
const columnTypes: Partial<Record<string, string>> = {
  text: 'text collate "C"',
  integer: 'bigint',
  blob: 'bytea',
};

function inOwnWords(column: ColumnDefinitionNode): ColumnDefinitionNode {
  const type = DataTypeNode.is(column.dataType) ? columnTypes[column.dataType.dataType] : undefined;
  return type === undefined ? column : { ...column, dataType: sql.raw(type).toOperationNode() };
}

function withOwnTypes(query: RootOperationNode): RootOperationNode {
  if (CreateTableNode.is(query)) return { ...query, columns: query.columns.map(inOwnWords) };
  if (!AlterTableNode.is(query)) return query;
  const columnAlterations = query.columnAlterations?.map((alteration) =>
    AddColumnNode.is(alteration) ? { ...alteration, column: inOwnWords(alteration.column) } : alteration,
  );
  return columnAlterations === undefined ? query : { ...query, columnAlterations };
}

function postgresCompiler(): QueryCompiler {
  const compiler = new PostgresQueryCompiler();
  return { compileQuery: (query, id) => compiler.compileQuery(withOwnTypes(query), id) };
}

export function postgresDialect(url: string, isLimited: boolean): Dialect {
  const shown = shownOf(url);
  const pool = asPool(openPool(url, isLimited), (error) => explainFailure(shown, error));
  return {
    createDriver: () => new PostgresDriver({ pool }),
    createQueryCompiler: postgresCompiler,
    createIntrospector: (database: Kysely<unknown>) => new PostgresIntrospector(database),
    createAdapter: () => new PostgresAdapter(),
  };
}
