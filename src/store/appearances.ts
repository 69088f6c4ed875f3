/** The people of an article as its rows keep them. */
import { sql, type Transaction } from 'kysely';
import type { Appearance } from './nameRecord.ts';
import type { Tables } from './schema.ts';

/** What is known of an actor of one article from the rows of actors, persons and articles. */
export const appearanceColumns = [
  sql<string>`coalesce(actors.name, persons.name)`.as('name'),
  'persons.kind',
  'persons.person',
  'actors.person_key',
  'actors.aliases',
  'actors.roles',
  'actors.quoted',
  'actors.mentioned',
  'actors.dated',
  'articles.published_at',
] as const;

type AppearanceRow = Omit<Appearance, 'aliases' | 'roles' | 'published' | 'key'> & {
  person_key: number;
  aliases: string;
  roles: string;
  published_at: string | null;
};

export function readAppearance(row: AppearanceRow): Appearance {
  const { person_key: key, name, kind, person, quoted, mentioned, dated, published_at: published } = row;
  const aliases = JSON.parse(row.aliases) as string[];
  const roles = JSON.parse(row.roles) as string[];
  return { key, person, name, kind, aliases, roles, quoted, mentioned, dated, published };
}

export async function appearancesIn(
  transaction: Transaction<Tables>,
  article: number,
): Promise<Appearance[]> {
  const rows = await transaction
    .selectFrom('actors')
    .innerJoin('articles', 'articles.key', 'actors.article_key')
    .innerJoin('persons', 'persons.key', 'actors.person_key')
    .select(appearanceColumns)
    .where('actors.article_key', '=', article)
    .orderBy('actors.position')
    .execute();
  return rows.map(readAppearance);
}

const ROWS_AT_ONCE = 50;

/** The newest other article that gives somebody a role. */
export async function newestWith(
  transaction: Transaction<Tables>,
  { scope, person, role }: { scope: number; person: number; role: string },
  article: number,
): Promise<Appearance | null> {
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const rows = await transaction
      .selectFrom('actors')
      .innerJoin('articles', 'articles.key', 'actors.article_key')
      .innerJoin('persons', 'persons.key', 'actors.person_key')
      .select(appearanceColumns)
      .where('actors.person_key', '=', person)
      .where('actors.scope_key', '=', scope)
      .where('actors.article_key', '<>', article)
      .orderBy('actors.dated', 'desc')
      .orderBy('actors.article_key', 'desc')
      .limit(ROWS_AT_ONCE)
      .offset(offset)
      .execute();
    const found = rows.map(readAppearance).find(({ roles }) => roles.includes(role));
    if (found !== undefined) return found;
    if (rows.length < ROWS_AT_ONCE) return null;
  }
}
