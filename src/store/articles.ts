/** Articles and their summaries: one by its id or address, many by topic, outlet and date. */
import type { Selectable } from 'kysely';
import type { Summary } from '../core/summary.ts';
import type { FullText } from './fulltext.ts';
import type { ArticlesTable, Database } from './schema.ts';
import { broughtTo, listedFor, seenBy } from './scope.ts';
import type { ArticleLine, StoredArticle, Workspace } from '../core/records.ts';
import type { ArticleQuery, Store } from './store.ts';
import { readText } from './texts.ts';
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
    text: readText(row.text),
    workspace: row.workspace,
    addedAt: row.added_at,
    ...(row.byline === null ? {} : { byline: row.byline }),
    ...(row.text_dropped_at === null ? {} : { textDroppedAt: row.text_dropped_at }),
  };
}

function matching(database: Database, { workspace, outlet, since }: ArticleQuery) {
  return database
    .selectFrom('articles')
    .where(listedFor(workspace, 'articles.workspace'))
    .$if(outlet !== undefined, (query) => query.where('articles.outlet_words', '=', wordColumn(outlet ?? '')))
    .$if(since !== undefined, (query) => query.where('articles.dated', '>=', since ?? ''));
}

/** Wire copy has one text and several addresses. */
function broughtFrom(database: Database, workspace: Workspace, url: string) {
  return database
    .selectFrom('outlets')
    .select('outlets.article_key')
    .where('outlets.url', '=', url)
    .where(broughtTo(workspace, 'outlets.entry_key'));
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
        .select('summaries.summary')
        .where('articles.id', '=', id)
        .where(seenBy(workspace, 'articles.workspace'))
        .executeTakeFirst();
      return row ? { article: storedArticle(row), summary: JSON.parse(row.summary) as Summary } : null;
    },
    articleByUrl: async (workspace, url) => {
      const row = await database
        .selectFrom('articles')
        .select('articles.id')
        .where(listedFor(workspace, 'articles.workspace'))
        .where((article) =>
          article.or([
            article('articles.url', '=', url),
            article('articles.key', 'in', broughtFrom(database, workspace, url)),
          ]),
        )
        .orderBy('articles.key')
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
