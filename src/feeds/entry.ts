/** Makes one entry of what a feed says of it, in plain text and whole addresses. */
import { webAddress } from './canonical.ts';
import { readDate } from './dates.ts';
import { line, LONGEST_TEXT, paragraphs } from './plainText.ts';
import type { Entry } from './results.ts';

type Maybe = string | null | undefined;

/** An entry as its kind of feed has it; of the texts, the longest is kept. */
export type Raw = {
  guid: Maybe;
  /** The first that is an address of the web counts. */
  links: Maybe[];
  base: Maybe;
  title: Maybe;
  published: Maybe;
  updated: Maybe;
  authors: Maybe[];
  texts: Maybe[];
};

export function entry(raw: Raw, base: string, now: Temporal.Instant): Entry {
  const own = webAddress(raw.base, base) ?? base;
  const links = raw.links.map((link) => webAddress(link, own));
  const texts = raw.texts
    .map((text) => paragraphs(text ?? ''))
    .filter((text) => text !== '' && text.length <= LONGEST_TEXT);
  const authors = raw.authors.map((author) => line(author)).filter((author) => author !== null);
  const updatedAt = readDate(raw.updated, now);
  return {
    guid: line(raw.guid),
    url: links.find((link) => link !== null) ?? null,
    title: line(raw.title),
    publishedAt: readDate(raw.published, now) ?? updatedAt,
    updatedAt,
    byline: authors.length === 0 ? null : [...new Set(authors)].join(', '),
    text: texts.sort((one, other) => other.length - one.length)[0] ?? null,
  };
}
