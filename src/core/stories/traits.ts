/** What an article is known by when stories are told apart: its names, words, numbers and the kinds of event. */
import { stemmer } from 'stemmer';
import { fold } from '../fold.ts';
import { eventKinds } from '../lexicon/eventKinds.ts';
import { newsWords } from '../lexicon/newsWords.ts';
import type { Article } from '../summary.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { storyParameters } from './parameters.ts';
import { soundOf } from './sound.ts';

export type Trait = {
  /** What is compared: folded and, if it is a word, without its ending. */
  term: string;
  /** As the article writes it. */
  words: string;
  kind: 'name' | 'names' | 'word' | 'number' | 'event';
  /** How much the article makes of it; above 0. */
  weight: number;
};

/** In UTF-16 units, with the space behind it; longer ones only make the part that is looked at shorter. */
const LONGEST_WORD = 16;
const LONGEST_TITLE = 300;

/** The heaviest first. Linear in the words that are looked at, which are bounded. */
export function traitsOf({ title, text }: Pick<Article, 'title' | 'text'>): Trait[] {
  const { words, titleWeight, terms } = storyParameters;
  const head = tokenize((title ?? '').slice(0, LONGEST_TITLE));
  const body = tokenize(text.slice(0, words * LONGEST_WORD)).slice(0, words);
  const names = namesIn(body);
  const found = new Map<string, Counted>();
  addTraits(found, head, names, titleWeight);
  addTraits(found, body, names, 1);
  return [...found.values()]
    .map(({ trait, count, place }) => ({ ...trait, weight: weightOf(trait, count, place) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, terms);
}

/** `place` is the most that a place where the trait stands makes of it. */
type Counted = { trait: Trait; count: number; place: number };

/** What an article is about it names once or often, as it is written; the kind of event shows in how many words tell. */
function weightOf({ kind }: Trait, count: number, place: number): number {
  const { kindPower, nameWeight } = storyParameters;
  if (kind === 'event') return count ** kindPower;
  return kind === 'name' || kind === 'names' ? place * nameWeight : place;
}

function addTraits(
  found: Map<string, Counted>,
  tokens: readonly Token[],
  names: ReadonlySet<string>,
  place: number,
): void {
  tokens.forEach((token, index) => {
    for (const trait of traitsAt(token, tokens[index + 1], names)) {
      const known = found.get(trait.term);
      if (known === undefined) found.set(trait.term, { trait, count: 1, place });
      else found.set(trait.term, { ...known, count: known.count + 1, place: Math.max(known.place, place) });
    }
  });
}

/** The word itself, with the next one if both are names, and the kinds of event it speaks of. */
function traitsAt({ text, kind }: Token, next: Token | undefined, names: ReadonlySet<string>): Trait[] {
  if (kind === 'number') {
    const digits = text.replace(/[^\d.]/g, '').replace(/\.$/, '');
    return digits.length < 2 ? [] : [{ term: `#${digits}`, words: text, kind, weight: 1 }];
  }
  const folded = fold(text);
  if (kind !== 'word' || folded.length < 2) return [];
  const isName = names.has(folded);
  const stem = stemmer(folded);
  const sound = soundOf(stem);
  const traits: Trait[] = [];
  if (isName) traits.push({ term: sound, words: text, kind: 'name', weight: 1 });
  else if (!newsWords.has(folded)) traits.push({ term: sound, words: text, kind, weight: 1 });
  const after = next === undefined ? '' : fold(next.text);
  if (isName && next !== undefined && names.has(after) && after !== folded) {
    const words = `${text} ${next.text}`;
    traits.push({ term: `${folded} ${after}`, words, kind: 'names', weight: 1 });
  }
  for (const each of kindsOf.get(stem) ?? []) {
    traits.push({ term: KIND + each, words: each, kind: 'event', weight: 1 });
  }
  return traits;
}

/** In front of a term that is a kind of event. */
const KIND = '=';

export function isKind(term: string): boolean {
  return term.startsWith(KIND);
}

/** The kinds of event that a stem speaks of. */
const kindsOf = new Map<string, string[]>();
for (const [kind, words] of Object.entries(eventKinds)) {
  for (const word of words.trim().split(/\s+/)) {
    const stem = stemmer(word);
    kindsOf.set(stem, [...(kindsOf.get(stem) ?? []), kind]);
  }
}

/** As the place at the beginning of an agency's text; shorter ones are initials. */
const inCapitals = /^\p{Lu}{4,}$/u;

/** Words with a capital where no sentence begins, or in capitals: names, wherever else they stand. */
function namesIn(tokens: Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach(({ text, kind }, index) => {
    const before = tokens[index - 1];
    const beginsSentence = before === undefined || /^[.!?:"“”'‘’]/.test(before.text);
    const isName = beginsSentence ? inCapitals.test(text) : /^\p{Lu}/u.test(text);
    if (kind !== 'word' || !isName) return;
    const folded = fold(text);
    if (!newsWords.has(folded)) names.add(folded);
  });
  return names;
}
