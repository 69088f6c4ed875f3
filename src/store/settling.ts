/** What became of an entry, written together with its article: an entry is settled once, whatever happens in between. */
import { sql, type Transaction } from 'kysely';
import type { FoundIn, Settled } from '../core/feedRecords.ts';
import type { StoredArticle } from '../core/records.ts';
import { keepBody } from './bodies.ts';
import type { Collecting } from './collecting.ts';
import { sharingBands } from './copies.ts';
import { followFeeds } from './feedScopes.ts';
import type { Engine } from './engine.ts';
import type { FullText } from './fulltext.ts';
import { keepFeed } from './feedOfArticle.ts';
import { unpackText } from './packing.ts';
import { articleRow } from './rows.ts';
import { wholeText } from './texts.ts';
import type { Tables } from './schema.ts';
import { addSummary, insertArticle, removeSummary } from './writes.ts';

type Changed = Extract<Settled, { kind: 'changed' }>;

export function settleQueries({ fullText, retrievable, alone }: Engine): Pick<Collecting, 'settleEntry'> {
  return {
    settleEntry: (entry, settled, holder) =>
      retrievable(async (transaction) => {
        if (settled.kind !== 'later' && settled.kind !== 'unread') await alone(transaction);
        const waiting = await transaction
          .selectFrom('entries')
          .select(['key', 'feed_key', 'article_key', 'lease_owner'])
          .where('key', '=', entry.key)
          .where('fingerprint', '=', entry.fingerprint)
          .where('state', '=', 'waiting')
          .forUpdate()
          .executeTakeFirst();
        if (waiting === undefined) return { settled: false };
        // Whoever has taken it since may have more luck with it.
        const isLost = waiting.lease_owner !== (holder ?? null);
        if (isLost && (settled.kind === 'later' || settled.kind === 'unread')) return { settled: false };
        if (settled.kind === 'new' && (await isOvertaken(transaction, settled)))
          return { settled: false, isOvertaken: true };
        await settle(transaction, fullText, waiting, settled);
        return { settled: true };
      }),
  };
}

/** An entry that is being settled; `article_key` is the article it became before. */
type Waiting = { key: number; feed_key: number; article_key: number | null };

async function settle(
  transaction: Transaction<Tables>,
  fullText: FullText,
  entry: Waiting,
  settled: Settled,
): Promise<void> {
  const update = transaction
    .updateTable('entries')
    .set({ lease_owner: null, lease_until: null })
    .where('key', '=', entry.key);
  if (settled.kind === 'later') {
    const { nextTry, reason } = settled;
    await update.set({ next_try: nextTry, reason, tries: sql<number>`tries + 1` }).execute();
    return;
  }
  if (settled.kind === 'unread') {
    await update.set({ state: 'unread', reason: settled.reason, next_try: null }).execute();
    await dropContent(transaction, entry.key);
    return;
  }
  const article = await keepArticle(transaction, fullText, entry, settled);
  await update.set({ state: 'read', article_key: article, next_try: null, reason: null }).execute();
  await dropContent(transaction, entry.key);
  const before = entry.article_key;
  for (const key of before === null || before === article ? [article] : [article, before]) {
    await keepFeed(transaction, key);
    await followFeeds(transaction, key);
  }
}

/** Whether a text that is like it has come since it was compared. */
async function isOvertaken(
  transaction: Transaction<Tables>,
  { article, bands, compared }: Extract<Settled, { kind: 'new' }>,
): Promise<boolean> {
  if (bands.length === 0) return false;
  const like = await sharingBands(transaction, bands, compared.since).execute();
  return like.some(({ id }) => id !== article.id && !compared.articles.includes(id));
}

async function dropContent(transaction: Transaction<Tables>, entry: number): Promise<void> {
  await transaction.deleteFrom('entry_contents').where('entry_key', '=', entry).execute();
}

/** The key of the entry's article. */
async function keepArticle(
  transaction: Transaction<Tables>,
  fullText: FullText,
  entry: Waiting,
  settled: Extract<Settled, { kind: 'new' | 'same' | 'changed' }>,
): Promise<number> {
  const id = settled.kind === 'same' ? settled.article : settled.article.id;
  if (settled.kind === 'changed') return await changeArticle(transaction, fullText, settled);
  const added =
    settled.kind === 'new'
      ? await insertArticle(transaction, fullText, settled.article, settled.summary, entry.feed_key)
      : null;
  const key = added ?? (await keyOf(transaction, id));
  if (added !== null && settled.kind === 'new') {
    await addBands(transaction, added, settled.bands);
    await forgetBands(transaction, settled.article);
  }
  await addOutlet(transaction, key, entry.key, settled.outlet);
  return key;
}

async function keyOf(transaction: Transaction<Tables>, id: string): Promise<number> {
  const { key } = await transaction
    .selectFrom('articles')
    .select('key')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return key;
}

async function addOutlet(
  transaction: Transaction<Tables>,
  article: number,
  entry: number,
  { outlet, url, isOpen }: FoundIn,
): Promise<void> {
  if (url === null) return;
  await transaction
    .insertInto('outlets')
    .values({ article_key: article, url, entry_key: entry, outlet, open: isOpen ? 1 : 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Nobody looks for texts that are like a new one among older ones than so. */
const BAND_DAYS = 30;

/** With each new article the bands of so many go that have become too old. */
const FORGOTTEN = 10;

async function forgetBands(transaction: Transaction<Tables>, { addedAt }: StoredArticle): Promise<void> {
  const added = Date.parse(addedAt);
  if (Number.isNaN(added)) return;
  const before = new Date(added - BAND_DAYS * 86_400_000).toISOString();
  await transaction
    .deleteFrom('bands')
    .where('article_key', 'in', (articles) =>
      articles
        .selectFrom('articles')
        .select('key')
        .where('text_dropped_at', 'is', null)
        .where('added_at', '<', before)
        .orderBy('added_at', 'desc')
        .limit(FORGOTTEN),
    )
    .execute();
}

async function addBands(transaction: Transaction<Tables>, article: number, bands: string[]): Promise<void> {
  if (bands.length === 0) return;
  await transaction
    .insertInto('bands')
    .values(bands.map((band) => ({ band, article_key: article })))
    .execute();
}

/** Another entry, read at the same time by another process, has brought the same. */
async function isChangedAlready(
  transaction: Transaction<Tables>,
  before: { key: number; title: string | null; body: Uint8Array; text_dropped_at: string | null },
  { title, text }: StoredArticle,
  changes: Changed['changes'],
): Promise<boolean> {
  const isSame =
    before.title === title && before.text_dropped_at === null && unpackText(before.body) === text;
  if (!isSame) return false;
  const last = await transaction
    .selectFrom('versions')
    .select('changes')
    .where('article_key', '=', before.key)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return last?.changes === JSON.stringify(changes);
}

/** Keeps the article as it was as a version, and what it says now in its place. */
async function changeArticle(
  transaction: Transaction<Tables>,
  fullText: FullText,
  { article, summary, bands, changes, at }: Changed,
): Promise<number> {
  const before = await transaction
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article_key', 'articles.key')
    .select(['key', 'feed_key', 'title', 'body', 'text_dropped_at'])
    .where('id', '=', article.id)
    .forUpdate('articles')
    .executeTakeFirstOrThrow();
  const { key } = before;
  if (await isChangedAlready(transaction, before, article, changes)) return key;
  await transaction
    .insertInto('versions')
    .values({
      article_key: key,
      number: sql<number>`(select count(*) from versions where article_key = ${key}) + 1`,
      title: before.title,
      body: before.text_dropped_at === null ? before.body : null,
      replaced_at: at,
      changes: JSON.stringify(changes),
    })
    .execute();
  // What it says now may belong to another story.
  const row = { ...articleRow(article), story_key: null, story_reason: null };
  await transaction.updateTable('articles').set(row).where('key', '=', key).execute();
  await keepBody(transaction, key, wholeText(article.text));
  await fullText.removeArticle(transaction, key);
  await fullText.addArticle(transaction, key, article.title ?? '', article.text);
  await removeSummary(transaction, fullText, key);
  await addSummary(transaction, fullText, { key, feed: before.feed_key }, article, summary);
  await transaction.deleteFrom('bands').where('article_key', '=', key).execute();
  await addBands(transaction, key, bands);
  return key;
}
