/** Finds the actors of a relation: those of a list in front of a verb, and those of a list behind it. */
import { cueForms } from '../lexicon/cueForms.ts';
import { ledBodies } from '../lexicon/organizations.ts';
import { relationForms } from '../lexicon/relations.ts';
import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  prepositions,
  pronouns,
  subordinators,
  verbs,
} from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import type { NamedActor } from './actors.ts';
import { isTime, nameEnding } from './chunks.ts';
import { withNameBehind } from './inverted.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { namePhrase, phraseStartingAt, type Phrase } from './phrases.ts';
import { namedActorOf, type Floor } from './speakers.ts';

/** `last` is the token behind them. */
export type Parties = Span & { actors: NamedActor[]; last: number };

/** No list of actors is longer. */
const MOST = 8;

/** "Ardany, Korsk and Tarn | are mediating": all that a subject joins; `null` where the words before it leave that open. */
export function partiesBefore(floor: Floor, subject: Phrase, sentence: Sentence): Parties | null {
  if (subject.form === 'pronoun' && !isNear(floor, subject, sentence)) return null;
  const phrases = subject.form === 'name' ? listBefore(floor.reading, subject, sentence) : [subject];
  const actors = phrases?.toReversed().map((phrase) => namedActorOf(floor, phrase, sentence)) ?? [];
  const known = distinct(actors.filter((actor) => actor !== null));
  if (known.length === 0) return null;
  const start = Math.min(...(phrases ?? []).map((phrase) => phrase.start));
  return { actors: known, start, end: subject.end, last: subject.last };
}

/** How many sentences back "he" may have been named, where nobody is named before him in his own. */
const PRONOUN_REACH = 2;

/** Whether it is clear enough who "he" is: one of those named before him in the sentence, else one of the sentences before. */
function isNear(floor: Floor, pronoun: Phrase, sentence: Sentence): boolean {
  if (pronoun.antecedent !== undefined) return true;
  if (!/^(?:he|she)$/.test(pronoun.head)) return false;
  const actor = namedActorOf(floor, pronoun, sentence);
  const here = (floor.appearances[sentence.index] ?? []).filter(
    (named) => named.first < pronoun.first && named.actor.kind === 'person',
  );
  if (here.length > 0) return here.some((named) => named.actor === actor);
  for (let index = sentence.index - 1; index >= sentence.index - PRONOUN_REACH; index--) {
    const earlier = floor.reading.sentences[index];
    if (earlier !== undefined && floor.speakers.get(earlier) === actor) return true;
    if (floor.appearances[index]?.some((named) => named.actor === actor) === true) return true;
  }
  return false;
}

function listBefore(reading: NamedReading, subject: Phrase, sentence: Sentence): Phrase[] | null {
  const { tokens } = reading;
  const lowerAt = (index: number): string => (index < sentence.first ? '' : (tokens[index]?.lower ?? ''));
  const phrases = [subject];
  let at = beforeArticle(reading, subject.first);
  if (/^(?:n?or|not|neither|than)$/.test(lowerAt(at))) return null;
  if (lowerAt(at) !== 'and') return phrases;
  const isSerial = lowerAt(at - 1) === ',';
  at -= isSerial ? 2 : 1;
  for (let name = nameEnding(reading, at + 1); name !== null && phrases.length < MOST;) {
    phrases.push(namePhrase(name));
    at = beforeArticle(reading, name.whole.first);
    name = lowerAt(at) === ',' ? nameEnding(reading, at) : null;
    if (name !== null) at--;
  }
  if (phrases.length === 1 || (isSerial && phrases.length === 2)) return [subject];
  const before = lowerAt(at);
  if (prepositions.has(before) && !subordinators.has(before)) return null;
  if (/^(?:both|and|n?or|neither)$/.test(before)) return before === 'both' ? phrases : null;
  const isSaying = cueForms.get(before)?.some(({ kinds }) => kinds.includes('speech')) === true;
  const isVerb = verbs.has(before) || relationForms.has(before) || before.endsWith('ed');
  return isVerb && !isSaying ? [subject] : phrases;
}

function beforeArticle({ tokens }: NamedReading, first: number): number {
  return tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
}

/** Those who stand right behind `index`; with `both`, only where they are two or more. */
export function partiesAfter(floor: Floor, index: number, sentence: Sentence): Parties | null {
  const { reading } = floor;
  const { tokens } = reading;
  const first = partyAt(floor, tokens[index]?.lower === 'both' ? index + 1 : index, sentence);
  if (first === null) return null;
  let parties: Parties = { actors: [first.actor], start: first.start, end: first.end, last: first.last };
  const waiting: NamedActor[] = [];
  for (let at = first.last; waiting.length < MOST;) {
    const comma = tokens[at]?.text === ',';
    const joined = tokens[comma ? at + 1 : at]?.lower === 'and';
    if (!comma && !joined) break;
    const next = partyAt(floor, at + (comma ? 1 : 0) + (joined ? 1 : 0), sentence);
    if (next === null) break;
    waiting.push(next.actor);
    at = next.last;
    if (!joined) continue;
    if (comma && waiting.length < 2) break;
    const actors = distinct([...parties.actors, ...waiting]);
    parties = { actors, start: parties.start, end: next.end, last: next.last };
    break;
  }
  return parties;
}

type Party = Span & { actor: NamedActor; last: number };

/** One actor whose phrase ends where nothing goes on with it ("Norn", not "Norn supporters", "Norn will"). */
function partyAt(floor: Floor, index: number, sentence: Sentence): Party | null {
  const { reading } = floor;
  if (/^(?:no|not|neither|nobody|any)$/.test(reading.tokens[index]?.lower ?? '')) return null;
  const phrase = withNameBehind(reading, phraseStartingAt(reading, index, sentence.last));
  if (phrase === null || !isNamed(phrase) || !endsAt(reading, phrase.last, sentence)) return null;
  const actor = namedActorOf(floor, phrase, sentence);
  if (actor === null) return null;
  const { end, last } = phrase.name ?? phrase;
  return { actor, start: phrase.start, end, last };
}

/** "The candidate" may be another one than was named last, where nothing else tells. */
function isNamed({ form, head }: Phrase): boolean {
  return form === 'name' || (form === 'nominal' && ledBodies.has(head));
}

/** Whether a name ends here, and nothing that it is only a part of goes on. */
export function endsAt(reading: NamedReading, index: number, sentence: Sentence): boolean {
  const token = reading.tokens[index];
  if (token === undefined || index >= sentence.last || token.kind === 'mark') return true;
  if (token.kind === 'sign') return !/^[-/'’&]$/.test(token.text);
  if (token.kind === 'number') return true;
  const { lower } = token;
  if (nameAt(reading, index) !== null || auxiliaries.has(lower)) return false;
  const light = [prepositions, coordinators, subordinators, adverbs, determiners, pronouns];
  return light.some((words) => words.has(lower)) || isTime(lower) || lower.endsWith('ly') || lower === 'last';
}

function distinct(actors: NamedActor[]): NamedActor[] {
  return [...new Set(actors)];
}
