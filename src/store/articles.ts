/** Articles and their summaries: one by its id or address, many by topic, outlet and date. */
import type { Selectable } from 'kysely';
import type { FullText } from './fulltext.ts';
import type { ArticlesTable, Database } from './schema.ts';
import { seenBy } from './scope.ts';
import type { ArticleLine, StoredArticle } from '../core/records.ts';
import type { ArticleQuery, Store } from './store.ts';
import { unpackSummary, unpackText } from './packing.ts';
import { searchWords, wordColumn } from './words.ts';

export const lineColumns = [
  'articles.id',
  'articles.title',
  'articles.url',
  'articles.outlet',
  'articles.published_at',
] as const;

export function articleLine(
  row: Pick<ArticlesTable, 'id' | 'title' | 'url' | 'outlet' | 'published_at'>,
): ArticleLine {
  return { id: row.id, title: row.title, url: row.url, outlet: row.outlet, publishedAt: row.published_at };
}

export function storedArticle(row: Selectable<ArticlesTable>): StoredArticle {
  return {
    ...articleLine(row),
    text: unpackText(row.body),
    workspace: row.workspace,
    addedAt: row.added_at,
    ...(row.byline === null ? {} : { byline: row.byline }),
    ...(row.text_dropped_at === null ? {} : { textDroppedAt: row.text_dropped_at }),
  };
}

function matching(database: Database, { workspace, outlet, since }: ArticleQuery) {
  return database
    .selectFrom('articles')
    .where(seenBy(workspace, 'articles.workspace'))
    .$if(outlet !== undefined, (query) => query.where('articles.outlet_words', '=', wordColumn(outlet ?? '')))
    .$if(since !== undefined, (query) => query.where('articles.dated', '>=', since ?? ''));
}

export function articleQueries(
  database: Database,
  fullText: FullText,
): Pick<Store, 'article' | 'articleByUrl' | 'articles' | 'stale'> {
  return {
    article: async (workspace, id) => {
      const row = await database
        .selectFrom('articles')
        .innerJoin('summaries', 'summaries.article_key', 'articles.key')
        .selectAll('articles')
        .select('summaries.packed')
        .where('articles.id', '=', id)
        .where(seenBy(workspace, 'articles.workspace'))
        .executeTakeFirst();
      if (row === undefined) return null;
      const article = storedArticle(row);
      return { article, summary: unpackSummary(row.packed, { ...row, text: article.text }) };
    },
    articleByUrl: async (workspace, url) => {
      const row = await database
        .selectFrom('articles')
        .select('id')
        .where('url', '=', url)
        .where(seenBy(workspace, 'articles.workspace'))
        .orderBy('key')
        .executeTakeFirst();
      return row?.id ?? null;
    },
    articles: async (query) => {
      const found =
        query.about === undefined ? null : fullText.articles(searchWords(query.about)).as('found');
      const all = matching(database, query);
      const rows = found ? all.innerJoin(found, 'found.key', 'articles.key').orderBy('found.rank') : all;
      const { total } = await rows
        .clearOrderBy()
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const page = await rows
        .select(lineColumns)
        .orderBy('articles.dated', 'desc')
        .orderBy('articles.key', 'desc')
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      return { total, articles: page.map(articleLine) };
    },
    stale: async (version, limit) => {
      const rows = await database
        .selectFrom('summaries')
        .innerJoin('articles', 'articles.key', 'summaries.article_key')
        .selectAll('articles')
        .where('summaries.version', '<', version)
        .where('articles.text_dropped_at', 'is', null)
        .orderBy('articles.key', 'desc')
        .limit(limit)
        .execute();
      return rows.map(storedArticle);
    },
  };
}
