/** Reads the article out of a page: its text, and what the page says of it. */
import { canonicalAddress } from './canonical.ts';
import { decode } from './decode.ts';
import { excess } from './depth.ts';
import { parsePage } from './document.ts';
import { languageOf } from './language.ts';
import { canonicalOf, readMeta } from './meta.ts';
import { mediaProblem, notAnArticle } from './notArticle.ts';
import { line, LONGEST_TEXT, paragraphs } from './plainText.ts';
import { headlinesOf, pointsElsewhere } from './pointers.ts';
import { problem } from './problems.ts';
import { readable } from './readable.ts';
import type { Input } from './readFeed.ts';
import type { Problem, ReadPage } from './results.ts';
import { rootOf } from './xml.ts';

export function readPage({ bytes, contentType, url }: Input, now: Temporal.Instant): ReadPage | Problem {
  const media = mediaProblem(bytes, contentType, url);
  if (media !== null) return media;
  const html = decode(bytes, contentType);
  if (/^text\/plain/i.test(contentType ?? '')) return plainPage(html, url);
  const root = rootOf(html);
  if (root !== null && root !== 'html' && root !== 'json') {
    return problem(
      'not-an-article',
      'This is a feed, not an article. Follow it with /feeds add and its address.',
    );
  }
  const tooMuch = excess(html, 'html', URL.parse(url)?.host ?? url);
  if (tooMuch !== null) return tooMuch;
  const page = parsePage(html, url);
  const meta = readMeta(page, now);
  const canonicalUrl = canonicalOf(page, url);
  const pageTitle = line(page.querySelector('title')?.textContent);
  const headings = [...page.querySelectorAll('h1')].map((heading) => line(heading.textContent) ?? '');
  const elsewhere = headlinesOf(page, url);
  const hasLogin = page.querySelector('input[type="password"]') !== null;
  const article = readable(html, page, url);
  const title = headline(meta.title ?? pageTitle ?? article.title, headings);
  const found = withoutTitle(article.text, [title, pageTitle, ...headings]).split('\n\n');
  const own = found.filter((paragraph) => !pointsElsewhere(paragraph, elsewhere));
  const text = own.join('\n\n');
  if (text.length > LONGEST_TEXT) return tooLong();
  const headlines = {
    share: (found.length - own.length) / found.length,
    inText: found.length - own.length,
    onPage: elsewhere.size,
  };
  const refused = notAnArticle({ text, headlines, hasLogin, meta, html, url, title: pageTitle });
  if (refused !== null) return refused;
  return {
    ...{ kind: 'page', url, canonicalUrl, title, text },
    byline: meta.byline ?? (meta.isLive ? null : article.byline),
    outlet: meta.outlet,
    publishedAt: meta.publishedAt,
    language: languageOf(text) ?? meta.language,
  };
}

/** The page's own heading, when its title is that, a mark, and the name of the site. */
function headline(title: string | null, headings: string[]): string | null {
  const rest = (heading: string): string =>
    title?.startsWith(heading) === true ? title.slice(heading.length) : '';
  return headings.find((heading) => heading !== '' && /^\s+[|–—·»-]\s/.test(rest(heading))) ?? title;
}

/** A title at the top of the text would be taken for a sentence. */
function withoutTitle(text: string, titles: (string | null)[]): string {
  const [first = '', ...others] = text.split('\n\n');
  return titles.includes(first) ? others.join('\n\n') : text;
}

/** A text as it is: it has no title of its own. */
function plainPage(given: string, url: string): ReadPage | Problem {
  const text = paragraphs(given.replaceAll('<', '&lt;'));
  if (text === '') return problem('not-an-article', 'There is no text at this address.');
  if (text.length > LONGEST_TEXT) return tooLong();
  const nothing = { title: null, byline: null, outlet: null, publishedAt: null };
  return {
    kind: 'page',
    url,
    canonicalUrl: canonicalAddress(url),
    ...nothing,
    language: languageOf(text),
    text,
  };
}

function tooLong(): Problem {
  return problem(
    'large',
    'This text is longer than any article. Paste the part of it that you want to be read.',
  );
}
