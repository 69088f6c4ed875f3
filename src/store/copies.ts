/** The same article elsewhere and earlier: under another address, nearly the same text, in other outlets, as it was before. */
import type { Change } from '../core/changes.ts';
import type { Workspace } from '../core/records.ts';
import { storedArticle } from './articles.ts';
import type { Collecting } from './collecting.ts';
import type { Database } from './schema.ts';
import { broughtTo, seenBy } from './scope.ts';
import { unpackText } from './packing.ts';

/** More than these are hardly ever looked at: whoever shares most bands is most alike. */
const MOST_LIKE = 5;

type Queries = Pick<Collecting, 'articleFrom' | 'articlesLike' | 'outlets' | 'versions'>;

export function copyQueries(database: Database): Queries {
  const visible = (workspace: Workspace, id: string) =>
    database
      .selectFrom('articles')
      .select('articles.key')
      .where('articles.id', '=', id)
      .where(seenBy(workspace, 'articles.workspace'));
  return {
    // Only what came by feeds has outlets.
    articleFrom: async (urls) => {
      const row = await database
        .selectFrom('outlets')
        .innerJoin('articles', 'articles.key', 'outlets.article_key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .selectAll('articles')
        .select('bodies.body')
        .where('outlets.url', 'in', urls)
        .where('outlets.open', '=', 1)
        .orderBy('articles.key')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : storedArticle(row);
    },
    articlesLike: async (bands, since) => {
      const rows = await database
        .selectFrom(sharingBands(database, bands, since).as('found'))
        .innerJoin('articles', 'articles.key', 'found.key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .selectAll('articles')
        .select('bodies.body')
        .where('articles.text_dropped_at', 'is', null)
        .orderBy('found.shared', 'desc')
        .execute();
      return rows.map(storedArticle);
    },
    outlets: (workspace, article) =>
      database
        .selectFrom('outlets')
        .select(['outlet', 'url'])
        .distinct()
        .where('article_key', 'in', visible(workspace, article))
        .where(broughtTo(workspace, 'outlets.entry_key'))
        .orderBy('outlet', (order) => order.asc().nullsFirst())
        .orderBy('url')
        .execute(),
    versions: async (workspace, article) => {
      const rows = await database
        .selectFrom('versions')
        .select(['title', 'body', 'replaced_at', 'changes'])
        .where('article_key', 'in', visible(workspace, article))
        .orderBy('number', 'desc')
        .execute();
      return rows.map(({ title, body, replaced_at, changes }) => ({
        title,
        text: body === null ? null : unpackText(body),
        replacedAt: replaced_at,
        changes: JSON.parse(changes) as Change[],
      }));
    },
  };
}

/** Those that share most bands. */
export function sharingBands(database: Database, bands: string[], since: string) {
  return database
    .selectFrom('bands')
    .innerJoin('articles', 'articles.key', 'bands.article_key')
    .select(['articles.key', 'articles.id', ({ fn }) => fn.countAll<number>().as('shared')])
    .where('bands.band', 'in', bands)
    .where('articles.added_at', '>=', since)
    .groupBy(['articles.key', 'articles.id'])
    .orderBy('shared', 'desc')
    .orderBy('articles.key')
    .limit(MOST_LIKE);
}
