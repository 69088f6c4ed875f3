/** The same words by the same speaker, in one article or several, are one quote in a list, with all the outlets that have it. */
import { fold } from '../core/fold.ts';
import type { StoredQuote } from '../core/records.ts';
import type { Quote } from '../core/summary.ts';

/** `also` are the other articles of the list that have the words. */
export type ListedQuote = StoredQuote & { also: StoredQuote['article'][] };

/** Each stands where its first place did. What is reported without marks is each outlet's own wording. */
export function eachOnce(quotes: readonly StoredQuote[]): ListedQuote[] {
  const known = new Map<string, ListedQuote>();
  const listed: ListedQuote[] = [];
  for (const stored of quotes) {
    const same = known.get(keyOf(stored));
    const isElsewhere = same !== undefined && same.article.id !== stored.article.id;
    if (
      (isElsewhere || isToldAgain(stored.quote)) &&
      same !== undefined &&
      stored.quote.kind !== 'indirect'
    ) {
      if ([same.article, ...same.also].every(({ id }) => id !== stored.article.id))
        same.also.push(stored.article);
      continue;
    }
    const quote = { ...stored, also: [] };
    known.set(keyOf(stored), quote);
    listed.push(quote);
  }
  return listed;
}

/** "No." may be said twice in one article; so many words are said once and quoted again. */
const FEWEST_WORDS = 4;

export function isToldAgain({ text }: Pick<Quote, 'text'>): boolean {
  return fold(text).split(' ').length >= FEWEST_WORDS;
}

function keyOf({ quote, speaker }: StoredQuote): string {
  return JSON.stringify([speaker?.kind, speaker === null ? null : lastWord(speaker.name), fold(quote.text)]);
}

/** "Khamenei" in one outlet is "Ali Khamenei" in another. */
function lastWord(name: string): string {
  return fold(name).split(' ').at(-1) ?? '';
}
