/** Lines of a reply as Discord's markdown, in which every word of an article stands as it is and does nothing. */
import { inert, inertLine } from '../../reply/inert.ts';
import { lineRuns, type Line, type Run } from '../../reply/reply.ts';
import { limits } from './limits.ts';

/** Words of one look; what is `ready` is markdown of ours and stands as it is. */
type Span = { text: string; look: Run['style'] | 'ready' };

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Signs that begin something: styles, code, spoilers, quotes, headings, masked links, everything between < and >;
 * a colon before a sign (addresses, :emoji:) and the last dot before a path (discord.gg/…), so that no part of a word
 * becomes a link or an invite.
 */
const meaningful = /[\\*_~|`<>[\]#@]|:(?=\S|$)|\.(?=[\w-]+\/)/g;

/** What only means something at the start of a line: lists. */
const listStart = /^(\d*)([-+.)])/;

/** A space without width, which Discord's search for those it should call does not pass over. */
const calls = /@(?=everyone|here)/gi;

const roomForMarks = 4;

/** A line as markdown, in one piece or, where it is longer than `room`, in several that are divided between words. */
export function dividedLine(line: Line, room: number): string[] {
  const all = spans(line);
  const whole = markdown(all);
  if (whole === '') return [];
  if (whole.length <= room) return [whole];
  const pieces: string[] = [];
  let piece: Span[] = [];
  let used = 0;
  for (const word of all.flatMap((span) => words(span, room - roomForMarks - 1))) {
    const cost = mostLength(word);
    if (used + cost > room - 1) {
      pieces.push(markdown(piece));
      piece = [];
      used = 0;
    }
    add(piece, word);
    used += cost;
  }
  return [...pieces, markdown(piece)].filter((text) => text !== '');
}

/** Words of several lines, line by line; `last` stands at the end of the last one. */
export function dividedLines(text: string, last: Run[], room: number): string[] {
  const lines = inert(text)
    .split('\n')
    .filter((each) => each.trim() !== '');
  return lines.flatMap((line, index) =>
    dividedLine([{ text: line }, ...(index === lines.length - 1 ? last : [])], room),
  );
}

/** A line all of whose words are small print already. */
export function withoutQuiet(line: Line): Line {
  return lineRuns(line).map(({ text, style, link }) => ({
    text,
    ...(style === 'strong' && { style }),
    ...(link !== undefined && { link }),
  }));
}

function escaped(text: string): string {
  return text.replace(calls, '@\u200B').replace(meaningful, '\\$&');
}

/** The words of each run, and the mark of its link behind them. */
function spans(line: Line): Span[] {
  const found: Span[] = [];
  for (const { text, style, link } of lineRuns(line)) {
    const words = inertLine(text);
    if (link === undefined) {
      add(found, { text: words, look: style });
      continue;
    }
    add(found, { text: withoutMark(words), look: style });
    if (!/\s$/.test(found.at(-1)?.text ?? ' ')) add(found, { text: ' ', look: undefined });
    const address = clickable(link);
    add(
      found,
      address === null ? { text: inertLine(link), look: style } : { text: `[↗](${address})`, look: 'ready' },
    );
  }
  return found;
}

/** The mark of a link may stand in its words already. */
function withoutMark(words: string): string {
  const text = words.trimEnd();
  return text.endsWith('↗') ? text.slice(0, -1).trimEnd() : words;
}

/** Neighbours that look alike become one, for marks of two neighbours would be read as others. */
function add(found: Span[], { text, look }: Span): void {
  const before = found.at(-1);
  if (before?.look === look && before !== undefined) before.text += text;
  else if (text !== '') found.push({ text, look });
}

/** An address in which nothing can end the link it stands in; `null` when it is none that a browser opens. */
function clickable(link: string): string | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const whole = withoutEnds(url.href);
  if (whole.length <= limits.link) return whole;
  const start = withoutEnds(url.href.replace(/#.*$/s, ''));
  return start.length <= limits.link ? start : null;
}

function withoutEnds(address: string): string {
  return address.replace(
    /[()<>\\|*`\s]|@(?=everyone|here)/gi,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function markdown(all: Span[]): string {
  let done = '';
  for (const [index, span] of all.entries()) done += looking(span, all[index + 1]?.text ?? '');
  return done.trim().replace(listStart, (start, digits: string, sign: string) => {
    const isList = digits === '' ? sign === '-' || sign === '+' : sign === '.' || sign === ')';
    return isList ? `${digits}\\${sign}` : start;
  });
}

/** Spaces stay outside of the marks, or Discord would show the marks. */
function looking({ text, look }: Span, next: string): string {
  if (look === 'ready') return text;
  const words = escaped(text.trim());
  const mark = look === 'strong' ? '**' : look === 'quiet' ? '_' : '';
  if (words === '' || mark === '') return escaped(text);
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  if (mark === '_' && after === '' && /^\w/.test(next)) return before + words;
  return before + mark + words + mark + after;
}

/** A span word by word, each with the spaces behind it; a word that is too long is divided between its signs. */
function words({ text, look }: Span, room: number): Span[] {
  if (look === 'ready') return [{ text, look }];
  return text
    .split(/(?<=\s)(?=\S)/)
    .flatMap((word) => (escaped(word).length <= room ? [word] : signsOf(word, room)))
    .map((word) => ({ text: word, look }));
}

/** What a dot or an @ costs depends on what follows it. */
function signsOf(word: string, room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const sign of signs(word, room)) {
    const cost = escaped(sign).length + (/[.@]/.test(sign) ? 1 : 0);
    if (used + cost > room && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += sign;
    used += cost;
  }
  return [...pieces, piece];
}

/** Signs as a reader sees them; one that is too long by itself (a letter under a thousand accents) in its characters. */
function* signs(word: string, room: number): Generator<string> {
  for (const { segment } of graphemes.segment(word)) {
    if (escaped(segment).length <= room) yield segment;
    else yield* segment;
  }
}

function mostLength({ text, look }: Span): number {
  if (look === 'ready') return text.length;
  return escaped(text).length + (look === undefined ? 0 : roomForMarks);
}
