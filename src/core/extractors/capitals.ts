/** Tells what a capital letter says: a name, the start of a sentence, a headline, or a word that is shouted. */
import { femaleNames, maleNames } from '../lexicon/givenNames.ts';
import { organizations, outlets } from '../lexicon/organizations.ts';
import { capitals, demonyms, otherPlaces, states } from '../lexicon/places.ts';
import {
  courtesyTitles,
  formerWords,
  honorifics,
  roleNoun,
  speakingNouns,
  titles,
} from '../lexicon/roles.ts';
import { communityWords, functionWords, imperatives } from '../lexicon/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

/** How the words of the article are written where no rule of grammar asks for a capital. */
export type Capitals = { lower: ReadonlySet<string>; capital: ReadonlySet<string> };

/** Every word but those of grammar has a capital, as in a headline: a capital says nothing there. */
export function isHeadline(tokens: readonly Token[], sentence: Sentence): boolean {
  let capital = 0;
  let small = 0;
  for (let index = sentence.first; index < sentence.last && small < 2; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || functionWords.has(token.lower)) continue;
    if (token.capital) capital++;
    else small++;
  }
  const content = capital + small;
  const stops = tokens[sentence.last - 1]?.text === '.';
  return content >= (sentence.index === 0 && !stops ? 3 : 5) && small <= (content >= 8 && !stops ? 1 : 0);
}

export function usualCapitals({ tokens, sentences }: Reading): Capitals {
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const sentence of sentences) {
    for (let index = sentence.first; index < sentence.last; index++) {
      const token = tokens[index];
      if (token?.kind !== 'word') continue;
      if (!token.capital) lower.add(token.lower);
      else if (index > sentence.first && tokens[index - 1]?.kind === 'word') capital.add(token.lower);
    }
  }
  return { lower, capital };
}

const knownNames = new Set(
  [states, capitals, otherPlaces, outlets, organizations].flatMap((known) => [...known.keys()]),
);

/** Whether the lexicon knows the name, in lower case, as a state, place, outlet or body. */
export function isKnownName(lower: string): boolean {
  return knownNames.has(lower);
}

/** "POLICE SHOOTINGS": words, not a name, in capitals. */
export function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  const run = tokens.slice(first, last);
  return run.length > 1 && run.every(({ text }) => text.length > 2 && text === text.toUpperCase());
}

/** A word that is written small elsewhere, or that opens sentences as a plain noun ("Officials", "Talks"). */
export function isOrdinaryWord(
  tokens: readonly Token[],
  first: number,
  last: number,
  usual: Capitals,
): boolean {
  const word = tokens[first]?.lower ?? '';
  if (usual.capital.has(word) && !usual.lower.has(word)) return false;
  if (titles.has(word) || roleNoun(word) === word || courtesyTitles.has(word) || honorifics.has(word))
    return last - first === 1;
  if (titles.has(tokens[first + 1]?.lower ?? '') && last - first > 1 && !formerWords.has(word))
    return /^(?:new|old|young|late|current|incoming)$/.test(word);
  if (usual.lower.has(word) || formerWords.has(word) || speakingNouns.has(word) || roleNoun(word) !== null)
    return true;
  if (demonyms.has(word) || maleNames.has(word) || femaleNames.has(word)) return false;
  if (last - first > 1) return imperatives.has(word) || /(?:ing|ly|ed)$/.test(word);
  return !isKnownName(word) && /(?:s|ing|ly|ed|tion|ment|ness|ity)$/.test(word);
}

/** One word that is an adjective of nationality, a title or a role is no name. */
export function isNoName(lower: string): boolean {
  if (isKnownName(lower)) return false;
  if (lower.length === 1 || (communityWords.has(lower) && !lower.endsWith('s'))) return true;
  if (lower.split(/[-‑–]/).every((part) => states.has(part) || demonyms.has(part))) return true;
  return (
    demonyms.has(lower) ||
    titles.has(lower) ||
    roleNoun(lower) !== null ||
    courtesyTitles.has(lower) ||
    functionWords.has(lower) ||
    speakingNouns.has(lower)
  );
}
