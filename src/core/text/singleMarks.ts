/** Finds quotation marks among single marks and apostrophes, for outlets that quote in single marks. */
import type { Span } from '../summary.ts';
import type { Token } from './tokens.ts';

/**
 * The same tokens, with single marks that quote made marks. In each paragraph the kind of mark that opens first
 * quotes; the other kind stands inside its words.
 */
export function withSingleMarks(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Span[],
): readonly Token[] {
  if (!tokens.some(isSingle)) return tokens;
  const kinds = new Map<Token, Token['kind']>();
  let next = 0;
  for (const paragraph of paragraphs) {
    const first = next;
    while ((tokens[next]?.start ?? Infinity) < paragraph.end) next++;
    const here = tokens.slice(first, next);
    const pairs = pairsIn(text, here, tokens[next]);
    const double = here.find(({ kind }) => kind === 'mark');
    if (pairs[0] === undefined || (double !== undefined && double.start < pairs[0].start)) continue;
    for (const token of here) if (token.kind === 'mark') kinds.set(token, 'sign');
    for (const token of pairs) kinds.set(token, 'mark');
  }
  if (kinds.size === 0) return tokens;
  return tokens.map((token) => {
    const kind = kinds.get(token);
    return kind === undefined ? token : { ...token, kind };
  });
}

function isSingle({ kind, text }: Token): boolean {
  return kind === 'sign' && (text === "'" || text === '’' || text === '‘');
}

/**
 * The marks of the pairs, opening and closing in turn; one that stays open counts when the next paragraph, whose first
 * token is given, opens again.
 */
function pairsIn(text: string, tokens: readonly Token[], after: Token | undefined): Token[] {
  const marks: Token[] = [];
  let open: Token | null = null;
  let doubtful: Token | null = null;
  for (const token of tokens.filter(isSingle)) {
    if (opens(text, token)) {
      if (open !== null && doubtful !== null) marks.push(open, doubtful);
      if (open === null || doubtful !== null) open = token;
      doubtful = null;
    } else if (open !== null && ends(text, token)) {
      if (closes(text, token)) marks.push(open, token);
      doubtful = closes(text, token) ? null : token;
      if (doubtful === null) open = null;
    }
  }
  if (open !== null && after?.text === open.text && opens(text, after)) marks.push(open);
  else if (open !== null && doubtful !== null) marks.push(open, doubtful);
  return marks;
}

/** Behind a space and in front of a word or another mark, but not in "the '90s" or "'em". */
function opens(text: string, { text: mark, start, end }: Token): boolean {
  const before = text.charAt(start - 1);
  if (/^(?:\d\d(?:s|\b)|(?:em|til|tis|twas|cause|bout|n)\b)/i.test(text.slice(end, end + 6))) return false;
  return (
    mark !== '’' && (before === '' || /[\s([—–]/.test(before)) && /[\p{L}\p{N}"“]/u.test(text.charAt(end))
  );
}

/** In front of a space or a sign. */
function ends(text: string, { text: mark, end }: Token): boolean {
  const after = text.charAt(end);
  return mark !== '‘' && (after === '' || /[\s.,;:!?)\]—–]/.test(after));
}

/**
 * Behind the stop or comma of the quoted words, in front of the article's own, or behind a word that neither a plural
 * possessive nor a swallowed letter ends: "workers' rights" and "goin' home" are doubtful, and close only when
 * nothing else does before the next opening mark.
 */
function closes(text: string, { start, end }: Token): boolean {
  if (/[.,!?…—–]/.test(text.charAt(start - 1)) || /[.,;:!?]/.test(text.charAt(end))) return true;
  return /[^\P{L}sS]/u.test(text.charAt(start - 1)) && !/(?:in|\bo)$/i.test(text.slice(start - 3, start));
}
