/** Finds the labels of turns, and whom they mean: a name, initials of one, "Q" or "A". */
import { roleNoun } from '../lexicon/roles.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Sentence } from '../text/sentences.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import { namePhrase, phraseBetween, type Phrase } from './phrases.ts';

/** A label is no longer than so many tokens. */
const MAX_LABEL_TOKENS = 6;

/** `colon` is a token index. */
export type Label = { sentence: Sentence; colon: number; key: string };

/** The sentences that begin a paragraph with a label. */
export function findLabels({ tokens, sentences, quotationOf, nameOf, names }: NamedReading): Label[] {
  const found: Label[] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    const { first } = sentence;
    let colon = first;
    while (colon - first < MAX_LABEL_TOKENS && isLabelWord(tokens[colon]?.text ?? '')) colon++;
    if (colon === first || tokens[colon]?.text !== ':' || colon + 1 >= sentence.last) continue;
    if ((quotationOf[colon + 1] ?? -1) >= 0) continue;
    let key = '';
    for (let index = first; index < colon; index++)
      key += `${index > first ? ' ' : ''}${tokens[index]?.lower ?? ''}`;
    const named = (nameOf[first] ?? -1) >= 0 && names[nameOf[first] ?? 0]?.last === colon;
    const short = colon - first === 1 && isShort(tokens[first]?.text ?? '');
    const shouted = tokens.slice(first, colon).every(({ text }) => text === text.toUpperCase());
    if (named || short || shouted) found.push({ sentence, colon, key: nameKey(key) });
  }
  return found;
}

/** A capital, or a small word within a name ("de"). */
function isLabelWord(text: string): boolean {
  return /^\p{Lu}/u.test(text) || /^(?:de|van|von|der|al|bin|of|the)$/.test(text);
}

/** "Q", "A", "DR", "Interviewer", "Moderator". */
function isShort(text: string): boolean {
  return /^\p{Lu}{1,4}$/u.test(text) || isPart(text.toLowerCase()) || roleNoun(text.toLowerCase()) !== null;
}

function isPart(lower: string): boolean {
  return /^(?:question|answer|interviewer)$/.test(lower);
}

/** What labels may mean; `opening` is the token with which the talk begins. */
export type Names = {
  reading: NamedReading;
  outlet: string | null;
  opening: number;
  keys: Map<string, Phrase>;
};

/** The label between two tokens as a phrase, the same one for the same label. */
export function labelPhrase(names: Names, key: string, first: number, colon: number): Phrase {
  const own = phraseBetween(names.reading, first, colon);
  if (own.name?.last === colon && key.includes(' ')) return own;
  const meant = names.keys.get(key) ?? meaning(names, key, own);
  names.keys.set(key, meant);
  return meant === own ? own : { ...own, form: 'nominal', name: null, antecedent: meant };
}

function meaning({ reading, outlet, opening }: Names, key: string, own: Phrase): Phrase {
  const paper = outlet === null ? null : nameKey(outlet).replace(/^the /, '');
  const ofOutlet = (): Phrase => {
    const name = paper === null ? undefined : reading.names.find((named) => bare(named) === paper);
    if (name !== undefined) return namePhrase(name);
    return { ...own, form: 'nominal', name: null, head: 'interviewer', called: outlet ?? 'interviewer' };
  };
  if (/^(?:q|question|interviewer)$/.test(key)) return ofOutlet();
  if (/^(?:a|answer)$/.test(key)) {
    const asked = interviewed(reading, opening, paper);
    return asked === null ? { ...own, form: 'pronoun', name: null } : namePhrase(asked);
  }
  if (paper !== null && (paper === key || initialsOf(paper) === key)) return ofOutlet();
  const fitting = reading.names.filter((name) => fits(name, key));
  const keys = new Set(fitting.map(bare));
  const [first] = fitting;
  return first === undefined || keys.size > 1 ? own : namePhrase(first);
}

/** "BASRAWI" and "NB" for "Noor Basrawi". */
function fits(name: Name, key: string): boolean {
  const words = bare(name);
  return words.includes(' ') && (words === key || words.endsWith(` ${key}`) || initialsOf(words) === key);
}

/** The only one with a full name, besides the outlet, that the article names before the talk begins. */
function interviewed({ names }: NamedReading, opening: number, paper: string | null): Name | null {
  const before = names.filter(
    (name) => name.first < opening && !name.quoted && name.key.includes(' ') && bare(name) !== paper,
  );
  return new Set(before.map(bare)).size === 1 ? (before[0] ?? null) : null;
}

function bare({ key }: Name): string {
  return key.replace(/^the /, '');
}

function initialsOf(key: string): string {
  return key
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
