/** Keeps the entries that a poll has brought: each once, and again to be read when it has changed. */
import type { Transaction } from 'kysely';
import type { Poll, SeenEntry } from '../core/feedRecords.ts';
import { sortableDate } from './rows.ts';
import type { Tables } from './schema.ts';

/** An entry that says something else at every poll is not read forever. */
const MOST_READINGS = 6;

type Stored = { key: number; fingerprint: string; readings: number };

type ReadPoll = Extract<Poll, { kind: 'read' }>;

/** Keeps what is new and marks what has changed. What was there at the first poll is old news. */
export async function keepEntries(
  transaction: Transaction<Tables>,
  feed: number,
  poll: ReadPoll,
  which: 'all' | 'only new ones',
): Promise<{ added: number; changed: number }> {
  const { interval } = await transaction
    .selectFrom('polled_feeds')
    .select('interval')
    .where('key', '=', feed)
    .executeTakeFirstOrThrow();
  const known = await knownEntries(transaction, feed, poll.entries);
  const came = { added: 0, changed: 0 };
  const here = new Set<number>();
  for (const entry of poll.entries) {
    const stored = match(entry, known);
    // The same entry a second time in one feed says nothing new.
    if (stored !== null && here.has(stored.key)) continue;
    const key = stored?.key ?? (await addEntry(transaction, feed, entry, poll.at, interval === null));
    here.add(key);
    if (stored === null) came.added++;
    else if (which === 'all' && stored.fingerprint !== entry.fingerprint) {
      if (await changeEntry(transaction, stored, entry)) came.changed++;
    }
    await addKeys(transaction, feed, key, entry, known);
  }
  return came;
}

async function knownEntries(
  transaction: Transaction<Tables>,
  feed: number,
  entries: SeenEntry[],
): Promise<Map<string, Stored>> {
  const known = new Map<string, Stored>();
  for (let start = 0; start < entries.length; start += 200) {
    const marks = entries.slice(start, start + 200).flatMap(({ keys }) => keys);
    const rows = await transaction
      .selectFrom('entry_keys')
      .innerJoin('entries', 'entries.key', 'entry_keys.entry_key')
      .select(['entry_keys.mark', 'entries.key', 'entries.fingerprint', 'entries.readings'])
      .where('entry_keys.feed_key', '=', feed)
      .where('entry_keys.mark', 'in', marks)
      .execute();
    for (const { mark, ...stored } of rows) known.set(mark, stored);
  }
  return known;
}

/** When its keys lead to several, it is the one that says the same. */
function match({ keys, fingerprint }: SeenEntry, known: Map<string, Stored>): Stored | null {
  const found = keys.flatMap((key) => known.get(key) ?? []);
  return found.find((stored) => stored.fingerprint === fingerprint) ?? found[0] ?? null;
}

async function addEntry(
  transaction: Transaction<Tables>,
  feed: number,
  { fingerprint, content }: SeenEntry,
  at: string,
  isOld: boolean,
): Promise<number> {
  const { key } = await transaction
    .insertInto('entries')
    .values({
      feed_key: feed,
      fingerprint,
      state: 'waiting',
      old: isOld ? 1 : 0,
      seen_at: at,
      dated: sortableDate(content.publishedAt) ?? at,
      title: content.title,
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  await keepContent(transaction, key, content);
  return key;
}

/** In a table of its own: what goes soon leaves no holes between what stays. */
async function keepContent(
  transaction: Transaction<Tables>,
  key: number,
  content: SeenEntry['content'],
): Promise<void> {
  await transaction
    .insertInto('entry_contents')
    .values({ entry_key: key, content: JSON.stringify(content) })
    .onConflict((conflict) =>
      conflict.column('entry_key').doUpdateSet((row) => ({ content: row.ref('excluded.content') })),
    )
    .execute();
}

async function changeEntry(
  transaction: Transaction<Tables>,
  stored: Stored,
  { fingerprint, content }: SeenEntry,
): Promise<boolean> {
  const isReadAgain = stored.readings < MOST_READINGS;
  await transaction
    .updateTable('entries')
    .set({ fingerprint, title: content.title })
    .$if(isReadAgain, (update) =>
      update.set({
        state: 'waiting',
        readings: stored.readings + 1,
        tries: 0,
        next_try: null,
        reason: null,
      }),
    )
    .where('key', '=', stored.key)
    .execute();
  if (isReadAgain) await keepContent(transaction, stored.key, content);
  return isReadAgain;
}

async function addKeys(
  transaction: Transaction<Tables>,
  feed: number,
  key: number,
  { keys, fingerprint }: SeenEntry,
  known: Map<string, Stored>,
): Promise<void> {
  const missing = [...new Set(keys)].filter((mark) => !known.has(mark));
  if (missing.length === 0) return;
  await transaction
    .insertInto('entry_keys')
    .values(missing.map((mark) => ({ feed_key: feed, mark, entry_key: key })))
    .execute();
  for (const mark of missing) known.set(mark, { key, fingerprint, readings: 0 });
}
