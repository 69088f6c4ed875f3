/** Makes links that lead to the exact words of a page, as the text fragment specification says. */
import type { Span } from '../core/summary.ts';

const contextWords = 4;

/** More words than this are found by their beginning and their end: a link of a few words is one a person can copy. */
const mostWords = 10;
const endWords = 4;

/** `url#:~:text=…` for the words at a span; with the words around them where they occur twice. `null` without a page. */
export function textFragment(url: string | null, text: string, span: Span): string | null {
  if (url === null) return null;
  const words = clean(text.slice(span.start, span.end));
  if (words === '') return url;
  const target = words.split(' ').length > mostWords ? ends(words) : encode(words);
  const twice = occurrences(clean(text), words) > 1;
  const prefix = twice ? lastWords(clean(text.slice(0, span.start))) : '';
  const suffix = twice ? firstWords(clean(text.slice(span.end))) : '';
  const before = prefix === '' ? '' : `${encode(prefix)}-,`;
  const after = suffix === '' ? '' : `,-${encode(suffix)}`;
  const hash = url.includes('#') ? '' : '#';
  return `${url}${hash}:~:text=${before}${target}${after}`;
}

function ends(words: string): string {
  const all = words.split(' ');
  return `${encode(all.slice(0, endWords).join(' '))},${encode(all.slice(-endWords).join(' '))}`;
}

/** `-`, `&` and `,` have a meaning in a fragment. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed())
    .replace(/-/g, '%2D')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lastWords(text: string): string {
  return text.split(' ').slice(-contextWords).join(' ');
}

function firstWords(text: string): string {
  return text.split(' ').slice(0, contextWords).join(' ');
}

function occurrences(text: string, words: string): number {
  const [haystack, needle] = [text.toLowerCase(), words.toLowerCase()];
  let found = 0;
  for (let at = haystack.indexOf(needle); at >= 0 && found < 2; at = haystack.indexOf(needle, at + 1))
    found++;
  return found;
}
