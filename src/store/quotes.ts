/** Quotes by speaker, words, addressee, outlet and date. */
import type { SelectQueryBuilder } from 'kysely';
import { lineColumns } from './articles.ts';
import type { FullText } from './fulltext.ts';
import type { Database, Tables } from './schema.ts';
import { seenBy } from './scope.ts';
import type { QuoteQuery, Store } from './store.ts';
import { eachOnce, storedQuote } from './shown.ts';
import { searchWords, wordColumn } from './words.ts';

function matching(database: Database, fullText: FullText, query: QuoteQuery) {
  const { workspace, speakers, about, to, outlet, article, since } = query;
  let quotes = database.selectFrom('quotes').where(seenBy(workspace, 'quotes.workspace'));
  if (speakers !== undefined) quotes = quotes.where('quotes.speaker', 'in', speakers);
  if (since !== undefined) quotes = quotes.where('quotes.said_on', '>=', since);
  if (about !== undefined) {
    const found = fullText.quotes(searchWords(about)).as('found');
    quotes = quotes.where('quotes.key', 'in', (words) => words.selectFrom(found).select('found.key'));
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
      const quotes = matching(database, fullText, query);
      const { total } = await quotes
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
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
        .select(lineColumns)
        .select(['quotes.position', 'articles.body', 'summaries.packed'])
        .$call(newestFirst)
        .execute();
      const read = eachOnce();
      return { total, quotes: page.flatMap((row) => storedQuote(row.position, read(row))) };
    },
  };
}
