/** Reads what one entry says: its page, or the text the feed gives. */
import type { Settled, WaitingEntry } from '../core/feedRecords.ts';
import { isSameSite } from '../core/links.ts';
import { backoff, momentAfter } from '../core/polling.ts';
import type { Problem, ReadPage } from '../feeds/results.ts';
import type { Web } from './web.ts';

/** What a page may come as. */
export const PAGE_TYPES = 'text/html, application/xhtml+xml, */*;q=0.5';

/** A feed's own text that is shorter is a teaser, not the article; in characters. */
const FULL_TEXT = 600;

/** Problems that may be over the next time. */
const passing = new Set<Problem['reason']>(['unreachable', 'slow', 'busy', 'failing']);
const MOST_TRIES = 3;

/**
 * What an entry says, from its page or from the feed. `isOwn`: the feed is of the page's own site. Any other feed may
 * lead there, but what it says about the page is not believed.
 */
export type Reading = { text: string; language: string | null; page: ReadPage | null; isOwn: boolean };

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

/** Some sites name their front page as the canonical address of every page; that is not believed. */
export function addressOf({ canonical }: Pick<Web, 'canonical'>, page: ReadPage): string {
  const isFront = (url: string): boolean => URL.parse(url)?.pathname === '/';
  return isFront(page.canonicalUrl) && !isFront(page.url)
    ? canonical(page.url)
    : canonical(page.canonicalUrl);
}
