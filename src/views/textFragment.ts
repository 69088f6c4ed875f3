/** Makes links that lead to the exact words of a page, as the text fragment specification says. */
import type { Span } from '../core/summary.ts';

const contextWords = 4;

/** More words than this are found by their beginning and their end: a link of a few words is one a person can copy. */
const mostWords = 10;
const endWords = 4;

/** `url#:~:text=…` for the words at a span; with the words around them where they occur twice. `null` without a page. */
export function textFragment(url: string | null, text: string, span: Span): string | null {
  if (url === null) return null;
  const raw = text.slice(span.start, span.end).trim();
  const words = raw.split(/\s+/);
  if (raw === '') return url;
  // Words that stand in two paragraphs can only be named by where they begin and end.
  const isRange = words.length > mostWords || (words.length > 1 && raw.includes('\n'));
  const first = isRange ? words.slice(0, Math.min(endWords, Math.ceil(words.length / 2))) : words;
  const last = isRange ? [words.slice(Math.max(first.length, words.length - endWords))] : [];
  const target = [first, ...last].map((part) => encode(part.join(' '))).join(',');
  const twice = occursTwice(text, first.join(' '));
  const before = twice ? lastWords(text.slice(0, span.start)) : '';
  const after = twice ? firstWords(text.slice(span.end)) : '';
  const prefix = before === '' ? '' : `${encode(before)}-,`;
  const suffix = after === '' ? '' : `,-${encode(after)}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${prefix}${target}${suffix}`;
}

/** `-`, `&` and `,` have a meaning in a fragment. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed())
    .replace(/-/g, '%2D')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The words before and after stand in one paragraph each, as a browser looks for them. */
function lastWords(text: string): string {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  return line.trim().split(/\s+/).slice(-contextWords).join(' ');
}

function firstWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.trim().split(/\s+/).slice(0, contextWords).join(' ');
}

function occursTwice(text: string, words: string): boolean {
  const all = text.replace(/\s+/g, ' ').toLowerCase();
  const wanted = words.toLowerCase();
  return all.indexOf(wanted) !== all.lastIndexOf(wanted);
}
