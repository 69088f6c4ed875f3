/** Finds quotation marks among single marks and apostrophes, for outlets that quote in single marks throughout. */
import type { Token } from './tokens.ts';

/** The same tokens, with single marks that quote made marks; a text with any double mark stays as it is. */
export function withSingleMarks(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => /^[‘'’]$/.test(token.text)) || tokens.some(({ kind }) => kind === 'mark'))
    return tokens;
  const marks = new Set<Token>();
  let open: Token | null = null;
  for (const token of tokens) {
    if (!/^[‘'’]$/.test(token.text)) continue;
    if (opens(text, token)) {
      open = token;
    } else if (open !== null && closes(text, token)) {
      marks.add(open).add(token);
      open = null;
    }
  }
  return tokens.map((token) => (marks.has(token) ? { ...token, kind: 'mark' } : token));
}

/** Behind a space and in front of a word. */
function opens(text: string, { text: mark, start, end }: Token): boolean {
  const before = text.charAt(start - 1);
  return mark !== '’' && (before === '' || /[\s([—–]/.test(before)) && /[\p{L}\p{N}]/u.test(text.charAt(end));
}

/** Behind the stop or comma of the quoted words, or in front of the article's own; "workers’ rights" is neither. */
function closes(text: string, { text: mark, start, end }: Token): boolean {
  const after = text.charAt(end);
  if (mark === '‘' || !(after === '' || /[\s.,;:!?)\]—–]/.test(after))) return false;
  return /[.,!?…—–]/.test(text.charAt(start - 1)) || /[.,;:!?]/.test(after);
}
