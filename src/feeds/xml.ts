/** Mends the XML of a feed before it is parsed: nothing before it, no DOCTYPE, no forbidden characters, whole items only. */

/** What a document is, by its first tag; feeds with rubbish before it are feeds still. */
export function rootOf(text: string): 'rss' | 'feed' | 'rdf' | 'channel' | 'opml' | 'html' | 'json' | null {
  const start = text.slice(0, 20_000).replace(/<!--[^]*?-->/g, '');
  if (/^\s*\{/.test(start)) return 'json';
  const [, name = ''] = /<(?:\w+:)?(rss|feed|rdf|channel|opml|html|head|body)(?=[\s>/:])/i.exec(start) ?? [];
  if (/^(?:html|head|body)$/i.test(name)) return 'html';
  if (name !== '') return name.toLowerCase() as 'rss' | 'feed' | 'rdf' | 'channel' | 'opml';
  return /<!doctype\s+html|<(?:title|meta|link|div|p|h1|table)\b/i.test(start) ? 'html' : null;
}

export function mended(text: string): string {
  const start = text.search(/<(?:\?xml|!DOCTYPE|!--|(?:\w+:)?(?:rss|feed|rdf|channel|opml)[\s>:])/i);
  return withoutDoctype(start > 0 ? text.slice(start) : text)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replace(/&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi, '');
}

/** Entities that a DOCTYPE declares are how XML bombs and foreign files come in; feeds need none. */
function withoutDoctype(text: string): string {
  const start = text.search(/<!DOCTYPE/i);
  if (start < 0) return text;
  let depth = 0;
  let mark = '';
  for (let index = start; index < text.length; index++) {
    const character = text.charAt(index);
    if (mark !== '') {
      if (character === mark) mark = '';
    } else if (depth > 0 && (character === '"' || character === "'")) mark = character;
    else if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (character === '>' && depth <= 0) return text.slice(0, start) + text.slice(index + 1);
  }
  return text.slice(0, start);
}

/** Whether the outermost tag is closed, or there is none to close. */
export function isClosed(xml: string): boolean {
  return /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>|<(?:\w+:)?(?:rss|feed|rdf)(?:\s[^>]*)?\/>/i.test(xml);
}

export type Pieces = { head: string; items: string[]; tail: string };

const itemStart = /<((?:\w+:)?(?:item|entry))(?=[\s>])/gi;

/** So many items are taken out of a broken feed. */
const MOST = 1000;

/** What stands before the items is short; more than this is no feed's head. */
const HEAD = 50_000;

/** A feed taken apart: what stands before the items, the whole items, and the tags that close it. */
export function takeApart(text: string): Pieces {
  const first = text.search(itemStart);
  const head = first < 0 || first > HEAD ? '' : text.slice(0, first);
  const items: string[] = [];
  // Each part of the text is looked at once, however many beginnings have no end.
  const starts = new RegExp(itemStart);
  for (
    let start = starts.exec(text);
    start !== null && head !== '' && items.length < MOST;
    start = starts.exec(text)
  ) {
    const close = `</${start[1] ?? ''}`;
    const found = text.indexOf(close, start.index);
    const end = found < 0 ? -1 : text.indexOf('>', found);
    if (end < 0) break;
    items.push(text.slice(start.index, end + 1));
    starts.lastIndex = end;
  }
  return { head, items, tail: closers(head) };
}

/** The closing tags of all that is open at the end. */
function closers(head: string): string {
  const open: string[] = [];
  for (const [, slash, name = '', selfClosed] of head.matchAll(tag)) {
    if (name === '' || selfClosed === '/') continue;
    if (slash !== '/') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}

const tag = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([\w:.-]+)(?:\s[^>]*?)?(\/?)>/g;
