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
    const pairs = pairsIn(text, here);
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

/** The marks of the pairs, opening and closing in turn. */
function pairsIn(text: string, tokens: readonly Token[]): Token[] {
  const marks: Token[] = [];
  let open: Token | null = null;
  for (const token of tokens.filter(isSingle)) {
    if (opens(text, token)) {
      open ??= token;
    } else if (open !== null && closes(text, token)) {
      marks.push(open, token);
      open = null;
    }
  }
  return marks;
}

/** Behind a space and in front of a word or another mark. */
function opens(text: string, { text: mark, start, end }: Token): boolean {
  const before = text.charAt(start - 1);
  return (
    mark !== '’' && (before === '' || /[\s([—–]/.test(before)) && /[\p{L}\p{N}"“]/u.test(text.charAt(end))
  );
}

/** Behind the stop or comma of the quoted words, or in front of the article's own; "workers’ rights" is neither. */
function closes(text: string, { text: mark, start, end }: Token): boolean {
  const after = text.charAt(end);
  if (mark === '‘' || !(after === '' || /[\s.,;:!?)\]—–]/.test(after))) return false;
  return /[.,!?…—–]/.test(text.charAt(start - 1)) || /[.,;:!?]/.test(after);
}
