/** Reads the page of a link that a person asks for, as their browser would, and stores it for their workspace. */
import { articleId } from '../core/articleId.ts';
import type { Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';
import type { Allowance } from './allowance.ts';
import { addressOf, PAGE_TYPES } from './entry.ts';
import { firstAnswer } from './firstAnswer.ts';
import { analyse } from './read.ts';
import type { Web } from './web.ts';

export type Reading = { store: Store; web: Web; allowance: Allowance };

/** `links` are what was typed or, without a scheme, what it may mean; the first that answers counts. */
export type Link = { workspace: Workspace; links: string[]; addedAt: string };

export async function readLink(
  { store, web, allowance }: Reading,
  { workspace, links, addedAt }: Link,
): Promise<{ id: string; added: boolean } | { problem: string }> {
  const known = await storedFrom(
    store,
    workspace,
    links.flatMap((link) => [link, web.canonical(link)]),
  );
  if (known !== null) return { id: known, added: false };
  const { answer } = await firstAnswer(web, links, PAGE_TYPES);
  if (answer.kind === 'problem') return { problem: answer.text };
  if (answer.kind === 'unchanged') throw new Error('nothing was said of what we have');
  const page = await web.readPage(answer.bytes, answer.contentType, answer.url, 'now');
  if (page.kind === 'problem') return { problem: page.text };
  const url = addressOf(web, page);
  const there = await storedFrom(store, workspace, [url]);
  if (there !== null) return { id: there, added: false };
  const { text, title, byline, outlet, publishedAt, language } = page;
  const enough = await allowance.text(workspace, text);
  if (enough !== null) return enough;
  const id = articleId(workspace, text);
  const article = { id, text, title, url, outlet, publishedAt, workspace, addedAt };
  const whole = byline === null ? article : { ...article, byline };
  const { added } = await store.addArticle(whole, await analyse(whole, language));
  return { id, added };
}

/** The page of an article that somebody saved; where it comes from is not known. */
export async function readSavedPage(
  { store, web, allowance }: Reading,
  { workspace, bytes, addedAt }: { workspace: Workspace; bytes: Uint8Array; addedAt: string },
): Promise<{ id: string; added: boolean } | { problem: string }> {
  const page = await web.readPage(bytes, 'text/html', SAVED, 'now');
  if (page.kind === 'problem') return { problem: page.text };
  const { text, title, byline, publishedAt, language } = page;
  const id = articleId(workspace, text);
  if ((await store.article(workspace, id)) !== null) return { id, added: false };
  const enough = await allowance.text(workspace, text);
  if (enough !== null) return enough;
  const article = { id, text, title, url: null, outlet: null, publishedAt, workspace, addedAt };
  const whole = byline === null ? article : { ...article, byline };
  const { added } = await store.addArticle(whole, await analyse(whole, language));
  return { id, added };
}

/** Links of a saved page lead nowhere. */
const SAVED = 'https://saved.invalid/news/a-page-that-was-saved.html';

async function storedFrom(store: Store, workspace: Workspace, urls: string[]): Promise<string | null> {
  for (const url of urls) {
    const id = await store.articleByUrl(workspace, url);
    if (id !== null) return id;
  }
  return null;
}
