/** Rules for quoted words that a noun attributes: "her claim that …", "in Norn's view". */
import { formulaNouns, speechNouns, viewNouns } from '../lexicon/cues.ts';
import type { Found, Situation } from './attribution.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { maySpeak, phraseEndingAt, phraseStartingAt, type Phrase } from './phrases.ts';

/** So many tokens may stand between the noun and its owner, or between it and the words. */
const NOUN_REACH = 4;

/** So many tokens behind the words may hold "in Norn's view". */
const VIEW_REACH = 20;

/** `Norn's claim that "…"`; an owner who is only "his" or "her" gives way to a verb of saying. */
export function speechNoun(situation: Situation): Found | null {
  const { reading, first, last, sentence, clauses } = situation;
  const subject =
    ownerBefore(reading, first, sentence.first) ??
    viewBehind(reading, last, sentence.last) ??
    viewBefore(reading, sentence.first, first);
  if (subject === null || !maySpeak(subject)) return null;
  const told = clauses.some(({ last: before, subject: teller }) => before <= first && teller !== null);
  return subject.form === 'pronoun' && told ? null : { clause: null, subject };
}

/** The owner of the noun in front of the words: `her remark that "…"`, `Norn's answer was: "…"`. */
function ownerBefore(reading: NamedReading, first: number, floor: number): Phrase | null {
  const { tokens } = reading;
  let index = first - 1;
  let linked = false;
  for (; index > floor && first - index <= NOUN_REACH; index--) {
    const lower = tokens[index]?.lower ?? '';
    const link = /^(?:that|:|,|of|for)$/.test(lower);
    if (!link && !/^(?:is|are|was|were|has|had|he|she|they|it)$/.test(lower)) break;
    linked ||= link;
  }
  const noun = tokens[index]?.lower ?? '';
  const leads = linked ? speechNouns.has(noun) : formulaNouns.has(noun);
  return leads ? ownerOf(reading, index, floor) : null;
}

/** Whose the noun at this index is: the possessor in front of it, an adjective or two between. */
function ownerOf(reading: NamedReading, noun: number, floor: number): Phrase | null {
  const { tokens } = reading;
  for (let index = noun - 1; index >= Math.max(floor, noun - NOUN_REACH); index--) {
    const lower = tokens[index]?.lower ?? '';
    if (lower === "'s") return phraseEndingAt(reading, index - 1, floor);
    if (/^['’]$/.test(lower)) return phraseEndingAt(reading, index - 1, floor);
    if (/^(?:his|her|their)$/.test(lower)) return pronounAt(reading, index);
    if (tokens[index]?.kind !== 'word' || nameAt(reading, index) !== null) return null;
  }
  return null;
}

function pronounAt({ tokens }: NamedReading, index: number): Phrase | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const { start, end, lower: head } = token;
  return { first: index, last: index + 1, start, end, form: 'pronoun', name: null, head };
}

/** `"…", in Norn's view`, `"…," in the words of Norn`. */
function viewBehind(reading: NamedReading, last: number, limit: number): Phrase | null {
  for (let index = last; index < Math.min(limit, last + VIEW_REACH); index++) {
    if ((reading.quotationOf[index] ?? -1) >= 0) return null;
    const view = viewAt(reading, index, limit);
    if (view !== null) return view;
  }
  return null;
}

/** `In Norn's words, "…"`, `It was, in the words of Norn, "…"`. */
function viewBefore(reading: NamedReading, opening: number, first: number): Phrase | null {
  for (let index = first - 3; index >= Math.max(opening, first - VIEW_REACH); index--) {
    const view = viewAt(reading, index, first);
    if (view !== null) return first - view.last <= NOUN_REACH ? view : null;
  }
  return null;
}

function viewAt(reading: NamedReading, index: number, limit: number): Phrase | null {
  const { tokens } = reading;
  if (tokens[index]?.lower === 'to' && tokens[index + 1]?.lower === 'quote')
    return phraseStartingAt(reading, index + 2, limit);
  if (tokens[index]?.lower !== 'in') return null;
  if (
    tokens[index + 1]?.lower === 'the' &&
    viewNouns.has(tokens[index + 2]?.lower ?? '') &&
    tokens[index + 3]?.lower === 'of'
  )
    return phraseStartingAt(reading, index + 4, limit);
  for (let noun = index + 2; noun < Math.min(limit, index + 10); noun++)
    if (viewNouns.has(tokens[noun]?.lower ?? '')) return ownerOf(reading, noun, index + 1);
  return null;
}
