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
const PIECE = 100;

const forms = { csv, json, markdown };

type Find = (page: { limit: number; offset: number }) => Promise<{ total: number; quotes: StoredQuote[] }>;

export async function exportQuotes(
  form: keyof typeof forms,
  title: string,
  total: number,
  find: Find,
): Promise<Reply> {
  const { start, each, end, ending, mediaType } = forms[form];
  const pieces = [];
  const written = new Set<string>();
  for (let offset = 0; offset < Math.min(total, MOST); offset += PIECE) {
    const { quotes } = await find({ limit: Math.min(PIECE, MOST - offset), offset });
    for (const stored of quotes) {
      // What comes in while the file is made moves the pages: a quote may come twice.
      const key = `${stored.article.id} ${stored.quote.id}`;
      if (written.has(key)) continue;
      pieces.push(each(toRecord(stored), written.size));
      written.add(key);
    }
    await turn();
  }
  const text = start({ title, total, count: written.size }) + pieces.join('') + end();
  return {
    blocks: [
      { kind: 'heading', text: title, aside: count(total, 'quote') },
      { kind: 'file', name: `quotes.${ending}`, text, mediaType },
      ...note(written.size, total),
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
