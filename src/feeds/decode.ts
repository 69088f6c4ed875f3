/** Turns bytes into text in the encoding they are really in, whatever the header or the document claims. */
import { isUtf8 } from 'node:buffer';

/** An encoding is believed in this order: its mark, valid UTF-8, the document's own word, the header's, a guess. */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const text = new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function encodingOf(bytes: Uint8Array, contentType: string | null): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  const claims = [ownWord(start), /charset\s*=\s*["']?([\w:-]+)/i.exec(contentType ?? '')?.[1]]
    .map(known)
    .filter((encoding) => encoding !== null);
  // Seven-bit encodings such as ISO-2022-JP look like UTF-8 and are taken at their word.
  const claimsEscapes = claims.some((encoding) => encoding.startsWith('iso-2022'));
  if (!claimsEscapes && isMostlyUtf8(bytes)) return 'utf-8';
  const other = claims.find((encoding) => encoding !== 'utf-8' && !encoding.startsWith('utf-16'));
  if (other !== undefined && fits(bytes, other)) return other;
  return guess(bytes);
}

/** So much of the beginning is searched for a document's word on its encoding. */
const LOOKED_AT = 4096;

/** UTF-16 by its mark, or by the zero beside the first angle bracket. */
function wideEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third !== 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

/** `<?xml encoding="…"?>` or `<meta charset="…">`, the long form too. */
function ownWord(start: string): string | undefined {
  return (
    /^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']([\w:-]+)/i.exec(start)?.[1] ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(start)?.[1]
  );
}

function known(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label.replace(/^cp-?(?=125\d$)/i, 'windows-')).encoding;
  } catch {
    return null;
  }
}

/** A few bad bytes, or a last character cut in two, do not make another encoding of it. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const bad = new TextDecoder().decode(bytes).split('\uFFFD').length - 1;
  const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  return bad * 20 <= high;
}

/** Every byte fits an encoding of single bytes; the others show when they are wrong. */
function fits(bytes: Uint8Array, encoding: string): boolean {
  const bad = new TextDecoder(encoding).decode(bytes).split('\uFFFD').length - 1;
  return bad * 100 <= bytes.length;
}

/**
 * Cyrillic has mostly high bytes among its letters, tags aside; the two ways to write it have their small letters in
 * different rows.
 */
function guess(bytes: Uint8Array): string {
  let [ascii, upper, lower] = [0, 0, 0];
  let isTag = false;
  for (const byte of bytes) {
    if (byte === 0x3c || byte === 0x3e) isTag = byte === 0x3c;
    else if (isTag) continue;
    else if ((byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b)) ascii++;
    else if (byte >= 0xe0) lower++;
    else if (byte >= 0xc0) upper++;
  }
  if ((upper + lower) * 2 < ascii) return 'windows-1252';
  return lower > upper ? 'windows-1251' : 'koi8-r';
}
