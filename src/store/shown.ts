/** What is shown of a row stands in the summary of its article, which is unpacked once for all rows of a page. */
import type { StoredQuote } from '../core/records.ts';
import type { Summary } from '../core/summary.ts';
import { articleLine } from './articles.ts';
import { unpackSummary, unpackText, type SummaryOf } from './packing.ts';

type Packed = Omit<SummaryOf, 'text'> & { body: Uint8Array; packed: Uint8Array };

export type Shown = { article: StoredQuote['article']; summary: Summary };

/** Unpacks the article and the summary of each row, those of one article only once. */
export function eachOnce(): (row: Packed) => Shown {
  const read = new Map<string, Shown>();
  return (row) => {
    const known = read.get(row.id);
    if (known !== undefined) return known;
    const text = unpackText(row.body);
    const shown = {
      article: { ...articleLine(row), text },
      summary: unpackSummary(row.packed, { ...row, text }),
    };
    read.set(row.id, shown);
    return shown;
  };
}

export function storedQuote(position: number, { article, summary }: Shown): StoredQuote[] {
  const quote = summary.quotes[position];
  if (quote === undefined) return [];
  return [{ quote, article, speaker: summary.actors.find(({ id }) => id === quote.speaker) ?? null }];
}
