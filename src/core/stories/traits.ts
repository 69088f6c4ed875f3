/** What an article is known by when stories are told apart: its names, words, numbers and the kinds of event. */
import { stemmer } from 'stemmer';
import { fold } from '../fold.ts';
import { eventKinds } from '../lexicon/eventKinds.ts';
import { newsWords } from '../lexicon/newsWords.ts';
import type { Article } from '../summary.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { storyParameters } from './parameters.ts';

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
  const { words, titleWeight, leadWeight, terms } = storyParameters;
  const head = tokenize((title ?? '').slice(0, LONGEST_TITLE));
  const body = tokenize(text.slice(0, words * LONGEST_WORD)).slice(0, words);
  const names = namesIn(body);
  const lead = body.findIndex(({ text: sign }) => sign === '.');
  const found = new Map<string, Trait & { count: number; place: number }>();
  const add = (tokens: Token[], place: (index: number) => number): void => {
    tokens.forEach((token, index) => {
      for (const trait of traitsAt(token, tokens[index + 1], names)) {
        const known = found.get(trait.term) ?? { ...trait, count: 0, place: 1 };
        // A kind of event is named in every sentence of some articles and only once in others.
        const stands = isKind(trait.term) ? Math.min(place(index), titleWeight) : place(index);
        found.set(trait.term, { ...known, count: known.count + 1, place: Math.max(known.place, stands) });
      }
    });
  };
  add(head, () => titleWeight);
  add(body, (index) => (index < lead ? leadWeight : 1));
  return [...found.values()]
    .map(({ count, place, weight, ...trait }) => ({
      ...trait,
      weight: weight * place * (1 + Math.log(count)),
    }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, terms);
}

/** The word itself, with the next one if both are names, and the kinds of event it speaks of. */
function traitsAt({ text, kind }: Token, next: Token | undefined, names: ReadonlySet<string>): Trait[] {
  const { nameWeight, pairWeight, kindWeight, numberWeight } = storyParameters;
  if (kind === 'number') {
    const digits = text.replace(/[^\d.]/g, '').replace(/\.$/, '');
    return digits.length < 2
      ? []
      : [{ term: `#${digits}`, words: text, kind: 'number', weight: numberWeight }];
  }
  const folded = fold(text);
  if (kind !== 'word' || folded.length < 2) return [];
  const isName = names.has(folded);
  const traits: Trait[] = [];
  const stem = stemmer(folded);
  if (isName || !newsWords.has(folded)) {
    traits.push({
      term: stem,
      words: text,
      ...(isName ? { kind: 'name', weight: nameWeight } : { kind: 'word', weight: 1 }),
    });
  }
  const after = next === undefined ? '' : fold(next.text);
  if (isName && names.has(after) && after !== folded) {
    traits.push({
      term: `${folded} ${after}`,
      words: `${text} ${next?.text ?? ''}`,
      kind: 'names',
      weight: pairWeight,
    });
  }
  for (const each of kindsOf.get(stem) ?? []) {
    traits.push({ term: KIND + each, words: each, kind: 'event', weight: kindWeight });
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
  for (const word of words.split(' ')) {
    const stem = stemmer(word);
    kindsOf.set(stem, [...(kindsOf.get(stem) ?? []), kind]);
  }
}

/** Words with a capital where no sentence begins: names, wherever else they stand. */
function namesIn(tokens: Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach(({ text, kind }, index) => {
    const before = tokens[index - 1];
    const beginsSentence = before === undefined || /^[.!?:"“”'‘’]/.test(before.text);
    if (kind !== 'word' || beginsSentence || !/^\p{Lu}/u.test(text)) return;
    const folded = fold(text);
    if (!newsWords.has(folded)) names.add(folded);
  });
  return names;
}
