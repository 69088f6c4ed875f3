/** Reads a text that someone gave: its header, its summary, and into the store. */
import { articleId } from '../core/articleId.ts';
import { readHeader } from '../core/header.ts';
import { TEXT_LIMIT, TEXT_LIMIT_WORDS } from '../core/plainBytes.ts';
import type { StoredArticle, Workspace } from '../core/records.ts';
import type { Summary } from '../core/summary.ts';
import type { Store } from '../store/store.ts';
import type { Allowance } from './allowance.ts';

export type Given = { text: string; title: string | null; workspace: Workspace; addedAt: string };

export async function readGivenText(
  store: Store,
  allowance: Allowance,
  { text: given, title, workspace, addedAt }: Given,
): Promise<{ id: string; added: boolean } | { problem: string }> {
  if (Buffer.byteLength(given) > TEXT_LIMIT) {
    return {
      problem: `The text is longer than ${TEXT_LIMIT_WORDS}, the most that is read at once. Give a part of it.`,
    };
  }
  const { text, unreadDate, ...header } = readHeader(given);
  if (unreadDate !== undefined) {
    return {
      problem: `The date at the top of the text, “${unreadDate}”, cannot be read. Write it like 2026-03-12 or 12 March 2026, or leave the line out.`,
    };
  }
  if (text.trim() === '') return { problem: 'There is no text to read.' };
  const id = articleId(workspace, text);
  const article = { ...header, id, text, title: header.title ?? title, workspace, addedAt };
  if ((await store.article(workspace, id)) !== null) return { id, added: false };
  const enough = await allowance.text(workspace, text);
  if (enough !== null) return enough;
  const summary = await analyse(article);
  const isEmpty = summary.keyPoints.length === 0 && summary.quotes.length === 0;
  if (isEmpty && (text.length < SHORT_TEXT || isOnlyWords(text))) {
    return {
      problem: 'There is nothing to brief in this text, so it was not stored. Give the whole article.',
    };
  }
  return { id, ...(await store.addArticle(article, summary)) };
}

/** Shorter texts in which nothing is said and nothing happens are taken for a slip, not for an article; in characters. */
const SHORT_TEXT = 400;

/** However many words: a text in these letters has sentences, and they end. */
function isOnlyWords(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]*$/u.test(text) && !/[.!?…]/.test(text);
}

/** Analyses an article and stores it. */
export async function keep(store: Store, article: StoredArticle): Promise<{ added: boolean }> {
  return await store.addArticle(article, await analyse(article));
}

/**
 * The analysis is loaded when the first text comes. `language` is what the page says: it names a text that is not
 * English, and never makes one English that is not.
 */
export async function analyse(article: StoredArticle, language: string | null = null): Promise<Summary> {
  const { summarize } = await import('../core/summarize.ts');
  const summary = summarize(article);
  const isNamed = summary.language === 'und' && language !== null && !/^en\b/i.test(language);
  return isNamed ? { ...summary, language } : summary;
}
