/** Reads what a page says of itself: title, byline, outlet, date, language, and what kind of page it is. */
import { canonicalAddress, webAddress } from './canonical.ts';
import { readDate } from './dates.ts';
import type { Page, PageElement } from './document.ts';
import { isKind, names, readLinkedData, word } from './linkedData.ts';
import { line } from './plainText.ts';

export type Meta = {
  title: string | null;
  byline: string | null;
  outlet: string | null;
  publishedAt: string | null;
  language: string | null;
  /** It says that it is an article. */
  isArticle: boolean;
  /** Several people write it, a post each. */
  isLive: boolean;
  /** It says that it lists other pages. */
  isCollection: boolean;
  isVideo: boolean;
  hasVideo: boolean;
  /** It says that not all of it is for everyone. */
  isLocked: boolean;
};

export function readMeta(page: Page, now: Temporal.Instant): Meta {
  const { article, hasVideo, isCollection } = readLinkedData(page);
  const meta = (...keys: string[]): string | null => metaOf(page, keys);
  const kind = meta('og:type')?.toLowerCase() ?? '';
  const dates = [
    word(article?.datePublished),
    meta(
      'article:published_time',
      'og:article:published_time',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date',
      'dcterms.created',
      'date',
      'pubdate',
      'publish-date',
    ),
    page.querySelector('[itemprop="datePublished"]')?.getAttribute('content'),
    timeBeside(page.querySelector('h1'))?.getAttribute('datetime'),
    page.querySelector('time[itemprop="datePublished"], time[pubdate]')?.getAttribute('datetime'),
  ];
  const byline = names(article?.author).join(', ');
  return {
    title: line(word(article?.headline) ?? meta('og:title', 'twitter:title')),
    byline: nameOf(line(byline) ?? notAnAddress(line(meta('author', 'parsely-author', 'dc.creator', 'byl')))),
    outlet: line(meta('og:site_name', 'application-name') ?? names(article?.publisher)[0]),
    publishedAt: dates.map((date) => readDate(date, now)).find((date) => date !== null) ?? null,
    language: languageTag(
      page.documentElement?.getAttribute('lang') ??
        word(article?.inLanguage) ??
        meta('og:locale', 'content-language', 'language'),
    ),
    isLive: article !== null && isKind(/^LiveBlogPosting$/)(article),
    isArticle: article !== null || kind === 'article',
    isVideo: kind.startsWith('video') || (hasVideo && article === null),
    ...{ hasVideo, isCollection },
    isLocked:
      /^false$/i.test(String(article?.isAccessibleForFree)) ||
      /^(?:locked|metered|paid|premium|subscri\w+)$/i.test(meta('article:content_tier') ?? ''),
  };
}

/** The time nearest to the headline that stands in no part of the page about something else. */
function timeBeside(heading: PageElement | null): PageElement | null {
  for (let around = heading?.parentElement; around != null; around = around.parentElement) {
    const times = [...around.querySelectorAll('time[datetime]')];
    const own = times.find((time) => time.closest(PARTS)?.querySelector('h1') !== null);
    if (own !== undefined) return own;
  }
  return null;
}

const PARTS = 'article, aside, li, nav, header, footer';

/** The page's own word on its address, when it speaks of the same site and not of its front page. */
export function canonicalOf(page: Page, url: string): string {
  const words = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), metaOf(page, ['og:url'])];
  for (const word of words) {
    const address = webAddress(word, url);
    if (address !== null && isSameSite(address, url) && !isFrontPage(address))
      return canonicalAddress(address);
  }
  return canonicalAddress(url);
}

export function isFrontPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^\/(?:index\.\w+)?$/.test(url.pathname) && url.search === '';
}

function isSameSite(one: string, other: string): boolean {
  const [first, second] = [one, other].map((address) => {
    return URL.parse(address)?.hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./, '') ?? '';
  }) as [string, string];
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}

/** The first of several `<meta>` that has a content; their names are written in every way. */
function metaOf(page: Page, keys: string[]): string | null {
  const tags = [...page.querySelectorAll('meta[content]')];
  for (const key of keys) {
    const found = tags.find((tag) =>
      ['property', 'name', 'itemprop', 'http-equiv'].some(
        (name) => tag.getAttribute(name)?.toLowerCase() === key,
      ),
    );
    const content = found?.getAttribute('content')?.trim() ?? '';
    if (content !== '') return content;
  }
  return null;
}

/** "By Ada Low" */
function nameOf(byline: string | null): string | null {
  return byline?.replace(/^by\s+/i, '') ?? null;
}

/** Some pages give the address of the author's page for a name. */
function notAnAddress(name: string | null): string | null {
  return name === null || /^https?:|^@|\.com$/i.test(name) ? null : name;
}

function languageTag(text: string | null): string | null {
  try {
    return text === null ? null : (Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}
