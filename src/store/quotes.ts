/** Quotes by speaker, words, addressee, outlet and date. */
import type { SelectQueryBuilder } from 'kysely';
import type { StoredQuote } from '../core/records.ts';
import type { Actor, Quote } from '../core/summary.ts';
import { articleLine, lineColumns } from './articles.ts';
import type { FullText } from './fulltext.ts';
import type { Database, Tables } from './schema.ts';
import { articlesOfStory } from './stories.ts';
import { listedFor, namesSeenBy, seenBy, seenNow } from './scope.ts';
import type { QuoteQuery, Store } from './store.ts';
import { readText } from './texts.ts';
import { searchTerms, searchWords, wordColumn } from './words.ts';

function asksWords({ about, phrases = [] }: QuoteQuery): boolean {
  return about !== undefined || phrases.length > 0;
}

function foundBy(fullText: FullText, { about, phrases }: QuoteQuery) {
  return fullText.quotes(searchTerms(about, phrases)).as('found');
}

function matching(database: Database, fullText: FullText, query: QuoteQuery) {
  const { workspace, speakers, persons, to, outlet, kinds, article, story, since, until } = query;
  const border = article === undefined ? listedFor : seenBy;
  let quotes = database.selectFrom('quotes').where(border(workspace, 'quotes.workspace'));
  if (speakers !== undefined) quotes = quotes.where('quotes.speaker', 'in', speakers);
  if (persons !== undefined) quotes = quotes.where('quotes.person', 'in', persons);
  if (since !== undefined) quotes = quotes.where('quotes.said_on', '>=', since);
  if (until !== undefined) quotes = quotes.where('quotes.said_on', '<=', until);
  if (kinds !== undefined) quotes = quotes.where('quotes.kind', 'in', kinds);
  if (asksWords(query)) {
    const found = foundBy(fullText, query);
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
  if (story !== undefined) {
    quotes = quotes.where('quotes.article_key', 'in', articlesOfStory(database, story));
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

/** The keys of one page, chosen from the indexes alone. */
async function pageKeys(database: Database, fullText: FullText, query: QuoteQuery): Promise<number[]> {
  const quotes = matching(database, fullText, query).select('quotes.key');
  const ranked =
    query.order === 'relevant' && asksWords(query)
      ? quotes.innerJoin(foundBy(fullText, query), 'found.key', 'quotes.key').orderBy('found.rank')
      : quotes;
  const rows = await newestFirst(ranked).limit(query.limit).offset(query.offset).execute();
  return rows.map(({ key }) => key);
}

async function readQuotes(database: Database, keys: number[]): Promise<StoredQuote[]> {
  if (keys.length === 0) return [];
  const rows = await database
    .selectFrom('quotes')
    .where('quotes.key', 'in', keys)
    .innerJoin('articles', 'articles.key', 'quotes.article_key')
    .leftJoin('actors', (join) =>
      join
        .onRef('actors.article_key', '=', 'quotes.article_key')
        .onRef('actors.id', '=', 'quotes.speaker_id'),
    )
    .select(lineColumns)
    .select(['quotes.key', 'quotes.quote', 'actors.actor', 'articles.text'])
    .execute();
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOf = ({ key }: { key: number }): number => places.get(key) ?? 0;
  return rows
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((row) => ({
      quote: JSON.parse(row.quote) as Quote,
      speaker: row.actor === null ? null : (JSON.parse(row.actor) as Actor),
      article: { ...articleLine(row), text: readText(row.text) },
    }));
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

export function quoteQueries(
  database: Database,
  fullText: FullText,
): Pick<Store, 'quotes' | 'quotesInPieces'> {
  return {
    quotes: async (query) => {
      const total =
        (await knownTotal(database, query)) ?? (await countAll(matching(database, fullText, query)));
      const keys = query.limit === 0 ? [] : await pageKeys(database, fullText, query);
      return { total, quotes: await readQuotes(database, keys) };
    },
    quotesInPieces: async function* (query, size) {
      const keys = await pageKeys(database, fullText, query);
      for (let start = 0; start < keys.length; start += size)
        yield await readQuotes(database, keys.slice(start, start + size));
    },
  };
}
