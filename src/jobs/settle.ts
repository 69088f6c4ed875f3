/** Settles what an entry says: its article is new, the same as one that is there, or one that has changed. */
import { articleId } from '../core/articleId.ts';
import { changesBetween } from '../core/changes.ts';
import type { Settled, WaitingEntry } from '../core/feedRecords.ts';
import { bands, mostAlike, quotesStandIn } from '../core/likeness.ts';
import { FOLLOWERS, type StoredArticle } from '../core/records.ts';
import type { Store } from '../store/store.ts';
import { addressOf, type Reading } from './entry.ts';
import { analyse } from './read.ts';
import type { Web } from './web.ts';

/** Wire copy appears within days. */
const LIKE_DAYS = 4;

/** Finds the article in the store, or makes it: new, the same as one that is there, or one that has changed. */
export async function settleReading(
  { store, web }: { store: Store; web: Pick<Web, 'canonical'> },
  entry: WaitingEntry,
  reading: Reading,
  now: Temporal.Instant,
): Promise<Settled> {
  const given = articleOf(web, entry, reading, now);
  const before = await knownArticle(store, entry, given, isOpen(reading));
  // Found at the address the page calls its own, and yet another text: the page is wrong about its address.
  const isWrong = before !== null && !isSameText(before, given, entry);
  const article = isWrong ? { ...given, url: entry.content.url } : given;
  // Only what the page itself says, or its own site's feed, makes an address known.
  const isKnown = reading.page !== null || reading.isOwn;
  const outlet = { outlet: article.outlet, url: isKnown ? article.url : null, isOpen: isOpen(reading) };
  if (before !== null && !isWrong) {
    if (await isOnlyFeeds(store, before, article, isOpen(reading)))
      return { kind: 'same', article: before.id, outlet };
    const isElsewhere = before.url !== article.url || (article.url !== null && !reading.isOwn);
    if (isElsewhere || !hasChanged(before, article)) return { kind: 'same', article: before.id, outlet };
    return await changed(before, article, reading.language, now);
  }
  // What only a feed gives is no copy of what others read, and is not found by whoever has a part of it.
  const marks = isOpen(reading) ? bands(article.text) : [];
  const since = now.subtract({ hours: LIKE_DAYS * 24 }).toString({ smallestUnit: 'second' });
  const others = marks.length === 0 ? [] : await store.articlesLike(marks, since);
  const alike = mostAlike(
    article.text,
    others.filter(({ text }) => quotesStandIn(text, article.text)),
  );
  if (alike !== null) return { kind: 'same', article: alike.id, outlet };
  const summary = await analyse(article, reading.language);
  const compared = { since, articles: others.map(({ id }) => id) };
  return { kind: 'new', article, summary, bands: marks, compared, outlet };
}

/** Whether only a feed gives what would replace a text that others read at its address. */
async function isOnlyFeeds(
  store: Store,
  before: StoredArticle,
  { url }: StoredArticle,
  open: boolean,
): Promise<boolean> {
  return !open && url !== null && (await store.articleFrom([url]))?.id === before.id;
}

/** A feed may give its subscribers more than the page shows: nobody else gets that by the page's address. */
function isOpen({ text, page }: Reading): boolean {
  return page !== null && page.text === text;
}

/** The article this entry became before, or the one that came from its address by another feed. */
async function knownArticle(
  store: Store,
  entry: WaitingEntry,
  article: StoredArticle,
  open: boolean,
): Promise<StoredArticle | null> {
  if (entry.article !== null) return (await store.article(FOLLOWERS, entry.article))?.article ?? null;
  if (article.url === null || entry.content.isShared || !open) return null;
  return await store.articleFrom([article.url]);
}

/** A text at the entry's own address is its article, however much it has changed; elsewhere it must be alike. */
function isSameText(before: StoredArticle, { text, url }: StoredArticle, entry: WaitingEntry): boolean {
  return entry.article !== null || url === entry.content.url || mostAlike(text, [before]) !== null;
}

function hasChanged(before: StoredArticle, article: StoredArticle): boolean {
  if (before.title !== article.title) return true;
  return before.textDroppedAt === undefined
    ? changesBetween(before.text, article.text).length > 0
    : articleId(FOLLOWERS, article.text) !== before.id;
}

async function changed(
  before: StoredArticle,
  after: StoredArticle,
  language: string | null,
  now: Temporal.Instant,
): Promise<Settled> {
  const { id, addedAt } = before;
  const article = { ...after, id, addedAt, publishedAt: before.publishedAt ?? after.publishedAt };
  const changes = before.textDroppedAt === undefined ? changesBetween(before.text, after.text) : [];
  const at = now.toString({ smallestUnit: 'second' });
  const summary = await analyse(article, language);
  return { kind: 'changed', article, summary, bands: bands(article.text), changes, at };
}

function articleOf(
  web: Pick<Web, 'canonical'>,
  { content, feed }: WaitingEntry,
  { text, page, isOwn }: Reading,
  now: Temporal.Instant,
): StoredArticle {
  const [first, second] = isOwn || page === null ? [content, page] : [page, content];
  const byline = first.byline ?? second?.byline ?? null;
  return {
    id: articleId(FOLLOWERS, text),
    workspace: FOLLOWERS,
    text,
    title: first.title ?? second?.title ?? null,
    url: page === null ? content.url : addressOf(web, page),
    outlet: page?.outlet ?? feed.title,
    publishedAt: first.publishedAt ?? second?.publishedAt ?? null,
    addedAt: now.toString({ smallestUnit: 'second' }),
    ...(byline === null ? {} : { byline }),
  };
}
