/** The file that came with a question, fetched from Discord up to the limit; says in words why it cannot be read. */
import type { APIAttachment } from 'discord.js';
import type { Asker } from '../../bot.ts';

type ReadFile = NonNullable<Asker['readFile']>;

export const LARGEST_FILE = 10_000_000;
const FETCH_FOR = 20_000;

/** Files whose kind Discord does not know are told by their name. */
const textName = /\.(?:txt|text|md|markdown|html?|opml|xml|csv|json)$/i;

/** What is wrong with it before anything is fetched; `null` when nothing is. */
export function problemOf({ filename, size, content_type: type }: APIAttachment): string | null {
  if (size > LARGEST_FILE)
    return `${filename} is larger than 10 MB. Give a smaller file, or a link to the page.`;
  if (type?.startsWith('text/') === true || textName.test(filename)) return null;
  return `${filename} is not a text. Give a text or HTML file, such as article.txt.`;
}

export function readerOf({ filename, url }: APIAttachment): ReadFile {
  return async (_path, atMost) => {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(FETCH_FOR) });
      if (!answer.ok || answer.body === null) return gone(filename);
      return { bytes: await firstBytes(answer.body, atMost) };
    } catch {
      return gone(filename);
    }
  };
}

/** A path that ends with the name of the file, for commands that take one. */
export function pathOf({ filename }: APIAttachment): string {
  return `./${filename}`;
}

async function firstBytes(body: ReadableStream<Uint8Array>, atMost: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= atMost) break;
  }
  return Buffer.concat(chunks).subarray(0, atMost);
}

function gone(name: string): { problem: string } {
  return { problem: `${name} could not be fetched from Discord. Send it again.` };
}
