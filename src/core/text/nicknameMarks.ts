/** Tells the marks around a nickname (`Josef "Sepp" Albin`) from those that quote. */
import { functionWords } from '../lexicon/words.ts';
import type { Token } from './tokens.ts';

/** No nickname has more words. */
const MOST_WORDS = 3;

/** The same tokens, with the marks around nicknames made signs. */
export function withNicknameMarks(tokens: readonly Token[]): readonly Token[] {
  const marks = new Set<Token>();
  for (let index = 1; index < tokens.length; index++) {
    if (tokens[index]?.kind !== 'mark') continue;
    const closing = nicknameEnd(tokens, index);
    if (closing === null) continue;
    for (const mark of [tokens[index], tokens[closing]]) if (mark !== undefined) marks.add(mark);
    index = closing;
  }
  if (marks.size === 0) return tokens;
  return tokens.map((token) => (marks.has(token) ? { ...token, kind: 'sign' } : token));
}

/** The mark that closes the nickname which `opening` begins, between a first name and a last one. */
function nicknameEnd(tokens: readonly Token[], opening: number): number | null {
  const before = tokens[opening - 1];
  if (!isGiven(before) || before.end + 1 !== tokens[opening]?.start) return null;
  const first = tokens[opening + 1];
  if (first?.start !== tokens[opening].end) return null;
  let last = opening + 1;
  while (last < opening + 1 + MOST_WORDS && isWord(tokens[last])) last++;
  const closing = tokens[last];
  const surname = tokens[last + 1];
  if (closing?.kind !== 'mark' || closing.start !== tokens[last - 1]?.end || !tokens[last - 1]?.capital)
    return null;
  return surname?.capital === true && surname.start === closing.end + 1 && !functionWords.has(surname.lower)
    ? last
    : null;
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.capital || token.lower === 'the');
}

function isGiven(token: Token | undefined): token is Token {
  return token?.capital === true && !functionWords.has(token.lower);
}
