/** How many rows and bytes a store has of what it keeps, on SQLite and on PostgreSQL, with all its indexes. */
import { DatabaseSync } from 'node:sqlite';
import type { Server } from '../store/server.ts';
import { show } from './measure.ts';

/** What is counted, and where it lies; the first table has one row for each. */
const units = {
  subscription: ['subscriptions'],
  'posted digest': ['deliveries', 'kept'],
  feed: ['polled_feeds', 'follows', 'feed_scopes'],
  entry: ['entries', 'entry_contents', 'entry_keys', 'outlets'],
  article: [
    ...['articles', 'bodies', 'summaries', 'quotes', 'actors', 'articles_words', 'quotes_words', 'versions'],
    ...['bands', 'stories', 'profiles', 'terms', 'persons', 'names', 'called', 'words', 'person_words'],
  ],
} as const;

type Unit = keyof typeof units;

type Size = { rows: number; bytes: number };

/** The same store on both. */
export async function showSizes(
  path: string,
  server: Server,
  database: string,
  wanted: readonly Unit[],
): Promise<void> {
  for (const unit of wanted) {
    const [here, there] = [sizeOnSqlite(path, unit), await sizeOnPostgres(server, database, unit)];
    const figures = [here, there].map(({ bytes }) => bytes.toFixed(0)).join(' / ');
    show(
      `scale: cost of one ${unit}`,
      `${here.rows.toFixed(1)} rows, ${figures} bytes on SQLite / PostgreSQL`,
    );
  }
}

/** Of one of them. */
function sizeOnSqlite(path: string, unit: Unit): Size {
  using file = new DatabaseSync(path, { readOnly: true });
  const number = (query: string): number => Number(Object.values(file.prepare(query).get() ?? {})[0] ?? 0);
  const [one] = units[unit];
  const count = number(`select count(*) from ${one}`);
  const isIndex = (table: string): boolean => table.endsWith('_words') && table !== 'person_words';
  const rows = units[unit].filter((table) => !isIndex(table));
  const all = rows.reduce((sum, table) => sum + number(`select count(*) from ${table}`), 0);
  // An index for the full text is several tables, whose names begin so.
  const bytes = units[unit].reduce(
    (sum, table) =>
      sum +
      number(`select sum(pgsize) from dbstat where name in
        (select name from sqlite_schema where tbl_name = '${table}'
          ${isIndex(table) ? `or tbl_name like '${table}@_%' escape '@'` : ''})`),
    0,
  );
  return { rows: all / count, bytes: bytes / count };
}

/** Of one of them. */
async function sizeOnPostgres(server: Server, database: string, unit: Unit): Promise<Size> {
  const number = async (expression: string): Promise<number> => {
    const [row] = await server.ask<{ number: string }>(database, `select ${expression} as number`);
    return Number(row?.number);
  };
  const [one] = units[unit];
  const count = await number(`(select count(*) from ${one})`);
  const rows = await number(units[unit].map((table) => `(select count(*) from ${table})`).join(' + '));
  const bytes = await number(units[unit].map((table) => `pg_total_relation_size('${table}')`).join(' + '));
  return { rows: rows / count, bytes: bytes / count };
}
