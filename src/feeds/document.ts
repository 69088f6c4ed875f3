/** Parses a page into a document, with the few things of a browser's document that we and our libraries use. */
import { parseHTML } from 'linkedom';

export type PageElement = {
  readonly textContent: string | null;
  readonly innerHTML: string;
  readonly parentElement: PageElement | null;
  getAttribute: (name: string) => string | null;
  closest: (selector: string) => PageElement | null;
  querySelector: (selector: string) => PageElement | null;
  querySelectorAll: (selector: string) => Iterable<PageElement>;
};

export type Page = PageElement & { readonly documentElement: PageElement | null };

/** Libraries that read an article out of a document change it: parse once for each. */
export function parsePage(html: string, url: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: Page };
  // What defuddle asks of a browser and linkedom has not.
  return Object.assign(document, { URL: url, styleSheets: [] });
}
