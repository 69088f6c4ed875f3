/** Quotes by speaker, words, addressee, outlet and date. */
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { StoredQuote } from '../core/records.ts';
import { lineColumns } from './articles.ts';
import type { FullText } from './fulltext.ts';
import type { Database, Tables } from './schema.ts';
import { articlesOfStory } from './stories.ts';
import { listedFor, namesSeenBy, seenBy, seenNow } from './scope.ts';
import type { QuoteQuery, Store } from './store.ts';
import { eachOnce, storedQuote } from './shown.ts';
import { calledSo, keysOfPersons } from './personKeys.ts';
import { countUpTo } from './totals.ts';
import { outletColumn, searchTerms, searchWords, wordColumn } from './words.ts';

/** Of words that more quotes hold, the quotes are read newest first and looked for among those that hold them. */
const MANY = 10_000;

type Found = { keys: ReturnType<FullText['quotes']>; areMany: boolean };

async function findWords(
  database: Database,
  fullText: FullText,
  { about, phrases = [] }: QuoteQuery,
): Promise<Found | null> {
  if (about === undefined && phrases.length === 0) return null;
  const keys = fullText.quotes(searchTerms(about, phrases));
  const words = database.selectFrom(keys.as('found')).select('found.key');
  const { isMore } = await countUpTo(database, (limit) => words.limit(limit), MANY);
  return { keys, areMany: isMore };
}

function matching(database: Database, query: QuoteQuery, found: Found | null) {
  const { workspace, speakers, persons, to, outlet, kinds, article, story, since, until } = query;
  const border = article === undefined ? listedFor : seenBy;
  let quotes = database.selectFrom('quotes').where(border(workspace, 'quotes.workspace'));
  if (speakers !== undefined) quotes = quotes.where(saidByOne(database, speakers));
  if (persons !== undefined)
    quotes = quotes.where('quotes.person_key', 'in', keysOfPersons(database, persons));
  if (since !== undefined) quotes = quotes.where('quotes.said_on', '>=', since);
  if (until !== undefined) quotes = quotes.where('quotes.said_on', '<=', until);
  if (kinds !== undefined) quotes = quotes.where('quotes.kind', 'in', kinds);
  if (found !== null) {
    // With a sign before it, a key is compared but not looked up.
    const key = found.areMany ? sql<number>`+${sql.ref('quotes.key')}` : sql.ref<number>('quotes.key');
    const { keys } = found;
    quotes = quotes.where(key, 'in', (words) => words.selectFrom(keys.as('found')).select('found.key'));
  }
  if (to !== undefined) {
    const words = searchWords(to);
    if (words.length === 0) quotes = quotes.where('quotes.addressee', 'in', []);
    for (const word of words) quotes = quotes.where('quotes.addressee', 'like', `%${wordColumn(word)}%`);
  }
  if (outlet !== undefined) {
    quotes = quotes.where('quotes.article_key', 'in', (articles) =>
      articles.selectFrom('articles').select('key').where('outlet_words', '=', outletColumn(outlet)),
    );
  }
  if (article !== undefined) {
    quotes = quotes.where('quotes.article_key', 'in', (articles) =>
      articles.selectFrom('articles').select('key').where('id', '=', article),
    );
  }
  if (story !== undefined)
    quotes = quotes.where('quotes.article_key', 'in', articlesOfStory(database, story));
  return quotes;
}

/** Exactly by one of these names in the article; most are what the person is called everywhere. */
function saidByOne(database: Database, names: string[]): RawBuilder<boolean> {
  if (names.length === 0) return sql<boolean>`1 = 0`;
  return sql<boolean>`(quotes.speaker in (${sql.join(names)})
    or (quotes.speaker is null and quotes.person_key in ${calledSo(database, names)}))`;
}

function newestFirst<Output>(query: SelectQueryBuilder<Tables, 'quotes', Output>) {
  return query
    .orderBy('quotes.said_on', 'desc')
    .orderBy('quotes.dated', 'desc')
    .orderBy('quotes.article_key', 'desc')
    .orderBy('quotes.position');
}

/** The keys of one page, chosen from the indexes alone. */
async function pageKeys(database: Database, query: QuoteQuery, found: Found | null): Promise<number[]> {
  const quotes = matching(database, query, found).select('quotes.key');
  const ranked =
    query.order === 'relevant' && found !== null
      ? quotes.innerJoin(found.keys.as('ranked'), 'ranked.key', 'quotes.key').orderBy('ranked.rank')
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
    .innerJoin('summaries', 'summaries.article_key', 'quotes.article_key')
    .innerJoin('bodies', 'bodies.article_key', 'articles.key')
    .select(lineColumns)
    .select(['quotes.key', 'quotes.position', 'bodies.body', 'summaries.packed'])
    .execute();
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOf = ({ key }: { key: number }): number => places.get(key) ?? 0;
  const read = eachOnce();
  return rows
    .sort((one, other) => placeOf(one) - placeOf(other))
    .flatMap((row) => storedQuote(row.position, read(row)));
}

/** Of people whose quotes are all asked for, and all seen, the count is kept with their names. */
async function knownTotal(database: Database, query: QuoteQuery): Promise<number | null> {
  const { workspace, persons } = query;
  const unfiltered = new Set(['workspace', 'persons', 'limit', 'offset', 'order']);
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
    .where('person_key', 'in', keysOfPersons(database, persons))
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
      const found = await findWords(database, fullText, query);
      const known = await knownTotal(database, query);
      const all = matching(database, query, found).select('quotes.key');
      const counted =
        known === null
          ? await countUpTo(database, (limit) => all.limit(limit))
          : { total: known, isMore: false };
      const keys = query.limit === 0 ? [] : await pageKeys(database, query, found);
      return { ...counted, quotes: await readQuotes(database, keys) };
    },
    quotesInPieces: async function* (query, size) {
      const keys = await pageKeys(database, query, await findWords(database, fullText, query));
      for (let start = 0; start < keys.length; start += size)
        yield await readQuotes(database, keys.slice(start, start + size));
    },
  };
}
