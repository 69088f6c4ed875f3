/** Finds where a run of capitalised words ends, with the small words that tie its parts together. */
import { isGivenName } from '../lexicon/givenNames.ts';
import {
  bodyFields,
  bodyHeads,
  legalForms,
  memberNouns,
  organizationHeads,
  organizationNouns,
  possessiveBrands,
  possessiveOpenings,
} from '../lexicon/organizations.ts';
import { roleNoun, titles } from '../lexicon/roles.ts';
import { nameParticles } from '../lexicon/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';
import { isKnownRun } from './capitals.ts';

/** What a body is for has no more words. */
const LONGEST_FIELDS = 8;

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
    if (!isCapital(index + 1)) return null;
    const isOffice = roleNoun(head) !== null && organizationNouns.has(tokens[index + 1]?.lower ?? '');
    return possessiveOpenings.has(head) || isOffice ? index + 2 : null;
  }
  if (token.kind === 'sign' && isCapital(index + 1) && isMembers(tokens, index)) return index + 2;
  if (/^["“”]$/.test(token.text)) return token.kind === 'sign' ? nicknameEnd(tokens, index, limit) : null;
  if (token.text === '&' && isCapital(index + 1)) return index + 2;
  if (nameParticles.has(token.lower)) {
    if (isCapital(index + 1)) return index + 2;
    if (nameParticles.has(tokens[index + 1]?.lower ?? '') && isCapital(index + 2)) return index + 3;
  }
  if (token.lower === 'for' && isCapital(index + 1) && isGroup(tokens, first, index)) return index + 2;
  if (/^(?:of|for)$/.test(token.lower) && isHead(tokens, first, index - 1)) {
    if (isCapital(index + 1)) return index + 2;
    if (tokens[index + 1]?.lower === 'the' && isCapital(index + 2)) return index + 3;
  }
  if (token.lower === 'the' && isCapital(index + 1) && isKnownRun(tokens, first, index + 2)) return index + 2;
  if (isFurtherOf(tokens, first, index) && isCapital(index + 1)) return index + 2;
  return isListOfFields(tokens, first, index) && isCapital(index + 1) ? index + 2 : null;
}

/** "Writers' Union": the mark of a plural possessive between members and their body. */
function isMembers(tokens: readonly Token[], index: number): boolean {
  const [members, mark, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!/^['’]$/.test(mark?.text ?? '') || members?.end !== mark?.start) return false;
  const lower = members?.lower ?? '';
  const isPlural = lower.endsWith('s') && (roleNoun(lower) !== null || memberNouns.has(lower));
  return isPlural && !isGivenName(next?.lower ?? '');
}

/** Behind the nickname that begins here, at the surname. */
function nicknameEnd(tokens: readonly Token[], opening: number, limit: number): number | null {
  for (let index = opening + 2; index < Math.min(limit, opening + 5); index++)
    if (tokens[index]?.kind === 'sign') return index + 1 < limit ? index + 2 : null;
  return null;
}

/** "Ministry of Transport of Karvia", "United Nations Mission in Karvia": where a body is at work. */
function isFurtherOf(tokens: readonly Token[], first: number, index: number): boolean {
  const link = tokens[index]?.text;
  const before = tokens[index - 1]?.lower ?? '';
  if (link === 'in') return before === 'mission' && index - first > 1;
  if (link !== 'of' || !bodyFields.has(before)) return false;
  const lead = Math.max(first, index - LONGEST_FIELDS);
  for (let at = index - 2; at > lead; at--)
    if (/^(?:of|for)$/.test(tokens[at]?.text ?? '')) return bodyHeads.has(tokens[at - 1]?.lower ?? '');
  return false;
}

/** "Mums for Truth": inside a sentence, where "Lawyers for Norn" would have no capital. */
function isGroup(tokens: readonly Token[], first: number, link: number): boolean {
  const isInside = tokens[first - 1]?.kind === 'word';
  return (
    isInside &&
    link === first + 1 &&
    memberNouns.has(tokens[first]?.lower ?? '') &&
    !isGivenName(tokens[link + 1]?.lower ?? '')
  );
}

/** "Department", "Minister"; but "Peter King of Velm" ends before its "of". */
function isHead(tokens: readonly Token[], first: number, index: number): boolean {
  const head = tokens[index]?.lower ?? '';
  const before = tokens[index - 1]?.lower ?? '';
  if (index > first && (isGivenName(before) || before.length === 1)) return false;
  if (legalForms.has(head)) return false;
  return organizationHeads.has(head) || titles.has(head);
}

/** "Food and Drug Administration", "Department for Environment, Food and Rural Affairs": what a body is for. */
function isListOfFields(tokens: readonly Token[], first: number, index: number): boolean {
  const link = tokens[index]?.text;
  if (link !== 'and' && link !== ',') return false;
  const lowerOf = (at: number): string => tokens[at]?.lower ?? '';
  if (!bodyFields.has(lowerOf(index - 1))) return false;
  if (!bodyFields.has(lowerOf(index + 1)))
    return link === 'and' && bodyHeads.has(lowerOf(index + 2)) && tokens[index + 2]?.capital === true;
  if (link === 'and') return true;
  for (let at = index - 2; at > first && at > index - LONGEST_FIELDS; at--)
    if (/^(?:of|for)$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}
