/** Keeps articles, and keeps each one whole: its summary, rows and words are written together or not at all. */
import type { Transaction } from 'kysely';
import type { Actor, Quote, Summary } from '../core/summary.ts';
import { storedArticle } from './articles.ts';
import { keepBody } from './bodies.ts';
import { appearancesIn } from './appearances.ts';
import { followFeeds, scopeKey } from './feedScopes.ts';
import type { Engine } from './engine.ts';
import type { FullText } from './fulltext.ts';
import { addNames, removeNames } from './names.ts';
import { packSummary } from './packing.ts';
import { forgetPersons, personKeys } from './personKeys.ts';
import { personsOf } from './persons.ts';
import { actorRows, articleRow, quoteRows, type ArticleKeys, type PersonOfActor } from './rows.ts';
import { wholeText } from './texts.ts';
import type { Tables } from './schema.ts';
import type { StoredArticle } from '../core/records.ts';
import { FOLLOWERS } from './scope.ts';
import { StoreError, type Store } from './store.ts';

/** Databases limit the values of one statement: rows are inserted in batches. */
const BATCH = 500;

function batches<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  );
}

export async function addSummary(
  transaction: Transaction<Tables>,
  fullText: FullText,
  keys: ArticleKeys,
  article: StoredArticle,
  summary: Summary,
): Promise<void> {
  const packed = packSummary(summary, { ...article, published_at: article.publishedAt });
  await transaction
    .insertInto('summaries')
    .values({ article_key: keys.key, version: summary.version, packed })
    .execute();
  const persons = await personsOfActors(transaction, article, summary.actors);
  for (const rows of batches(actorRows(keys, article, summary, persons))) {
    await transaction.insertInto('actors').values(rows).execute();
  }
  for (const rows of batches(quoteRows(keys, article, summary, persons))) {
    await transaction.insertInto('quotes').values(rows).execute();
  }
  const quotes = await transaction
    .selectFrom('quotes')
    .select(['key', 'position'])
    .where('article_key', '=', keys.key)
    .execute();
  const words = quotes.flatMap(({ key, position }) => {
    const quote = summary.quotes[position];
    return quote === undefined ? [] : [{ key, text: quoteWords(quote, article) }];
  });
  await fullText.addQuotes(transaction, words);
  await nameActors(transaction, keys.key, article);
}

/** What came by feeds is named when it is known which feed brought it. */
async function nameActors(
  transaction: Transaction<Tables>,
  articleKey: number,
  { workspace, addedAt }: StoredArticle,
): Promise<void> {
  if (workspace === FOLLOWERS) {
    await followFeeds(transaction, articleKey);
    return;
  }
  const scope = { key: await scopeKey(transaction, workspace ?? ''), seenAt: addedAt };
  await transaction
    .updateTable('actors')
    .set({ scope_key: scope.key })
    .where('article_key', '=', articleKey)
    .execute();
  await addNames(transaction, scope, await appearancesIn(transaction, articleKey));
}

async function personsOfActors(
  transaction: Transaction<Tables>,
  { workspace }: StoredArticle,
  actors: Actor[],
): Promise<Map<string, PersonOfActor>> {
  if (new Set(actors.map(({ id }) => id)).size < actors.length)
    throw new Error('Two actors have the same id.');
  const persons = await personsOf(transaction, workspace, actors);
  const people = actors.map(({ id, name, kind }) => ({ id, name, kind, person: persons.get(id) ?? '' }));
  const rows = await personKeys(transaction, people);
  return new Map(
    people.flatMap(({ id, person }) => {
      const row = rows.get(person);
      return row === undefined ? [] : [[id, row]];
    }),
  );
}

/** What a quote is found by: its words and, unless all of it stands in marks, the clause around them. */
export function quoteWords({ kind, text, content }: Quote, article: Pick<StoredArticle, 'text'>): string {
  const clauses = kind === 'direct' ? [] : content;
  return [text, ...clauses.map(({ start, end }) => article.text.slice(start, end))].join(APART);
}

/** A word that nobody types: no phrase reaches from the end of one clause into another. */
const APART = ' \uE000 ';

export async function removeSummary(
  transaction: Transaction<Tables>,
  fullText: FullText,
  articleKey: number,
): Promise<void> {
  const actors = await transaction
    .selectFrom('actors')
    .select(['scope_key', 'person_key'])
    .where('article_key', '=', articleKey)
    .execute();
  const scope = actors[0]?.scope_key ?? null;
  if (scope !== null) {
    await removeNames(transaction, scope, articleKey, await appearancesIn(transaction, articleKey));
  }
  await fullText.removeQuotes(transaction, articleKey);
  for (const table of ['quotes', 'actors', 'summaries'] as const) {
    await transaction.deleteFrom(table).where('article_key', '=', articleKey).execute();
  }
  await forgetPersons(
    transaction,
    actors.map(({ person_key }) => person_key),
  );
}

/** The key of the new article, which the feed has brought; `null` when it is there already. */
export async function insertArticle(
  transaction: Transaction<Tables>,
  fullText: FullText,
  article: StoredArticle,
  summary: Summary,
  feed: number | null = null,
): Promise<number | null> {
  const added = await transaction
    .insertInto('articles')
    .values({ ...articleRow(article), feed_key: feed })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!added) return null;
  await keepBody(transaction, added.key, wholeText(article.text));
  await fullText.addArticle(transaction, added.key, article.title ?? '', article.text);
  await addSummary(transaction, fullText, { key: added.key, feed }, article, summary);
  return added.key;
}

export function writes({ fullText, transact, alone }: Engine): Pick<Store, 'addArticle' | 'replaceSummary'> {
  return {
    addArticle: (article, summary) =>
      transact(async (transaction) => {
        await alone(transaction);
        const key = await insertArticle(transaction, fullText, article, summary);
        return { added: key !== null };
      }),
    replaceSummary: (id, summary) =>
      transact(async (transaction) => {
        await alone(transaction);
        const row = await transaction
          .selectFrom('articles')
          .innerJoin('bodies', 'bodies.article_key', 'articles.key')
          .selectAll('articles')
          .select('bodies.body')
          .where('id', '=', id)
          .executeTakeFirstOrThrow(
            () => new StoreError(`There is no article ${id} in the store; add it first.`),
          );
        await removeSummary(transaction, fullText, row.key);
        const keys = { key: row.key, feed: row.feed_key };
        await addSummary(transaction, fullText, keys, storedArticle(row), summary);
      }),
  };
}
