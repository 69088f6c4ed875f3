/** Tells whether a verb states a fact: what stands in front of it, and what the sentence makes of it. */
import {
  effortWords,
  planningWords,
  possibleModals,
  refusingWords,
  unsureAdverbs,
  unsureWords,
  type RelationForm,
} from '../lexicon/relations.ts';
import { adverbs, auxiliaries, beForms, coordinators } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { NamedReading } from './namedReading.ts';

/** `first` is the token where the verb begins, or what it depends on ("agreed | to meet"). */
export type VerbGroup = {
  first: number;
  form: RelationForm;
  passive: boolean;
  negated: boolean;
  planned: boolean;
  /** No subject of its own: ", accusing …". */
  loose: boolean;
  /** A plain base form, which only many can be the subject of ("Ardany and Korsk back Norn"). */
  bare: boolean;
};

/** No verb has more helping words. */
const MOST_HELPERS = 10;

/** `null` where the verb states nothing, or is none. */
export function verbGroup(
  reading: NamedReading,
  sentence: Sentence,
  index: number,
  forms: readonly RelationForm[],
): VerbGroup | null {
  const { tokens } = reading;
  const helpers = helpersBefore(reading, sentence, index);
  if (helpers === null) return null;
  const { negated, words, at } = helpers;
  const before = at < sentence.first ? '' : (tokens[at]?.lower ?? '');
  const isFinite = words.length > 0;
  const group = { first: index, passive: false, negated, planned: false, loose: false, bare: false };
  if (words.some((word) => possibleModals.has(word))) return null;
  const planned = words.some((word) => word === 'will' || word === "'ll" || word === "won't");
  if (forms.includes('ing')) {
    const form = 'ing';
    if (words.some((word) => beForms.has(plain(word)))) return { ...group, form, planned };
    if (isFinite) return null;
    if (/^(?:,|after|while)$/.test(before)) return { ...group, form, loose: true };
    return refusingWords.has(before) ? { ...group, first: at, form: 'past', negated: true } : null;
  }
  if (forms.includes('base') && before === 'to' && !isFinite) return infinitive(reading, sentence, at, group);
  if (forms.includes('participle') && isFinite) {
    if (/^(?:did|do|does)/.test(words[0] ?? ''))
      return forms.includes('base') ? { ...group, form: 'past' } : null;
    return { ...group, form: 'past', planned, passive: beForms.has(plain(words[0] ?? '')) };
  }
  if (forms.includes('base') && isFinite) return { ...group, form: 'past', planned };
  if (isFinite || before === 'to') return null;
  const form = forms.find((name) => name !== 'participle') ?? 'past';
  if (form === 'past' && forms.includes('past') && tokens[index + 1]?.lower === 'by') return null;
  return forms.includes('participle') && !forms.includes('past')
    ? null
    : { ...group, form, bare: form === 'base' };
}

/** "wasn't" is "was". */
function plain(word: string): string {
  return word.replace(/n't$/, '');
}

/** The helping verbs in front, the nearest first, over adverbs; `null` where one of them makes it unsure. */
function helpersBefore(
  { tokens }: NamedReading,
  { first }: Sentence,
  index: number,
): { words: string[]; negated: boolean; at: number } | null {
  const words: string[] = [];
  let negated = false;
  let at = index - 1;
  for (; at >= first && index - at <= MOST_HELPERS; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === "'s" || unsureAdverbs.has(lower)) return null;
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't")) negated = true;
    if (auxiliaries.has(lower)) words.push(lower);
    else if (lower !== 'not' && !adverbs.has(lower) && !lower.endsWith('ly')) break;
  }
  const isAllBut = tokens[at]?.lower === 'but' && tokens[at - 1]?.lower === 'all';
  return isAllBut ? null : { words, negated, at };
}

/** Whether a finite verb is negated; `null` where a helping verb leaves open whether it is so, or it is still to come. */
export function negationOf(reading: NamedReading, sentence: Sentence, index: number): boolean | null {
  const helpers = helpersBefore(reading, sentence, index);
  const isOpen = helpers?.words.some((word) => possibleModals.has(word) || /^(?:will|'ll|won't)$/.test(word));
  if (helpers === null || isOpen === true) return null;
  return reading.tokens[helpers.at]?.lower === 'to' && helpers.at >= sentence.first ? null : helpers.negated;
}

/** "is set | to meet", "refused | to meet": what comes is planned, what is refused is not so, the rest is only wanted. */
function infinitive(
  reading: NamedReading,
  sentence: Sentence,
  to: number,
  group: Omit<VerbGroup, 'form'>,
): VerbGroup | null {
  const governor = reading.tokens[to - 1]?.lower ?? '';
  if (to - 1 <= sentence.first) return null;
  const helpers = helpersBefore(reading, sentence, to - 1);
  if (helpers === null || helpers.words.some((word) => possibleModals.has(word))) return null;
  const negated = group.negated || helpers.negated;
  const found = { ...group, first: to - 1, form: 'past' as const };
  if (planningWords.has(governor)) return { ...found, negated, planned: true };
  if (effortWords.has(governor)) return { ...found, negated };
  return refusingWords.has(governor) ? { ...found, negated: true } : null;
}

/** How far back a word of doubt may stand. */
const DOUBT_REACH = 40;

/** Whether a question, a condition or a doubt stands before what begins at `first`. */
export function isUnsure({ tokens, quotationOf }: NamedReading, sentence: Sentence, first: number): boolean {
  for (let last = sentence.last - 1; last >= Math.max(sentence.first, sentence.last - 3); last--)
    if (tokens[last]?.text === '?' && (quotationOf[last] ?? -1) < 0) return true;
  for (let at = first - 1; at >= Math.max(sentence.first, first - DOUBT_REACH); at--) {
    if ((quotationOf[at] ?? -1) >= 0) continue;
    const { lower = '', text = '' } = tokens[at] ?? {};
    if (text === ';' || (coordinators.has(lower) && tokens[at - 1]?.text === ',')) return false;
    if (unsureWords.has(lower)) return true;
  }
  return false;
}
