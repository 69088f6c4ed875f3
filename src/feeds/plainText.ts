/** Turns HTML into plain text: paragraphs parted by a blank line, or all on one line. */
import { Parser } from 'htmlparser2';

/** Characters, some three hundred pages: a longer text is no article. */
export const LONGEST_TEXT = 500_000;

const tags = (words: string): Set<string> => new Set(words.split(' '));

/** Each of these begins and ends a paragraph. */
const blocks = tags(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** What is in these is no text to read. */
const silent = tags(
  'script style noscript template iframe object embed svg math canvas audio video picture select textarea button figcaption head title',
);

/** The rest of the tags that HTML knows; what looks like any other tag is text that somebody wrote. */
const others = tags(
  'a abbr acronym area b base bdi bdo big br caption cite code col colgroup data datalist del dfn em font i img input ins kbd label link map mark meta meter ol optgroup option output param progress q rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr',
);

const anyTag = new RegExp(`<(?!!|/?(?:${[...blocks, ...silent, ...others].join('|')})(?:[\\s/>]|$))`, 'gi');

const isMarkup = new RegExp(`</?(?:${[...blocks, ...others].join('|')})(?:\\s[^<>]*)?/?>`, 'i');

/** Text that has no HTML in it keeps its own paragraphs. */
export function paragraphs(html: string): string {
  const text = isMarkup.test(html) ? fromMarkup(html) : entities(html).replace(/\n[^\S\n]*\n\s*/g, BREAK);
  return text
    .split(BREAK)
    .map((paragraph) => clean(paragraph))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A title or a name: without tags, on one line; `null` when nothing is left. */
export function line(html: string | null | undefined): string | null {
  const text = clean(fromMarkup(html ?? '').replaceAll(BREAK, ' '));
  return text === '' ? null : text;
}

/** Between paragraphs; it stands in no text, because control characters are taken out of all. */
const BREAK = '\u0000';

function fromMarkup(html: string): string {
  const parts: string[] = [];
  let silence = 0;
  let line = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (silent.has(name)) silence++;
        else if (name === 'br') line++;
        else if (blocks.has(name)) parts.push(BREAK);
      },
      onclosetag: (name) => {
        if (silent.has(name)) silence = Math.max(0, silence - 1);
        else if (blocks.has(name)) parts.push(BREAK);
      },
      ontext: (text) => {
        if (silence > 0) return;
        // Two line breaks in a row part paragraphs, one is a space.
        if (line > 0 && text.trim() !== '') {
          parts.push(line > 1 ? BREAK : ' ');
          line = 0;
        }
        parts.push(plain(text));
      },
    },
    { decodeEntities: true },
  );
  parser.end(html.replace(anyTag, '&lt;'));
  return parts.join('');
}

function entities(text: string): string {
  return fromMarkup(text.replaceAll('<', '&lt;'));
}

/** Without control characters, marks that hide, and halves of characters. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\u00AD\u200B\u2060\uFEFF\uFFFE\uFFFF]/gu, '');
}

function clean(paragraph: string): string {
  return paragraph.replace(/\s+/g, ' ').trim();
}
