/** Articles and their summaries: one by its id or address, many by topic, outlet and date. */
import type { Selectable } from 'kysely';
import type { FullText } from './fulltext.ts';
import type { ArticlesTable, Database } from './schema.ts';
import { broughtTo, listedFor, seenBy } from './scope.ts';
import type { ArticleLine, StoredArticle, Workspace } from '../core/records.ts';
import type { ArticlePage, ArticleQuery, Store } from './store.ts';
import { unpackSummary, unpackText } from './packing.ts';
import { countUpTo } from './totals.ts';
import { outletColumn, searchTerms } from './words.ts';

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

/** An article's row with its text. */
export type ArticleRow = Selectable<ArticlesTable> & { body: Uint8Array };

export function storedArticle(row: ArticleRow): StoredArticle {
  return {
    ...articleLine(row),
    text: unpackText(row.body),
    workspace: row.workspace,
    addedAt: row.added_at,
    ...(row.byline === null ? {} : { byline: row.byline }),
    ...(row.text_dropped_at === null ? {} : { textDroppedAt: row.text_dropped_at }),
  };
}

function matching(database: Database, { workspace, outlet, since, until }: ArticleQuery) {
  return database
    .selectFrom('articles')
    .where(listedFor(workspace, 'articles.workspace'))
    .$if(outlet !== undefined, (query) =>
      query.where('articles.outlet_words', '=', outletColumn(outlet ?? '')),
    )
    .$if(since !== undefined, (query) => query.where('articles.dated', '>=', since ?? ''))
    .$if(until !== undefined, (query) => query.where('articles.dated', '<', dayAfter(until ?? '')));
}

/** Moments of a day sort behind its date: only the next one is behind them all. */
export function dayAfter(iso: string): string {
  return Temporal.PlainDate.from(iso).add({ days: 1 }).toString();
}

/** Wire copy has one text and several addresses. */
function broughtFrom(database: Database, workspace: Workspace, url: string) {
  return database
    .selectFrom('outlets')
    .select('outlets.article_key')
    .where('outlets.url', '=', url)
    .where(broughtTo(workspace, 'outlets.entry_key'));
}

/** Nobody turns the pages of more headlines: so many are counted. */
const MOST_LISTED = 10_000;

/**
 * Of what is in the news every day only so many of the newest are ranked: to rank is the slow part of a search, and
 * who asks about it wants today's.
 */
const MOST_RANKED = 2000;

/** In so many days an article of a topic that is in the news every day comes to count half. */
const HALF_DAYS = 30;

async function bestFirst(
  database: Database,
  words: ReturnType<FullText['articles']>,
  query: ArticleQuery,
): Promise<ArticlePage> {
  const found = await matching(database, query)
    .innerJoin(words.as('found'), 'found.key', 'articles.key')
    .select(['articles.key', 'articles.dated', 'found.rank'])
    .orderBy('found.key', 'desc')
    .limit(MOST_RANKED + 1)
    .execute();
  const isMore = found.length > MOST_RANKED;
  const ranked = found.slice(0, MOST_RANKED);
  const newest = ranked.reduce((max, { dated }) => (dated > max ? dated : max), '');
  const rankOf = ({ rank, dated }: Ranked): number => (isMore ? rank * freshness(dated, newest) : rank);
  const keys = ranked
    .map((row) => ({ ...row, rank: rankOf(row) }))
    .sort((one, other) => one.rank - other.rank || byDate(one, other))
    .slice(query.offset, query.offset + query.limit)
    .map(({ key }) => key);
  const rows = await database
    .selectFrom('articles')
    .select(lineColumns)
    .select('key')
    .where('key', 'in', keys)
    .execute();
  const lines = new Map(rows.map((row) => [row.key, articleLine(row)]));
  return { total: ranked.length, isMore, articles: keys.flatMap((key) => lines.get(key) ?? []) };
}

type Ranked = { key: number; dated: string; rank: number };

function byDate(one: Ranked, other: Ranked): number {
  if (one.dated !== other.dated) return one.dated < other.dated ? 1 : -1;
  return other.key - one.key;
}

/** 1 for the newest day; the lower the rank, the better, so that a share of it is worse. */
function freshness(dated: string, newest: string): number {
  const days = (Date.parse(newest) - Date.parse(dated)) / 86_400_000;
  return Number.isNaN(days) ? 1 : HALF_DAYS / (HALF_DAYS + days);
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
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .selectAll('articles')
        .select('bodies.body')
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
      const { about, phrases = [], order } = query;
      const asksWords = about !== undefined || phrases.length > 0;
      const found = asksWords ? fullText.articles(searchTerms(about, phrases)) : null;
      if (found !== null && order !== 'newest') return await bestFirst(database, found, query);
      const all = matching(database, query);
      const rows = found === null ? all : all.innerJoin(found.as('found'), 'found.key', 'articles.key');
      const counted = await countUpTo(
        database,
        (limit) => rows.select('articles.key').limit(limit),
        MOST_LISTED,
      );
      const page = await rows
        .select(lineColumns)
        .orderBy('articles.dated', 'desc')
        .orderBy('articles.key', 'desc')
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      return { ...counted, articles: page.map(articleLine) };
    },
    stale: async (version, limit) => {
      const rows = await database
        .selectFrom('summaries')
        .innerJoin('articles', 'articles.key', 'summaries.article_key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .selectAll('articles')
        .select('bodies.body')
        .where('summaries.version', '<', version)
        .where('articles.text_dropped_at', 'is', null)
        .orderBy('articles.key', 'desc')
        .limit(limit)
        .execute();
      return rows.map(storedArticle);
    },
  };
}
