/** Search by words with PostgreSQL's text search; words are told apart and stemmed here, as FTS5 does it on SQLite. */
import { sql, type AliasableExpression } from 'kysely';
import { stemmer } from 'stemmer';
import { beginsSo, type FullText } from '../fulltext.ts';
import { fold } from '../words.ts';

/** As FTS5 has them: characters of private use are letters too. */
const WORDS = /[\p{L}\p{N}\p{Co}]+/gu;

/** FTS5 stems no longer word, and for very long ones the stemmer is slow. */
const LONGEST_STEMMED = 64;

/** In UTF-16 units: PostgreSQL keeps no word of more than 2046 bytes. Longer ones are known by how they begin. */
const LONGEST = 500;

/** PostgreSQL indexes less than a megabyte of words of one text: what holds more of them is found by the first. */
const MOST_BYTES = 800_000;

/** The last place that PostgreSQL tells from others, and how many places of one word it keeps. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;

/** A word in the title counts four times as much as one in the text. */
const TITLE = 'A';
const TEXT = 'D';
const WEIGHTS = '{0.25,0.25,0.25,1}';

/** The longer the text, the less one word of it says. */
const BY_LENGTH = 1;

const QUOTES_AT_ONCE = 500;

export const postgresFullText: FullText = {
  addArticle: async (transaction, key, title, text) => {
    const words = vectorOf([title, TITLE], [text, TEXT]);
    await sql`insert into articles_words (key, words) values (${key}, ${words}::tsvector)`.execute(
      transaction,
    );
  },
  removeArticle: async (transaction, key) => {
    await sql`delete from articles_words where key = ${key}`.execute(transaction);
  },
  addQuotes: async (transaction, quotes) => {
    for (let from = 0; from < quotes.length; from += QUOTES_AT_ONCE) {
      const rows = quotes
        .slice(from, from + QUOTES_AT_ONCE)
        .map(({ key, text }) => sql`(${key}::bigint, ${vectorOf([text, TEXT])}::tsvector)`);
      await sql`insert into quotes_words (key, words) values ${sql.join(rows)}`.execute(transaction);
    }
  },
  removeQuotes: async (transaction, articleKey) => {
    await sql`delete from quotes_words where key in (select key from quotes where article_key = ${articleKey})`.execute(
      transaction,
    );
  },
  articles: (terms) => matches('articles_words', terms),
  quotes: (terms) => matches('quotes_words', terms),
  begins: beginsSo,
};

function matches(table: string, terms: string[][]): AliasableExpression<{ key: number; rank: number }> {
  const query = sql`${queryOf(terms)}::tsquery`;
  // Nothing holds the words of an empty query; PostgreSQL would say so in a notice each time.
  const found = terms.length === 0 ? sql`false` : sql`words @@ ${query}`;
  return sql`(select key, -ts_rank(${WEIGHTS}, words, ${query}, ${sql.lit(BY_LENGTH)}) as rank
    from ${sql.table(table)} where ${found})`;
}

/** All of the terms; the words of one stand side by side. */
function queryOf(terms: string[][]): string {
  return terms.map((words) => words.map((word) => quoted(stemOf(word))).join(' <-> ')).join(' & ');
}

/** Each word with its places and what it counts there, as PostgreSQL writes them. */
function vectorOf(...parts: [text: string, weight: string][]): string {
  const words = new Map<string, string[]>();
  let [place, bytes] = [0, 0];
  for (const [text, weight] of parts) {
    for (const [word] of fold(text).matchAll(WORDS)) {
      if (bytes > MOST_BYTES) break;
      place += 1;
      const stem = stemOf(word);
      const places = words.get(stem) ?? [];
      if (places.length === 0) {
        bytes += Buffer.byteLength(stem) + 4;
        words.set(stem, places);
      }
      if (places.length === MOST_PLACES) continue;
      bytes += 2;
      places.push(`${Math.min(place, LAST_PLACE)}${weight}`);
    }
    // No phrase reaches from the end of one part into another.
    place += 1;
  }
  return [...words].map(([word, places]) => `${quoted(word)}:${places.join(',')}`).join(' ');
}

function stemOf(word: string): string {
  return word.length < LONGEST_STEMMED ? stemmer(word) : word.slice(0, LONGEST).toWellFormed();
}

/** Words hold letters and digits alone; nothing in them could end the quotation. */
function quoted(word: string): string {
  return `'${word}'`;
}
