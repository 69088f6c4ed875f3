/** Finds the article in a page: one library's opinion, and a second one when the first found little. */
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parsePage, type Page } from './document.ts';
import { line, paragraphs } from './plainText.ts';

export type Readable = { text: string; title: string | null; byline: string | null };

/** Less than this share of what the second opinion found, and the first one missed the article. */
const SHARE = 0.6;

/** Shorter texts than the library's usual 500 characters are articles too. */
const SHORTEST = 150;

/** `page` is spent afterwards; it is changed while the article is looked for. */
export function readable(html: string, page: Page, url: string): Readable {
  const first = attempt(() => {
    // It must not ask other people's services.
    const found = new DefuddleClass(page, { url, useAsync: false, removeImages: true }).parse();
    return { text: paragraphs(found.content), title: line(found.title), byline: line(found.author) };
  });
  const second = attempt(() => {
    const found = new Readability<string>(parsePage(html, url), { charThreshold: SHORTEST }).parse();
    return { text: paragraphs(found?.content ?? ''), title: line(found?.title), byline: line(found?.byline) };
  });
  const { text } = first.text.length < second.text.length * SHARE ? second : first;
  return { text, title: first.title ?? second.title, byline: first.byline ?? second.byline };
}

/** A library that stumbles over a page has no opinion on it. */
function attempt(read: () => Readable): Readable {
  try {
    return read();
  } catch {
    return { text: '', title: null, byline: null };
  }
}
