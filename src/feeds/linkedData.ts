/** Finds what a page says of itself for search engines (JSON-LD): the first thing of each kind. */
import type { Page } from './document.ts';

type Thing = Record<string, unknown>;

export type LinkedData = {
  article: Thing | null;
  hasVideo: boolean;
  /** The page says that it lists others. */
  isCollection: boolean;
};

/** More articles than this on one page, and the page is about none of them. */
const ARTICLES = 2;

const articleType = /(?:Article|BlogPosting|Report|Review)$/;

export function readLinkedData(page: Page): LinkedData {
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    thingsIn(parse(script.textContent ?? '')),
  );
  const articles = things.filter(isKind(articleType));
  const headlines = new Set(articles.map(({ headline }) => word(headline)));
  return {
    article: headlines.size > ARTICLES ? null : (articles[0] ?? null),
    isCollection: things.some(isKind(/^CollectionPage$/)),
    hasVideo: things.some(isKind(/^VideoObject$/)),
  };
}

export function isKind(kind: RegExp): (thing: Thing) => boolean {
  return (thing) => [thing['@type']].flat().some((type) => kind.test(word(type) ?? ''));
}

/** A value that should be a text or a number, or the first of several. */
export function word(value: unknown): string | null {
  if (Array.isArray(value)) return word(value[0]);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The names of people and organisations, however they are given. */
export function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  const name = isThing(value) ? word(value.name) : word(value);
  return name === null || /^https?:/.test(name) ? [] : [name];
}

/** Things lie side by side in a list or in a `@graph`. */
function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((each) => thingsIn(each, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn(value['@graph'], depth + 1), ...thingsIn(value.mainEntity, depth + 1)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some pages wrap it in a comment or in CDATA. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}
