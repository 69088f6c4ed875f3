/** Quotes by speaker, words, addressee, outlet and date. */
import type { SelectQueryBuilder } from 'kysely';
import type { Actor, Quote } from '../core/summary.ts';
import { articleLine, lineColumns } from './articles.ts';
import type { FullText } from './fulltext.ts';
import type { Database, Tables } from './schema.ts';
import { listedFor, namesSeenBy, seenBy, seenNow } from './scope.ts';
import type { QuoteQuery, Store } from './store.ts';
import { readText } from './texts.ts';
import { searchWords, wordColumn } from './words.ts';

function matching(database: Database, fullText: FullText, query: QuoteQuery) {
  const { workspace, speakers, persons, about, to, outlet, article, since } = query;
  const border = article === undefined ? listedFor : seenBy;
  let quotes = database.selectFrom('quotes').where(border(workspace, 'quotes.workspace'));
  if (speakers !== undefined) quotes = quotes.where('quotes.speaker', 'in', speakers);
  if (persons !== undefined) quotes = quotes.where('quotes.person', 'in', persons);
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

async function countAll(quotes: SelectQueryBuilder<Tables, 'quotes', object>): Promise<number> {
  const { total } = await quotes
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Of people whose quotes are all asked for, and all seen, the count is kept with their names. */
async function knownTotal(database: Database, query: QuoteQuery): Promise<number | null> {
  const { workspace, persons } = query;
  const unfiltered = new Set(['workspace', 'persons', 'limit', 'offset']);
  const isFiltered = Object.entries(query).some(
    ([name, filter]) => filter !== undefined && !unfiltered.has(name),
  );
  if (persons === undefined || isFiltered) return null;
  const { total, now } = await database
    .selectFrom('names')
    .select(({ fn }) => [
      fn.sum<number | null>('quoted').as('total'),
      fn.min<number | null>(seenNow(workspace)).as('now'),
    ])
    .where('person', 'in', persons)
    .where(namesSeenBy(workspace))
    .executeTakeFirstOrThrow();
  return now === 0 ? null : (total ?? 0);
}

export function quoteQueries(database: Database, fullText: FullText): Pick<Store, 'quotes'> {
  return {
    quotes: async (query) => {
      const quotes = matching(database, fullText, query);
      const total = (await knownTotal(database, query)) ?? (await countAll(quotes));
      // The page is chosen from the indexes alone; only its own rows are read.
      const page = await database
        .selectFrom('quotes')
        .where(
          'quotes.key',
          'in',
          newestFirst(quotes.select('quotes.key')).limit(query.limit).offset(query.offset),
        )
        .innerJoin('articles', 'articles.key', 'quotes.article_key')
        .leftJoin('actors', (join) =>
          join
            .onRef('actors.article_key', '=', 'quotes.article_key')
            .onRef('actors.id', '=', 'quotes.speaker_id'),
        )
        .select(lineColumns)
        .select(['quotes.quote', 'actors.actor', 'articles.text'])
        .$call(newestFirst)
        .execute();
      return {
        total,
        quotes: page.map((row) => ({
          quote: JSON.parse(row.quote) as Quote,
          speaker: row.actor === null ? null : (JSON.parse(row.actor) as Actor),
          article: { ...articleLine(row), text: readText(row.text) },
        })),
      };
    },
  };
}
