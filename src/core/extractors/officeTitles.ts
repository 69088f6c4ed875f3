/** Parts a run of capitalised words into a title, the body that the title names, and a name. */
import { isGivenName } from '../lexicon/givenNames.ts';
import { bodyFields, organizationNouns, otherAcronyms } from '../lexicon/organizations.ts';
import { courtesyTitles, formerWords, honorifics, roleNoun, titles } from '../lexicon/roles.ts';
import type { Token } from '../text/tokens.ts';
import { isKnownName } from './capitals.ts';

/** No known name has more words. */
const MOST_WORDS = 5;

type Run = { first: number; last: number };

export type TitledRun = {
  /** The first token of the name with its titles. */
  wholeFirst: number;
  /** The first token of the name itself. */
  nameFirst: number;
  /** The first token after the title; that of the run when there is none. */
  titleEnd: number;
  courtesy: string | null;
  /** "European Commission" in "European Commission President Ilva Norn". */
  body: Run | null;
};

/** Parts "Iranian Foreign Minister | Abbas Araghchi"; a body's own name ("Justice Department") stays whole. */
export function splitTitle(tokens: readonly Token[], first: number, last: number): TitledRun {
  const lowerOf = (index: number): string => tokens[index]?.lower ?? '';
  const isTitle = (index: number): boolean => {
    if (!titles.has(lowerOf(index)) && roleNoun(lowerOf(index)) === null) return false;
    if (index + 1 < last && organizationNouns.has(lowerOf(index + 1))) return false;
    return !(
      index > first &&
      isGivenOrInitial(lowerOf(index - 1)) &&
      (index === last - 1 || lowerOf(index + 1) === 'of')
    );
  };
  if (isBody(tokens, first, last)) {
    const object = isTitle(first) ? objectOf(tokens, first, last) : null;
    const nameFirst = object?.first ?? first;
    return { wholeFirst: nameFirst, nameFirst, titleEnd: first, courtesy: null, body: null };
  }
  const wholeFirst = first;
  let titleEnd = first;
  let body: Run | null = null;
  for (let index = first; index < last; index++) {
    if (!isTitle(index)) continue;
    if (titleEnd === first) body = bodyBefore(tokens, first, index);
    titleEnd = index + 1;
    const object = objectOf(tokens, index, last);
    if (object === null) continue;
    if (isBody(tokens, object.first, object.last)) body = object;
    titleEnd = object.last;
    index = titleEnd - 1;
  }
  while (titleEnd === first && formerWords.has(lowerOf(first)) && first < last) first++;
  let nameFirst = Math.max(titleEnd, first);
  let courtesy: string | null = null;
  while (nameFirst < last && (courtesyTitles.has(lowerOf(nameFirst)) || honorifics.has(lowerOf(nameFirst)))) {
    courtesy = lowerOf(nameFirst);
    nameFirst++;
  }
  return { wholeFirst, nameFirst, titleEnd, courtesy, body };
}

/** "Peter King" and "Peter T. King of Velm": a title behind a given name is a surname. */
function isGivenOrInitial(word: string): boolean {
  return isGivenName(word) || word.length === 1;
}

function isBody(tokens: readonly Token[], first: number, last: number): boolean {
  if (isKnownName(phraseOf(tokens, first, last))) return true;
  const opening = tokens[first]?.lower ?? '';
  return organizationNouns.has(tokens[last - 1]?.lower ?? '') && !courtesyTitles.has(opening);
}

/** The body in front of a title: the longest that is known, ends in a body's noun, or is an acronym. */
function bodyBefore(tokens: readonly Token[], first: number, title: number): Run | null {
  if (title - first > MOST_WORDS) return null;
  for (let last = title; last > first; last--)
    if (isKnownName(phraseOf(tokens, first, last))) return { first, last };
  for (let last = title; last > first; last--) {
    const { text, lower } = tokens[last - 1] ?? { text: '', lower: '' };
    const acronym = last === first + 1 && /^\p{Lu}{3,6}$/u.test(text) && !otherAcronyms.has(lower);
    const noun = last - first > 1 && organizationNouns.has(lower) && lower !== 'press';
    if (acronym || noun) return { first, last };
  }
  return null;
}

/** What "of" ties to the title: a known name, a body, a field of office, or words up to a given name; else one word. */
function objectOf(tokens: readonly Token[], title: number, last: number): Run | null {
  const lowerOf = (index: number): string => tokens[index]?.lower ?? '';
  if (!/^(?:of|for)$/.test(lowerOf(title + 1)) || title + 2 >= last) return null;
  const first = lowerOf(title + 2) === 'the' ? title + 3 : title + 2;
  const limit = Math.min(last, first + MOST_WORDS + 3);
  for (let end = limit; end > first; end--)
    if (isKnownName(phraseOf(tokens, first, end)) || organizationNouns.has(lowerOf(end - 1)))
      return { first, last: end };
  let end = first;
  while (end < last && (bodyFields.has(lowerOf(end)) || /^(?:and|,|&)$/.test(lowerOf(end)))) end++;
  if (end > first) return { first, last: end };
  for (end = first + 1; end < limit; end++) if (isGivenName(lowerOf(end))) return { first, last: end };
  return { first, last: Math.min(last, first + 1) };
}

export function phraseOf(tokens: readonly Token[], first: number, last: number): string {
  let words = '';
  for (let index = first; index < last; index++)
    words += (index > first ? ' ' : '') + (tokens[index]?.lower ?? '');
  return words;
}
