/** All quotes that fit as one file, read and written in pieces so that others are answered in between. */
import type { StoredQuote } from '../../core/records.ts';
import type { Reply } from '../../reply/reply.ts';
import { count } from '../words.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { toRecord } from './records.ts';

/** A file with more would be too large for most chats. */
const MOST = 10_000;

/** So many are read and written before others get their turn. */
const PIECE = 50;

const forms = { csv, json, markdown };

/** The first `most` quotes, in pieces of so many. */
type Read = (most: number, size: number) => AsyncIterable<StoredQuote[]>;

export async function exportQuotes(
  form: keyof typeof forms,
  title: string,
  total: number,
  read: Read,
): Promise<Reply> {
  const { start, each, end, ending, mediaType } = forms[form];
  const written: string[] = [];
  for await (const quotes of read(MOST, PIECE)) {
    for (const quote of quotes) written.push(each(toRecord(quote), written.length));
    await turn();
  }
  const text = start({ title, total, count: written.length }) + written.join('') + end();
  return {
    blocks: [
      { kind: 'heading', text: title, aside: count(total, 'quote') },
      { kind: 'file', name: `quotes.${ending}`, text, mediaType },
      ...note(written.length, total),
    ],
  };
}

function note(written: number, total: number): Reply['blocks'] {
  if (written >= total) return [];
  const text = `The file has the first ${written} of ${total} quotes. Narrow the question for the others, for example with since: and until:`;
  return [{ kind: 'note', text }];
}

/** Lets everything else that waits go first. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
