/** Reads "talks", "a meeting" or "a truce" as a statement about actors: whose it is, with whom, and who brought it about. */
import {
  brokeringVerbs,
  cancelledWords,
  dealNouns,
  holdingVerbs,
  talkNouns,
  type RelationForm,
} from '../lexicon/relations.ts';
import { auxiliaries, coordinators, prepositions, verbs } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import { nameEnding } from './chunks.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { ownerOf } from './pronouns.ts';
import { verbGroup } from './relationFrame.ts';
import { partiesAfter, type Parties } from './relationParties.ts';
import type { Statement } from './relations.ts';
import { linkAfter, pairs, subjectOf } from './relationVerbs.ts';
import type { Floor } from './speakers.ts';

/** What stands in front of the noun: `at` is the token before it and its adjectives. */
type Head = { at: number; isPlanned: boolean; isNone: boolean; isUnsure: boolean };

export function nounStatement(floor: Floor, sentence: Sentence, index: number): Statement | null {
  const { reading } = floor;
  const noun = reading.tokens[index]?.lower ?? '';
  const kind = talkNouns.get(noun);
  if (kind === undefined && !dealNouns.has(noun)) return null;
  const head = headBefore(reading, sentence, index);
  if (head.isUnsure) return null;
  const governor = reading.tokens[head.at]?.lower ?? '';
  if (brokeringVerbs.has(governor)) return brokered(floor, sentence, index, head);
  if (kind === undefined) return null;
  if (holdingVerbs.has(governor)) return held(floor, sentence, index, head, kind);
  return owned(floor, sentence, index, head, kind) ?? between(floor, sentence, index, head, kind);
}

/** No noun has more words in front of it. */
const MOST_WORDS = 6;

function headBefore(reading: NamedReading, sentence: Sentence, index: number): Head {
  const { tokens } = reading;
  const head = { at: index - 1, isPlanned: false, isNone: false, isUnsure: false };
  for (; head.at >= Math.max(sentence.first, index - MOST_WORDS); head.at--) {
    const token = tokens[head.at];
    const lower = token?.lower ?? '';
    if (token?.kind !== 'word' || lower === "'s" || nameAt(reading, head.at) !== null) break;
    if (/^(?:his|her|its|their)$/.test(lower) || holdingVerbs.has(lower) || brokeringVerbs.has(lower)) break;
    if (prepositions.has(lower) || coordinators.has(lower) || auxiliaries.has(lower) || verbs.has(lower))
      break;
    if (lower.endsWith('ing') && lower !== 'upcoming' && lower !== 'forthcoming') break;
    head.isPlanned ||= /^(?:planned|upcoming|scheduled|forthcoming)$/.test(lower);
    head.isNone ||= /^(?:no|any)$/.test(lower);
    head.isUnsure ||=
      /^(?:possible|potential|proposed|future|alleged|rumoured|rumored|hypothetical|more)$/.test(lower);
  }
  return head;
}

const verbForms: readonly RelationForm[] = ['past', 'participle', 'base', 'present'];

function groupAt(reading: NamedReading, sentence: Sentence, at: number): ReturnType<typeof verbGroup> {
  const lower = reading.tokens[at]?.lower ?? '';
  const past = /(?:ed|held|had|begun|began)$/.test(lower);
  const forms: readonly RelationForm[] = lower.endsWith('ing')
    ? ['ing']
    : past
      ? verbForms.slice(0, 2)
      : lower.endsWith('s')
        ? ['present']
        : ['base'];
  return verbGroup(reading, sentence, at, forms);
}

/** "held talks with Okar"; without "with", those of the subject with one another. */
function held(
  floor: Floor,
  sentence: Sentence,
  index: number,
  head: Head,
  kind: Statement['kind'],
): Statement | null {
  const { reading } = floor;
  const group = groupAt(reading, sentence, head.at);
  if (group === null || group.passive) return null;
  const doer = subjectOf(floor, sentence, head.at, group);
  if (doer === null) return null;
  const { from, start, first } = doer;
  const flags = { kind, negated: group.negated || head.isNone, planned: group.planned || head.isPlanned };
  const at = linkAfter(reading, index + 1, sentence, 'with');
  const to = at === null ? null : partiesAfter(floor, at, sentence);
  if (to !== null)
    return { ...flags, from: from.actors, to: to.actors, start, end: to.end, first, rule: 'held' };
  if (at !== null || from.actors.length < 2 || doer.rule !== 'subject-verb') return null;
  if (linkAfter(reading, index + 1, sentence, 'between') !== null) return null;
  const end = reading.tokens[index]?.end ?? from.end;
  return { ...flags, ...pairs(from), start, end, first, rule: 'held-together' };
}

/** "brokered a truce between Brill and Okar". */
function brokered(floor: Floor, sentence: Sentence, index: number, head: Head): Statement | null {
  const { reading } = floor;
  const group = groupAt(reading, sentence, head.at);
  const at = linkAfter(reading, index + 1, sentence, 'between');
  const to = at === null ? null : partiesAfter(floor, at, sentence);
  if (group === null || group.passive || to === null) return null;
  const doer = subjectOf(floor, sentence, head.at, group);
  if (doer === null) return null;
  const { from, start, first } = doer;
  const flags = {
    kind: 'mediates between' as const,
    negated: group.negated || head.isNone,
    planned: group.planned,
  };
  return { ...flags, from: from.actors, to: to.actors, start, end: to.end, first, rule: 'brokered' };
}

/** "after Norn's meeting with Okar", "during her call with Okar". */
function owned(
  floor: Floor,
  sentence: Sentence,
  index: number,
  head: Head,
  kind: Statement['kind'],
): Statement | null {
  const { reading, cast } = floor;
  const { tokens } = reading;
  const mark = tokens[head.at];
  const name = mark?.lower === "'s" ? nameEnding(reading, head.at) : null;
  const isHis = /^(?:his|her|its)$/.test(mark?.lower ?? '');
  if (name === null && !isHis) return null;
  const owner =
    name === null ? ownerOf(floor, mark?.lower ?? '', head.at, sentence) : (cast.actorOf.get(name) ?? null);
  const at = linkAfter(reading, index + 1, sentence, 'with');
  const to = at === null ? null : partiesAfter(floor, at, sentence);
  if (owner === null || to === null) return null;
  const first = name?.whole.first ?? head.at;
  const flags = stands(reading, sentence, first - 1, to, head);
  if (flags === null) return null;
  const { start = 0 } = tokens[first] ?? {};
  return { kind, ...flags, from: [owner], to: to.actors, start, end: to.end, first, rule: 'owned-talk' };
}

/** "after talks between Norn and Okar", "a meeting of Norn and Okar". */
function between(
  floor: Floor,
  sentence: Sentence,
  index: number,
  head: Head,
  kind: Statement['kind'],
): Statement | null {
  const { reading } = floor;
  const at = linkAfter(reading, index + 1, sentence, 'between');
  const parties = at === null ? null : partiesAfter(floor, at, sentence);
  if (parties === null || parties.actors.length < 2) return null;
  const flags = stands(reading, sentence, head.at, parties, head);
  if (flags === null) return null;
  const first = head.at + 1;
  const { start = 0 } = reading.tokens[first] ?? {};
  return { kind, ...flags, ...pairs(parties), start, end: parties.end, first, rule: 'talk-between' };
}

/** Whether what is before and behind says that it took place, or will; `null` where it may not. */
function stands(
  { tokens }: NamedReading,
  sentence: Sentence,
  before: number,
  { last }: Parties,
  head: Head,
): Pick<Statement, 'negated' | 'planned'> | null {
  const lower = before < sentence.first ? '' : (tokens[before]?.lower ?? '');
  const isAhead = lower === 'before' || (lower === 'of' && tokens[before - 1]?.lower === 'ahead');
  const isFact = /^(?:|after|following|since|during|at|amid|despite|,)$/.test(lower);
  if (head.isNone || (!isAhead && !isFact)) return null;
  let planned = isAhead || head.isPlanned;
  for (let at = last; isFact && at < Math.min(sentence.last, last + 12); at++) {
    const word = tokens[at]?.lower ?? '';
    if (tokens[at]?.text === ',') break;
    if (cancelledWords.has(word)) return null;
    planned ||= /^(?:will|scheduled|planned|due|expected)$/.test(word);
  }
  return { negated: false, planned };
}
