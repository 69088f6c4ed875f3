/** Quotes by speaker, words, addressee, outlet and date. */
import { sql, type SelectQueryBuilder } from 'kysely';
import { lineColumns } from './articles.ts';
import type { FullText } from './fulltext.ts';
import type { Database, Tables } from './schema.ts';
import { listedFor, seenBy } from './scope.ts';
import type { QuoteQuery, Store } from './store.ts';
import { eachOnce, storedQuote } from './shown.ts';
import { countUpTo } from './totals.ts';
import { searchWords, wordColumn } from './words.ts';

/** Of words that more quotes hold, the quotes are read newest first and looked for among those that hold them. */
const MANY = 10_000;

async function areMany(database: Database, found: Found): Promise<boolean> {
  const words = database.selectFrom(found.as('found')).select('found.key');
  return (await countUpTo(database, (limit) => words.limit(limit), MANY)).isMore;
}

type Found = ReturnType<FullText['quotes']>;

function matching(database: Database, query: QuoteQuery, found: Found | null, order: 'many' | 'few') {
  const { workspace, speakers, to, outlet, article, since } = query;
  const border = article === undefined ? listedFor : seenBy;
  let quotes = database.selectFrom('quotes').where(border(workspace, 'quotes.workspace'));
  if (speakers !== undefined) quotes = quotes.where('quotes.speaker', 'in', speakers);
  if (since !== undefined) quotes = quotes.where('quotes.said_on', '>=', since);
  if (found !== null) {
    // With a sign before it, a key is compared but not looked up.
    const key = order === 'many' ? sql<number>`+${sql.ref('quotes.key')}` : sql.ref<number>('quotes.key');
    quotes = quotes.where(key, 'in', (words) => words.selectFrom(found.as('found')).select('found.key'));
  }
  if (to !== undefined) {
    const words = searchWords(to);
    if (words.length === 0) quotes = quotes.where('quotes.addressee', 'in', []);
    for (const word of words) quotes = quotes.where('quotes.addressee', 'like', `%${wordColumn(word)}%`);
  }
  if (outlet !== undefined) {
    quotes = quotes.where('quotes.article_key', 'in', (articles) =>
      articles.selectFrom('articles').select('key').where('outlet_words', '=', wordColumn(outlet)),
    );
  }
  if (article !== undefined) {
    quotes = quotes.where('quotes.article_key', 'in', (articles) =>
      articles.selectFrom('articles').select('key').where('id', '=', article),
    );
  }
  return quotes;
}

function newestFirst<Output>(query: SelectQueryBuilder<Tables, 'quotes', Output>) {
  return query
    .orderBy('quotes.said_on', 'desc')
    .orderBy('quotes.dated', 'desc')
    .orderBy('quotes.article_key', 'desc')
    .orderBy('quotes.position');
}

export function quoteQueries(database: Database, fullText: FullText): Pick<Store, 'quotes'> {
  return {
    quotes: async (query) => {
      const found = query.about === undefined ? null : fullText.quotes(searchWords(query.about));
      const order = found !== null && (await areMany(database, found)) ? 'many' : 'few';
      const quotes = matching(database, query, found, order);
      const counted = await countUpTo(database, (limit) => quotes.select('quotes.key').limit(limit));
      // The page is chosen from the indexes alone; only its own rows are read.
      const page = await database
        .selectFrom('quotes')
        .where(
          'quotes.key',
          'in',
          newestFirst(quotes.select('quotes.key')).limit(query.limit).offset(query.offset),
        )
        .innerJoin('articles', 'articles.key', 'quotes.article_key')
        .innerJoin('summaries', 'summaries.article_key', 'quotes.article_key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .select(lineColumns)
        .select(['quotes.position', 'bodies.body', 'summaries.packed'])
        .$call(newestFirst)
        .execute();
      const read = eachOnce();
      return { ...counted, quotes: page.flatMap((row) => storedQuote(row.position, read(row))) };
    },
  };
}
