/** Tells whether an entry of a feed has been seen: by its address, by the feed's id for it, or else by its words. */
import { createHash } from 'node:crypto';

/** What an entry is known by. `url` is the address without tracking parameters. */
export type EntryMarks = {
  guid: string | null;
  url: string | null;
  title: string | null;
  text: string | null;
  updatedAt: string | null;
};

export type Known = {
  /** Any of them says that it is the same entry. */
  keys: string[];
  /** Changes when the entry says something else; not when only its date moves. */
  fingerprint: string;
  /** Other entries of the feed lead to the same address (a front page, a live blog): it is not this entry's own. */
  isShared: boolean;
};

/**
 * The keys of all entries of one feed, in its order. A key that entries with different words share (one GUID for all,
 * one link for all) says nothing and is left out, and their words tell; an entry that stands there twice has the same keys twice.
 */
export function entryKeys(entries: EntryMarks[]): Known[] {
  const drafts = entries.map((entry) => {
    const words = digest('words', entry.title, entry.text);
    return {
      entry,
      words,
      guid: entry.guid === null ? null : digest('guid', entry.guid),
      url: entry.url === null ? null : digest('url', entry.url),
    };
  });
  const ambiguous = new Set([...shared(drafts, 'guid'), ...shared(drafts, 'url')]);
  return drafts.map(({ entry, words, guid, url }) => {
    const isShared = url !== null && ambiguous.has(url);
    const hasOwn = url !== null && !isShared;
    // Some feeds make up new ids at every poll: without an address the words tell.
    const keys = [url, guid, hasOwn ? null : words];
    return {
      keys: keys.filter((key) => key !== null).filter((key) => !ambiguous.has(key)),
      fingerprint: digest(words, entry.updatedAt),
      isShared,
    };
  });
}

function shared(drafts: { words: string; guid: string | null; url: string | null }[], by: 'guid' | 'url') {
  const groups = Map.groupBy(drafts, (draft) => draft[by]);
  return [...groups].flatMap(([key, group]) =>
    key !== null && group.some(({ words }) => words !== group[0]?.words) ? [key] : [],
  );
}

/** Of bytes that are compared with those of the last time. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function digest(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
