/** Tells which lines of a page only point to other pages: the headlines of other stories. */
import { webAddress } from './canonical.ts';
import type { Page } from './document.ts';
import { paragraphs } from './plainText.ts';

/** Characters: shorter links are names of sections, "Share" and "More". */
const HEADLINE = 20;

/** "Read more: …" */
const mark = /^\p{L}[\p{L} ]{2,24}:\s+/u;

/** All lines that are a link to another page, and nothing else. */
export function headlinesOf(page: Page, url: string): Set<string> {
  const own = pageOf(url);
  const links = [...page.querySelectorAll('a[href]')].filter((link) => {
    const address = webAddress(link.getAttribute('href'), url);
    return address !== null && pageOf(address) !== own;
  });
  // A link around a whole card holds a headline and a teaser.
  const lines = links.flatMap((link) => paragraphs(link.innerHTML).split('\n\n'));
  return new Set(lines.filter((line) => line.length >= HEADLINE));
}

export function pointsElsewhere(paragraph: string, headlines: Set<string>): boolean {
  return headlines.has(paragraph) || headlines.has(paragraph.replace(mark, ''));
}

function pageOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : url.host + url.pathname + url.search;
}
