/** Finds the words that introduce speech: verbs of saying in all their forms, and "according to". */
import { cueForms, type CueEntry, type CueForm } from '../lexicon/cueForms.ts';
import { continuingCues, type CueKind } from '../lexicon/cues.ts';
import { CUE } from '../lexicon/traits.ts';
import {
  auxiliaries,
  beForms,
  determiners,
  haveForms,
  headless,
  modals,
  prepositions,
} from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import type { Token } from '../text/tokens.ts';
import { nameAt, type NamedReading } from './namedReading.ts';

/** `first` and `last` are token indexes; `last` is the first token after the cue. */
export type Cue = Span & {
  first: number;
  last: number;
  lemma: string;
  kinds: readonly CueKind[];
  /** `by`: the one who spoke stands behind "by" ("was told by"). */
  form: CueForm | 'according' | 'by';
  /** Takes up what was said before, to the same people ("added"). */
  continues: boolean;
};

const accordingTo: CueEntry = { lemma: 'according to', form: 'base', kinds: ['speech'], particle: null };

export function findCues(reading: NamedReading): Cue[] {
  const { tokens, quotationOf } = reading;
  const cues: Cue[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || (token.traits & CUE) === 0) continue;
    if ((quotationOf[index] ?? -1) >= 0 || nameAt(reading, index) !== null) continue;
    const next = tokens[index + 1]?.lower;
    const according = token.lower === 'according' && next === 'to';
    if (according || isPer(reading, index)) {
      cues.push(cueAt(reading, index, index + (according ? 2 : 1), accordingTo));
      continue;
    }
    if (token.capital && tokens[index - 1]?.kind === 'word') continue;
    const entry = entryAt(reading, index);
    if (entry === undefined) continue;
    if (next === 'on' && (entry.lemma === 'brief' || tokens[index + 2]?.lower === 'to')) continue;
    if (entry.lemma === 'quote' && tokens[index - 1]?.lower === 'i') continue;
    if (next === 'to' && (entry.lemma === 'continue' || entry.lemma === 'begin')) continue;
    const first = isHedged(tokens, index) ? index - 2 : index;
    cues.push(cueAt(reading, first, index + (entry.particle === null ? 1 : 2), entry));
  }
  return cues;
}

/** What the form at `index` is here. */
function entryAt(reading: NamedReading, index: number): CueEntry | undefined {
  const next = reading.tokens[index + 1]?.lower;
  return cueForms
    .get(reading.tokens[index]?.lower ?? '')
    ?.find(({ particle, form }) => (particle === null || next === particle) && isVerb(reading, index, form));
}

/** `…," per the report`: behind quoted words or a comma, and not "per cent". */
function isPer({ tokens }: NamedReading, index: number): boolean {
  if (tokens[index]?.lower !== 'per') return false;
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  return (
    (before?.kind === 'mark' || before?.text === ',') &&
    (next?.capital === true || /^(?:the|an?|his|her|its|their)$/.test(next?.lower ?? ''))
  );
}

function cueAt({ tokens }: NamedReading, first: number, last: number, entry: CueEntry): Cue {
  const { lemma, particle, kinds } = entry;
  return {
    ...{ first, last, lemma, kinds },
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    form: formOf(tokens, first, last, entry),
    continues: continuingCues.has(particle === null ? lemma : `${lemma}+${particle}`),
  };
}

function formOf(tokens: readonly Token[], first: number, last: number, entry: CueEntry): Cue['form'] {
  if (entry === accordingTo) return 'according';
  const isBe = beForms.has(tokens[first - 1]?.lower ?? '');
  if (entry.form === 'past' && isBe && tokens[last]?.lower === 'by') return 'by';
  return entry.form === 'participle' && isBe ? 'present' : entry.form;
}

/** Tells the verb from the noun and the active from the passive by the words before it. */
function isVerb(reading: NamedReading, index: number, form: CueForm): boolean {
  const { tokens } = reading;
  let before = index - 1;
  while (/(?:ly|also|then|now|later|even|just|not|never|still|again|once)$/.test(tokens[before]?.lower ?? ''))
    before--;
  const previous = nameAt(reading, before) === null ? (tokens[before]?.lower ?? '') : '';
  const next = tokens[index + 1]?.lower ?? '';
  if (form === 'participle')
    return !determiners.has(previous) && previous !== 'of' && !isPossessive(reading, before);
  if (form === 'past') {
    const isBe = beForms.has(previous) && !haveForms.has(previous);
    if (modifies(tokens, before) || previous === 'to' || modals.has(previous)) return false;
    return isBe === (next === 'by' && !isMeans(tokens[index + 2]));
  }
  if (beForms.has(next) && next !== "'s") return false;
  if (previous === 'to')
    return /^(?:on|used|continued?s?)$/.test(tokens[before - 1]?.lower ?? '') || isHedged(tokens, index);
  if (modifies(tokens, before) || prepositions.has(previous) || isPossessive(reading, before)) return false;
  if (form === 'present') return !auxiliaries.has(previous) && !isDeed(tokens, before);
  if (auxiliaries.has(previous))
    return modals.has(previous) || /^(?:do|does|did|don't|doesn't|didn't)$/.test(previous);
  return canBePlural(reading, before);
}

/** ", resisting | calls for a cut", "is facing | claims": the noun is the object; "the ruling says" has a verb. */
function isDeed(tokens: readonly Token[], index: number): boolean {
  if (!/^\p{Ll}{3,}ing$/u.test(tokens[index]?.text ?? '')) return false;
  const before = tokens[index - 1]?.lower ?? ',';
  return /^(?:,|and|but|or|while|by|after|without|despite)$/.test(before) || beForms.has(before);
}

/** "appeared to suggest": the hedge is a part of the cue. */
function isHedged(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.lower === 'to' && /^(?:appear|seem)(?:s|ed)?$/.test(tokens[index - 2]?.lower ?? '')
  );
}

/** "responded by saying", "said by telephone": no one stands behind this "by". */
function isMeans(token: Token | undefined): boolean {
  if (token?.capital !== false) return false;
  return (
    token.lower.endsWith('ing') ||
    /^(?:tele)?phone$|^(?:e-?mail|text|letter|video|radio|fax)$/.test(token.lower)
  );
}

/** "the said", "his plan": a determiner that needs a noun; "a sign that says" and "close to her" have none. */
function modifies(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (lower === 'that' && tokens[index - 1]?.kind === 'word') return false;
  if (lower === 'her' && /^(?:close|loyal|opposed)$/.test(tokens[index - 2]?.lower ?? '')) return false;
  return determiners.has(lower) && !headless.has(lower);
}

/** A base form has a plural or a pronoun before it; "conference call" and "Benghazi attack" are nouns. */
function canBePlural({ tokens }: NamedReading, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return true;
  if (
    /^(?:people|men|women|children|police|i|you|we|they|who|that|which|and|or|some|many|few|both|others|all)$/.test(
      token.lower,
    )
  )
    return true;
  return token.lower.endsWith('s') || tokens[index - 1]?.lower === 'and';
}

/** "Norn's showing", "the town's plans". */
function isPossessive({ tokens }: NamedReading, index: number): boolean {
  return (
    tokens[index]?.lower === "'s" && !/^(?:he|she|it|that|there|who)$/.test(tokens[index - 1]?.lower ?? '')
  );
}
