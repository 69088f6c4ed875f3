/** Turns the bytes of a file into text, or says in words why they are none. */

/** The longest text that is read, in bytes. */
export const TEXT_LIMIT = 2_000_000;

/** The limit as people say it. */
export const TEXT_LIMIT_WORDS = '2 MB';

export function textOfBytes(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.length > TEXT_LIMIT)
    return { problem: `is longer than ${TEXT_LIMIT_WORDS}, the most that is read at once` };
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return { problem: 'is not a text: it holds binary data' };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.trim() === '' ? { problem: 'is empty: there is no text in it' } : { text };
  } catch {
    return { problem: 'is not valid UTF-8 text; save it as UTF-8 and try again' };
  }
}

/** UTF-16 is what some editors save; it says so in its first two bytes. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
