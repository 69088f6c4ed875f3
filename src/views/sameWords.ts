/** The same words by the same speaker in several articles are one quote in a list, with all the outlets that have it. */
import { fold } from '../core/fold.ts';
import type { StoredQuote } from '../core/records.ts';

/** `also` are the other articles of the list that have the words. */
export type ListedQuote = StoredQuote & { also: StoredQuote['article'][] };

/** Each stands where its first place did. What is reported without marks is each outlet's own wording. */
export function eachOnce(quotes: readonly StoredQuote[]): ListedQuote[] {
  const known = new Map<string, ListedQuote>();
  const listed: ListedQuote[] = [];
  for (const stored of quotes) {
    const same = known.get(keyOf(stored));
    const isElsewhere = same !== undefined && same.article.id !== stored.article.id;
    if (isElsewhere && stored.quote.kind !== 'indirect') {
      same.also.push(stored.article);
      continue;
    }
    const quote = { ...stored, also: [] };
    known.set(keyOf(stored), quote);
    listed.push(quote);
  }
  return listed;
}

function keyOf({ quote, speaker }: StoredQuote): string {
  return JSON.stringify([speaker?.kind, speaker === null ? null : lastWord(speaker.name), fold(quote.text)]);
}

/** "Khamenei" in one outlet is "Ali Khamenei" in another. */
function lastWord(name: string): string {
  return fold(name).split(' ').at(-1) ?? '';
}
