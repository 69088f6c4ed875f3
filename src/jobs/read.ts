/** Reads a text that someone gave: its header, its summary, and into the store. */
import { articleId } from '../core/articleId.ts';
import { readHeader } from '../core/header.ts';
import { TEXT_LIMIT, TEXT_LIMIT_WORDS } from '../core/plainBytes.ts';
import type { StoredArticle, Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';

export type Given = { text: string; title: string | null; workspace: Workspace; addedAt: string };

export async function readGivenText(
  store: Store,
  { text: given, title, workspace, addedAt }: Given,
): Promise<{ id: string; added: boolean } | { problem: string }> {
  if (Buffer.byteLength(given) > TEXT_LIMIT) {
    return {
      problem: `The text is longer than ${TEXT_LIMIT_WORDS}, the most that is read at once. Give a part of it.`,
    };
  }
  const { text, ...header } = readHeader(given);
  if (text.trim() === '') return { problem: 'There is no text to read.' };
  const id = articleId(workspace, header.url, text);
  const article = { ...header, id, text, title: header.title ?? title, workspace, addedAt };
  if ((await store.article(workspace, id)) !== null) return { id, added: false };
  return { id, ...(await keep(store, article)) };
}

/** Analyses an article and stores it. The analysis is loaded when the first text comes. */
export async function keep(store: Store, article: StoredArticle): Promise<{ added: boolean }> {
  const { summarize } = await import('../core/summarize.ts');
  return await store.addArticle(article, summarize(article));
}
