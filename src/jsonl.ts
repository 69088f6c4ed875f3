/** Reads bytes as numbered lines of text, holding no more than one line at a time. */

/** Far above any article; a line beyond it is more likely a wrong file, and is not kept in memory. */
export const LONGEST_LINE = 32 * 1024 * 1024;

export type Line = { number: number } & ({ text: string } | { problem: string });

const NEWLINE = 0x0a;

/** Lines end with LF or CRLF; the last one needs neither. Numbers count from 1. */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    number++;
    const line = length <= longest ? decode(Buffer.concat(parts)) : tooLong(longest);
    parts = [];
    length = 0;
    return { number, ...line };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

function decode(bytes: Buffer): { text: string } | { problem: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '') };
  } catch {
    return { problem: 'the bytes are not valid UTF-8' };
  }
}

function tooLong(longest: number): { problem: string } {
  return { problem: `longer than ${longest / 1024 / 1024} MB, the limit for one line` };
}
