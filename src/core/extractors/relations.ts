/** Finds what an article states of two actors: who met, accused, praised or sent whom, and who mediates between them. */
import { RELATION } from '../lexicon/traits.ts';
import { cueForms } from '../lexicon/cueForms.ts';
import { concerningNouns, notAddressing, relationForms, talkNouns } from '../lexicon/relations.ts';
import type { Relation, Span } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt, overlaps } from '../text/span.ts';
import { isApart } from './furniture.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { SpokenQuote } from './quotes.ts';
import { isUnsure, negationOf } from './relationFrame.ts';
import { endsAt, type Parties } from './relationParties.ts';
import type { RelationRule } from './relationRules.ts';
import { nounStatement } from './relationNouns.ts';
import { verbStatement } from './relationVerbs.ts';
import type { Floor } from './speakers.ts';

/** One statement: all of `from` to all of `to`; `first` is the token where it begins. */
export type Statement = Pick<Relation, 'kind' | 'negated' | 'planned' | 'start' | 'end'> & {
  from: Parties['actors'];
  to: Parties['actors'];
  first: number;
  rule: RelationRule;
};

/** An article that states more is a list. */
const MOST_RELATIONS = 200;

/** So many words of relations are looked at. */
const MOST_WORDS = 2000;

export function findRelations(
  reading: NamedReading,
  quotes: readonly SpokenQuote[],
  floor: Floor,
): Relation[] {
  const found: Relation[] = [];
  const quotesIn = Map.groupBy(quotes, ({ sentence }) => sentence);
  let words = 0;
  for (const sentence of reading.sentences) {
    if (found.length >= MOST_RELATIONS || words >= MOST_WORDS) break;
    const spoken = quotesIn.get(sentence) ?? [];
    const stated: Relation[] = [];
    for (let index = sentence.first; index < sentence.last && words < MOST_WORDS; index++) {
      if (!isRelationWord(reading, index)) continue;
      if (isApart(reading, sentence)) break;
      words++;
      const statement = talkNouns.has(reading.tokens[index]?.lower ?? '')
        ? (nounStatement(floor, sentence, index) ?? verbStatement(floor, sentence, index))
        : (verbStatement(floor, sentence, index) ?? nounStatement(floor, sentence, index));
      if (statement === null || isUnsure(reading, sentence, statement.first)) continue;
      for (const relation of relationsOf(reading, statement, spoken, index)) stated.push(relation);
      if (stated.length >= MOST_RELATIONS) break;
    }
    for (const relation of [...stated, ...addressed(reading, spoken, stated)]) found.push(relation);
  }
  return distinct(found).slice(0, MOST_RELATIONS);
}

function isRelationWord(reading: NamedReading, index: number): boolean {
  const traits = reading.tokens[index]?.traits ?? 0;
  return (
    (traits & RELATION) !== 0 && (reading.quotationOf[index] ?? -1) < 0 && nameAt(reading, index) === null
  );
}

/** What is said by nobody known is left out: nobody could say who says so. */
function relationsOf(
  reading: NamedReading,
  { from, to, kind, negated, planned, start, end, rule }: Statement,
  spoken: readonly SpokenQuote[],
  index: number,
): Relation[] {
  const saidBy = tellerAt(spoken, start, reading.tokens[index]?.start ?? end);
  if (saidBy === undefined) return [];
  const words = excerpt(reading.text, start, end);
  return from.flatMap((one) =>
    to
      .filter((other) => other !== one)
      .map((other) => ({ kind, from: one.id, to: other.id, ...words, negated, planned, saidBy, rule })),
  );
}

/**
 * Who says what stands at `place` in a statement that begins at `start`: `null` for the article, `undefined` for someone
 * unknown. A cue inside the statement is its own verb ("Norn | refused | to meet"), and no report of it.
 */
function tellerAt(spoken: readonly SpokenQuote[], start: number, place: number): string | null | undefined {
  const around = spoken.find(({ quote: { cue, content } }) => {
    const isOwn = cue !== null && cue.start >= start && cue.start <= place;
    return !isOwn && content.some((part) => part.start <= place && place < part.end);
  });
  return around === undefined ? null : (around.quote.speaker ?? undefined);
}

/** Whoever is quoted as telling an actor something spoke to that actor. */
function addressed(
  reading: NamedReading,
  spoken: readonly SpokenQuote[],
  stated: readonly Relation[],
): Relation[] {
  return spoken.flatMap(({ quote: { speaker, speakerMention, cue, addressee }, sentence }) => {
    const told = addressee?.actor ?? null;
    if (speaker === null || cue === null || addressee === null || told === null) return [];
    if (speakerMention === null || told === speaker) return [];
    const start = Math.min(cue.start, addressee.start, speakerMention.start);
    const end = Math.max(cue.end, addressee.end, speakerMention.end);
    const words = excerpt(reading.text, start, end);
    const isKnown = stated.some(
      (known) => known.from === speaker && known.to === told && overlaps(known, words),
    );
    const isHere = start >= sentence.start && end <= sentence.end && end - start < MOST_CHARACTERS;
    // "said an adviser to Norn"
    const isOfSpeaker = cue.start < speakerMention.start && speakerMention.end < addressee.start;
    if (isKnown || !isHere || isOfSpeaker || !isAddressing(cue.text)) return [];
    if (isOnlyNamed(reading, addressee, sentence)) return [];
    const verb = tokenFrom(reading, cue.start);
    const isNegated = negationOf(reading, sentence, verb);
    const saidBy = tellerAt(spoken, start, cue.start);
    if (isNegated === null || saidBy === undefined) return [];
    if (isUnsure(reading, sentence, tokenFrom(reading, start))) return [];
    const kind = relationForms.get(reading.tokens[verb]?.lower ?? '')?.verb.kind ?? 'spoke to';
    const flags = { negated: isNegated, planned: false, saidBy, rule: 'addressee' };
    return [{ kind, from: speaker, to: told, ...words, ...flags }];
  });
}

/** "in reference to Norn", "told Norn supporters". */
function isOnlyNamed(reading: NamedReading, { start, end }: Span, sentence: Sentence): boolean {
  return concerns(reading, tokenFrom(reading, start)) || !endsAt(reading, tokenFrom(reading, end), sentence);
}

/** "In reference to Norn" is not said to Norn, nor is "after meeting with Norn". */
function concerns({ tokens }: NamedReading, index: number): boolean {
  const [time, noun, link] = [3, 2, 1].map((back) => tokens[index - back]?.lower ?? '');
  if (link === 'with') return /^(?:after|before|while|since)$/.test(time ?? '');
  return link === 'to' && concerningNouns.has(noun ?? '');
}

function isAddressing(cue: string): boolean {
  const [verb = ''] = cue.toLowerCase().split(' ');
  const entries = cueForms.get(verb);
  return entries?.some(({ kinds, lemma }) => kinds.includes('speech') && !notAddressing.has(lemma)) ?? false;
}

/** The first token that begins at `start` or behind it. */
function tokenFrom({ tokens }: NamedReading, start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Between speaker, cue and the one who is told. */
const MOST_CHARACTERS = 300;

function distinct(relations: readonly Relation[]): Relation[] {
  const known = new Set<string>();
  return relations.filter(({ kind, from, to, start }) => {
    const key = `${kind} ${from} ${to} ${start}`;
    return !known.has(key) && known.add(key);
  });
}
