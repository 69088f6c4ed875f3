/** Finds the clauses that report speech: a cue with its subject, who was told, when and where. */
import { coordinators } from '../lexicon/words.ts';
import type { SubjectRule } from '../rules.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { leadAdjuncts, readAdjuncts } from './adjuncts.ts';
import type { Cue } from './cues.ts';
import type { DateMention } from './dates.ts';
import { mainSubject } from './mainSubject.ts';
import type { NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';
import { findSubject } from './subjects.ts';

export type SpeechClause = {
  cue: Cue;
  subject: Phrase | null;
  /** The rule that found the subject. */
  rule: SubjectRule;
  sentence: Sentence;
  /** Token indexes around subject, cue, addressee, date and place: the clause without what it reports. */
  first: number;
  last: number;
  /** Stands inside what an earlier clause of the sentence reports: "He says | he believes". */
  nested: boolean;
  addressee: Phrase | null;
  said: DateMention | null;
  place: Excerpt | null;
};

export function findClauses(
  reading: NamedReading,
  cues: readonly Cue[],
  dates: readonly DateMention[],
): SpeechClause[] {
  const clauses: SpeechClause[] = [];
  let next = 0;
  for (const sentence of reading.sentences) {
    const inSentence: SpeechClause[] = [];
    for (; next < cues.length; next++) {
      const cue = cues[next];
      if (cue === undefined || cue.first >= sentence.last) break;
      const clause = clauseOf(reading, sentence, cue, inSentence, dates);
      if (clause !== null) inSentence.push(clause);
    }
    for (const clause of inSentence) clauses.push(clause);
  }
  return clauses;
}

function clauseOf(
  reading: NamedReading,
  sentence: Sentence,
  cue: Cue,
  earlier: readonly SpeechClause[],
  dates: readonly DateMention[],
): SpeechClause | null {
  const found = findSubject(reading, sentence, cue);
  if (found === null) return null;
  const { subject, rule } = found.shared ? sharedSubject(reading, sentence, cue, earlier) : found;
  const behind = ['verb-subject', 'according-to', 'passive-agent'].includes(found.rule);
  const start = behind ? (subject?.last ?? cue.last) : cue.last;
  const { last, addressee, said, place } = readAdjuncts(reading, sentence, cue, start, dates);
  const first = found.shared || subject === null ? cue.first : Math.min(subject.first, cue.first);
  const lead = found.shared ? null : leadAdjuncts(reading, sentence, first, dates);
  return {
    ...{ cue, subject, rule, sentence, first, last },
    addressee: addressee ?? lead?.addressee ?? null,
    nested: !found.shared && isNested(reading, first, earlier),
    said: said ?? lead?.said ?? null,
    place: place ?? lead?.place ?? null,
  };
}

/** "… told reporters and added": the subject of the clause before; behind a comma rather that of the sentence. */
function sharedSubject(
  reading: NamedReading,
  sentence: Sentence,
  cue: Cue,
  earlier: readonly SpeechClause[],
): { subject: Phrase | null; rule: SubjectRule } {
  const previous = earlier.findLast(
    ({ subject, nested, cue: { form } }) => subject !== null && !nested && form !== 'according',
  );
  const main = mainSubject(reading, sentence, cue.first);
  const follows = previous !== undefined && previous.last >= cue.first - 1;
  const takesMain =
    previous === undefined ||
    (!follows && cue.form === 'participle' && main !== null && main.form !== 'nominal');
  return takesMain
    ? { subject: main, rule: 'main-subject' }
    : { subject: previous.subject, rule: 'shared-subject' };
}

/**
 * Right behind an earlier clause, or behind "that" or "if" after one, begins what that clause reports; it goes on until
 * a sign or a conjunction that may end it ("Norn said that for years some critics | had claimed").
 */
function isNested({ tokens }: NamedReading, first: number, earlier: readonly SpeechClause[]): boolean {
  const outer = earlier.at(-1);
  if (outer === undefined || outer.last > first) return false;
  if (outer.last === first || isLink(tokens[first - 1])) return true;
  if (!isLink(tokens[outer.last])) return false;
  for (let index = outer.last; index < first; index++)
    if (tokens[index]?.kind !== 'word' || coordinators.has(tokens[index]?.lower ?? '')) return false;
  return true;
}

function isLink(token: Token | undefined): boolean {
  return /^(?:that|if|whether|how|why|because|what)$/.test(token?.lower ?? '');
}
