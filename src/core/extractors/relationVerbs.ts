/** Reads a verb as a statement about actors: its subject, whom it concerns, and how the two are tied. */
import { relationForms, timelessOpenings, type RelationVerb } from '../lexicon/relations.ts';
import { adverbs, beForms, determiners, subordinators, prepositions } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import { isTime } from './chunks.ts';
import { mainSubject } from './mainSubject.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';
import { verbGroup, type VerbGroup } from './relationFrame.ts';
import { partiesAfter, partiesBefore, type Parties } from './relationParties.ts';
import type { RelationRule } from './relationRules.ts';
import type { Statement } from './relations.ts';
import type { Floor } from './speakers.ts';
import { findSubject } from './subjects.ts';

export function verbStatement(floor: Floor, sentence: Sentence, index: number): Statement | null {
  const { reading } = floor;
  const entry = relationForms.get(reading.tokens[index]?.lower ?? '');
  if (entry === undefined) return null;
  const { verb, forms } = entry;
  const group = verbGroup(reading, sentence, index, forms);
  if (group === null) return null;
  const { negated, planned } = group;
  const flags = { kind: verb.kind, negated, planned };
  if (group.passive) return passive(floor, sentence, index, group, verb);
  const to = objects(floor, sentence, index, verb);
  if (to === null && verb.kind !== 'met') return null;
  const subject = subjectOf(floor, sentence, index, group);
  if (subject === null || (group.bare && subject.from.actors.length < 2)) return null;
  const { from, rule, start, first } = subject;
  const opening = reading.tokens[first - 1]?.lower ?? '';
  if ((group.bare || group.form === 'present') && timelessOpenings.has(opening)) return null;
  if (to !== null) return { ...flags, from: from.actors, to: to.actors, start, end: to.end, first, rule };
  if (from.actors.length < 2 || rule !== 'subject-verb' || !isAlone(reading, index + 1, sentence))
    return null;
  const end = reading.tokens[index]?.end ?? from.end;
  return { ...flags, ...pairs(from), start, end, first, rule: 'together' };
}

/** The first of several who meet, and the others; three are told of as they stand with the first. */
export function pairs({ actors }: Parties): Pick<Statement, 'from' | 'to'> {
  return { from: actors.slice(0, 1), to: actors.slice(1) };
}

/** "was accused | by Norn". */
function passive(
  floor: Floor,
  sentence: Sentence,
  index: number,
  group: VerbGroup,
  verb: RelationVerb,
): Statement | null {
  if (!verb.links.includes('') || verb.kind === 'met' || verb.kind === 'spoke to') return null;
  const { tokens } = floor.reading;
  if (tokens[index + 1]?.lower !== 'by') return null;
  const from = partiesAfter(floor, index + 2, sentence);
  const subject = from === null ? null : subjectOf(floor, sentence, index, group);
  if (from === null || subject === null) return null;
  if (verb.person === true && subject.from.actors.some(({ kind }) => kind !== 'person')) return null;
  const { negated, planned } = group;
  const { start, first } = subject;
  const to = subject.from.actors;
  return {
    kind: verb.kind,
    negated,
    planned,
    from: from.actors,
    to,
    start,
    end: from.end,
    first,
    rule: 'agent',
  };
}

type Doer = { from: Parties; rule: RelationRule; start: number; first: number };

/** Who does it. One that is shared with another verb is that of the sentence. */
export function subjectOf(floor: Floor, sentence: Sentence, index: number, group: VerbGroup): Doer | null {
  const { reading } = floor;
  const { tokens } = reading;
  const { start = 0 } = tokens[group.first] ?? {};
  const end = tokens[index]?.end ?? start;
  const form = group.form === 'ing' ? (group.loose ? 'participle' : 'past') : group.form;
  const cue = {
    ...{ first: group.first, last: index + 1, start, end, lemma: '', kinds: ['label' as const] },
    ...{ form: form === 'participle' && !group.loose ? ('past' as const) : form, continues: false },
  };
  const found = group.loose ? null : findSubject(reading, sentence, cue);
  if (found?.subject != null && found.rule !== 'verb-subject') {
    if (endsWithObject(reading, found.subject)) return null;
    const from = partiesBefore(floor, found.subject, sentence);
    return from && { from, rule: 'subject-verb', start: from.start, first: found.subject.first };
  }
  const before = beforeHelpers(reading, group.first, sentence);
  if (!group.loose && !/^(?:and|but|then)$/.test(tokens[before]?.lower ?? '')) return null;
  const main = mainSubject(reading, sentence, group.first);
  const from = main === null ? null : partiesBefore(floor, main, sentence);
  return main && from && { from, rule: 'shared-subject', start, first: main.first };
}

function beforeHelpers({ tokens }: NamedReading, first: number, sentence: Sentence): number {
  let at = first - 1;
  while (
    at > sentence.first &&
    (adverbs.has(tokens[at]?.lower ?? '') || beForms.has(tokens[at]?.lower ?? ''))
  )
    at--;
  return at;
}

/** "Norn's | phone call": only a name that nothing is taken from can do something. */
function endsWithObject({ tokens }: NamedReading, { last }: Phrase): boolean {
  return tokens[last]?.lower === "'s";
}

function objects(floor: Floor, sentence: Sentence, index: number, verb: RelationVerb): Parties | null {
  const { reading } = floor;
  for (const link of verb.links) {
    const at = link === '' ? overAdverbs(reading, index + 1) : linkAfter(reading, index + 1, sentence, link);
    const parties = at === null ? null : partiesAfter(floor, at, sentence);
    if (parties === null) continue;
    if (link === 'between' && parties.actors.length < 2) return null;
    if (verb.person === true && !isAboutPersons(reading, parties)) return null;
    return parties;
  }
  return null;
}

/** "sent Norn a letter" is no sending of Norn. */
function isAboutPersons({ tokens }: NamedReading, { actors, last }: Parties): boolean {
  return actors.every(({ kind }) => kind === 'person') && !determiners.has(tokens[last]?.lower ?? '');
}

function overAdverbs({ tokens }: NamedReading, index: number): number {
  let at = index;
  while (adverbs.has(tokens[at]?.lower ?? '') || (tokens[at]?.lower ?? '').endsWith('ly')) at++;
  return at;
}

/** No more may stand between a verb and its "with". */
const MOST_BETWEEN = 10;

/** The token behind the link, over times, places and the way of it ("met on Monday in Korsk | with"). */
export function linkAfter(
  reading: NamedReading,
  index: number,
  sentence: Sentence,
  link: string,
): number | null {
  const { tokens } = reading;
  for (let at = index; at < Math.min(sentence.last, index + MOST_BETWEEN);) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === link) return at + 1;
    const name = nameAt(reading, at + 1);
    const isPlace = /^(?:in|at|on)$/.test(lower);
    if (isPlace && name !== null) at = name.last;
    else if (isPlace && /^(?:the|an?)$/.test(tokens[at + 1]?.lower ?? '')) at += 3;
    else if (
      /^(?:in|on|at|by|over|the|this|last|next|earlier|later|week|month|phone|telephone|late)$/.test(lower)
    )
      at++;
    else if (adverbs.has(lower) || lower.endsWith('ly') || isTime(lower) || tokens[at]?.kind === 'number')
      at++;
    else return null;
  }
  return null;
}

/** Whether no object follows ("met in Korsk", "met to discuss"). */
function isAlone(reading: NamedReading, index: number, sentence: Sentence): boolean {
  const token = reading.tokens[index];
  if (token === undefined || index >= sentence.last || token.kind === 'sign') return true;
  const { lower } = token;
  if (/^(?:with|by|of|up|separately|their|each)$/.test(lower)) return lower === 'up';
  return (
    prepositions.has(lower) ||
    subordinators.has(lower) ||
    isTime(lower) ||
    adverbs.has(lower) ||
    /^(?:last|late|this)$/.test(lower)
  );
}
