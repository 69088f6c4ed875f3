/** Finds where a run of capitalised words ends, with the small words that tie its parts together. */
import { isGivenName } from '../lexicon/givenNames.ts';
import {
  bodyFields,
  organizationHeads,
  possessiveBrands,
  possessiveOpenings,
} from '../lexicon/organizations.ts';
import { titles } from '../lexicon/roles.ts';
import { nameParticles } from '../lexicon/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';

/** The first token after the run of capitalised words that begins here; a run ends with its line. */
export function runEnd({ text, tokens }: Reading, first: number, limit: number): number {
  let last = first + 1;
  while (last < limit) {
    const next = linked(tokens, first, last, limit);
    if (next === null || breaksLine(text, tokens, last)) break;
    last = next;
  }
  return last;
}

/** A word with a capital, also behind its article ("al-Amr"). */
export function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || token.capital) return token !== undefined;
  const { text } = token;
  return (text[2] === '-' || text[3] === '-') && /^(?:a[dlnrstz]|ash|el|ul|ud)-\p{Lu}/u.test(text);
}

function breaksLine(text: string, tokens: readonly Token[], index: number): boolean {
  for (let at = tokens[index - 1]?.end ?? 0; at < (tokens[index]?.start ?? 0); at++)
    if (text[at] === '\n') return true;
  return false;
}

/** Where the run goes on after `index` when it does: at a capital, or at a small word between two of them. */
function linked(tokens: readonly Token[], first: number, index: number, limit: number): number | null {
  const token = tokens[index];
  const isCapital = (at: number): boolean => at < limit && isNameWord(tokens[at]);
  if (token === undefined) return null;
  if (isNameWord(token)) return index + 1;
  if (token.lower === "'s") {
    const head = tokens[index - 1]?.lower ?? '';
    if (possessiveBrands.has(head)) return index + 1;
    return possessiveOpenings.has(head) && isCapital(index + 1) ? index + 2 : null;
  }
  if (token.text === '&' && isCapital(index + 1)) return index + 2;
  if (nameParticles.has(token.lower)) {
    if (isCapital(index + 1)) return index + 2;
    if (nameParticles.has(tokens[index + 1]?.lower ?? '') && isCapital(index + 2)) return index + 3;
  }
  if (/^(?:of|for)$/.test(token.lower) && isHead(tokens, first, index - 1)) {
    if (isCapital(index + 1)) return index + 2;
    if (tokens[index + 1]?.lower === 'the' && isCapital(index + 2)) return index + 3;
  }
  return isListOfFields(tokens, first, index) && isCapital(index + 1) ? index + 2 : null;
}

/** "Department", "Minister"; but "Peter King of Velm" ends before its "of". */
function isHead(tokens: readonly Token[], first: number, index: number): boolean {
  const head = tokens[index]?.lower ?? '';
  const before = tokens[index - 1]?.lower ?? '';
  if (index > first && (isGivenName(before) || before.length === 1)) return false;
  return organizationHeads.has(head) || titles.has(head);
}

/** "Food and Drug Administration", "Department for Environment, Food and Rural Affairs": what a body is for. */
function isListOfFields(tokens: readonly Token[], first: number, index: number): boolean {
  const link = tokens[index]?.text;
  if (link !== 'and' && link !== ',') return false;
  const isField = (at: number): boolean => bodyFields.has(tokens[at]?.lower ?? '');
  if (!isField(index - 1) || !isField(index + 1)) return false;
  if (link === 'and') return true;
  for (let at = index - 2; at > first && at > index - 8; at--)
    if (/^(?:of|for)$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}
