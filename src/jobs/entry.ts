/** Reads the article of one entry: its page, or the text the feed gives, and finds out whether it is known. */
import { articleId } from '../core/articleId.ts';
import { changesBetween } from '../core/changes.ts';
import type { Settled, WaitingEntry } from '../core/feedRecords.ts';
import { bands, mostAlike, quotesStandIn } from '../core/likeness.ts';
import { isSameSite } from '../core/links.ts';
import { backoff, momentAfter } from '../core/polling.ts';
import { FOLLOWERS, type StoredArticle } from '../core/records.ts';
import type { Problem, ReadPage } from '../feeds/results.ts';
import type { Store } from '../store/store.ts';
import { analyse } from './read.ts';
import type { Web } from './web.ts';

/** What a page may come as. */
export const PAGE_TYPES = 'text/html, application/xhtml+xml, */*;q=0.5';

/** Wire copy appears within days. */
const LIKE_DAYS = 4;

/** A feed's own text that is shorter is a teaser, not the article; in characters. */
const FULL_TEXT = 600;

/** Problems that may be over the next time. */
const passing = new Set<Problem['reason']>(['unreachable', 'slow', 'busy', 'failing']);
const MOST_TRIES = 3;

/**
 * What an entry says, from its page or from the feed. `isOwn`: the feed is of the page's own site. Any other feed may
 * lead there, but what it says about the page is not believed.
 */
type Reading = { text: string; language: string | null; page: ReadPage | null; isOwn: boolean };

/** Fetches what the entry leads to; what became of it when there is nothing to read. */
export async function readEntry(
  web: Web,
  entry: WaitingEntry,
  now: () => Temporal.Instant,
  signal: AbortSignal,
): Promise<Reading | Settled> {
  const { url, isShared } = entry.content;
  const own = entry.content.text?.trim() ?? '';
  const page = url === null || isShared ? null : await readPage(web, url, signal);
  if (page === null) {
    if (own !== '') return { text: own, language: null, page, isOwn: false };
    return { kind: 'unread', reason: 'The feed gives neither a text nor a page of its own for this entry.' };
  }
  if (page.kind === 'page') {
    const isOwn = isSameSite(entry.feed.url, page.url);
    const text = isOwn && own.length > page.text.length ? own : page.text;
    return { text, language: page.language, page, isOwn };
  }
  if (passing.has(page.reason) && entry.tries + 1 < MOST_TRIES) {
    const wait = backoff(entry.tries + 1, page.retryAfter);
    return { kind: 'later', nextTry: momentAfter(now(), wait, url ?? '', 'later'), reason: page.text };
  }
  if (own.length >= FULL_TEXT) {
    return { text: own, language: null, page: null, isOwn: isSameSite(entry.feed.url, url ?? '') };
  }
  return { kind: 'unread', reason: page.text };
}

async function readPage(web: Web, url: string, signal: AbortSignal): Promise<ReadPage | Problem> {
  if (!(await web.mayCrawl(url))) {
    const text = `${new URL(url).host} does not want programs to read this page (robots.txt). Open it in a browser, or give its link to /brief.`;
    return { kind: 'problem', reason: 'denied', text, status: null, retryAfter: null };
  }
  const answer = await web.fetch(url, { accept: PAGE_TYPES, signal });
  if (answer.kind === 'problem') return answer;
  if (answer.kind === 'unchanged') throw new Error('nothing was said of what we have');
  return await web.readPage(answer.bytes, answer.contentType, answer.url);
}

/** Finds the article in the store, or makes it: new, the same as one that is there, or one that has changed. */
export async function settleReading(
  { store, web }: { store: Store; web: Pick<Web, 'canonical'> },
  entry: WaitingEntry,
  reading: Reading,
  now: Temporal.Instant,
): Promise<Settled> {
  const given = articleOf(web, entry, reading, now);
  const before = await knownArticle(store, entry, given);
  // Found at the address the page calls its own, and yet another text: the page is wrong about its address.
  const isWrong = before !== null && !isSameText(before, given, entry);
  const article = isWrong ? { ...given, url: entry.content.url } : given;
  // Only what the page itself says, or its own site's feed, makes an address known.
  const isKnown = reading.page !== null || reading.isOwn;
  const outlet = { outlet: article.outlet, url: isKnown ? article.url : null };
  if (before !== null && !isWrong) {
    const isElsewhere = before.url !== article.url || (article.url !== null && !reading.isOwn);
    if (isElsewhere || !hasChanged(before, article)) return { kind: 'same', article: before.id, outlet };
    return await changed(before, article, reading.language, now);
  }
  const marks = bands(article.text);
  const since = now.subtract({ hours: LIKE_DAYS * 24 }).toString({ smallestUnit: 'second' });
  const others = await store.articlesLike(marks, since);
  const alike = mostAlike(
    article.text,
    others.filter(({ text }) => quotesStandIn(text, article.text)),
  );
  if (alike !== null) return { kind: 'same', article: alike.id, outlet };
  const summary = await analyse(article, reading.language);
  return { kind: 'new', article, summary, bands: marks, outlet };
}

/** The article this entry became before, or the one that came from its address by another feed. */
async function knownArticle(
  store: Store,
  entry: WaitingEntry,
  article: StoredArticle,
): Promise<StoredArticle | null> {
  if (entry.article !== null) return (await store.article(FOLLOWERS, entry.article))?.article ?? null;
  if (article.url === null || entry.content.isShared) return null;
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

/** Some sites name their front page as the canonical address of every page; that is not believed. */
export function addressOf({ canonical }: Pick<Web, 'canonical'>, page: ReadPage): string {
  const isFront = (url: string): boolean => URL.parse(url)?.pathname === '/';
  return isFront(page.canonicalUrl) && !isFront(page.url)
    ? canonical(page.url)
    : canonical(page.canonicalUrl);
}
