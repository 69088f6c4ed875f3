/** Finds the turns of a talk that is printed without marks: lines that a label with a colon opens. */
import type { Span } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { isDialogue } from './dialogue.ts';
import { findLabels, labelPhrase, type Names } from './labels.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';

/** What one speaker says in one paragraph. */
export type Turn = Span & { sentence: Sentence; subject: Phrase; label: boolean };

/** More labels than these are a list. */
const MAX_LABELS = 24;

/** A paragraph longer than this is no turn of a talk; in characters. */
const MAX_TURN_LENGTH = 4000;

/** So many paragraphs without a label may go on with an answer. */
const MAX_MORE_PARAGRAPHS = 3;

/** The turns of the article's talk, in order; none when its labels are no dialogue. */
export function findTurns(reading: NamedReading, outlet: string | null): Turn[] {
  const labelled = findLabels(reading);
  if (labelled.length < 3 || new Set(labelled.map(({ key }) => key)).size > MAX_LABELS) return [];
  const names: Names = { reading, outlet, opening: labelled[0]?.sentence.first ?? 0, keys: new Map() };
  const phrases = labelled.map(({ sentence, colon, key }) => labelPhrase(names, key, sentence.first, colon));
  const whose = phrases.map((phrase, index) => speakerKey(phrase) ?? labelled[index]?.key ?? '');
  if (!isDialogue(reading, whose, labelled)) return [];
  return labelled.flatMap(({ sentence, colon }, index) => {
    const subject = phrases[index];
    const after = labelled[index + 1]?.sentence.paragraph ?? null;
    return subject === undefined ? [] : turnsOf(reading, sentence, colon, subject, after);
  });
}

/** Whether a span stands outside the turns of those who are known. */
export function outsideTurns(all: readonly Turn[]): (span: Span) => boolean {
  const turns = all.filter(({ subject }) => (subject.antecedent ?? subject).form !== 'pronoun');
  return ({ start }) => {
    let low = 0;
    let high = turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((turns[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (turns[low]?.sentence.start ?? Infinity) > start;
  };
}

function speakerKey(phrase: Phrase): string | null {
  if (phrase.antecedent !== undefined) return speakerKey(phrase.antecedent);
  return phrase.name?.key ?? phrase.called ?? null;
}

/** The rest of the labelled paragraph, and the paragraphs up to the next label that go on with it. */
function turnsOf(
  reading: NamedReading,
  opening: Sentence,
  colon: number,
  subject: Phrase,
  nextLabel: number | null,
): Turn[] {
  const { tokens, paragraphs, sentences } = reading;
  const end = paragraphs[opening.paragraph]?.end ?? opening.end;
  const start = tokens[colon + 1]?.start ?? end;
  if (end - start > MAX_TURN_LENGTH) return [];
  const turns = [{ start, end, sentence: opening, subject, label: true }];
  const more = nextLabel === null ? 0 : nextLabel - opening.paragraph - 1;
  if (more > MAX_MORE_PARAGRAPHS) return turns;
  let index = opening.index;
  for (let paragraph = opening.paragraph + 1; paragraph <= opening.paragraph + more; paragraph++) {
    while ((sentences[index]?.paragraph ?? paragraph) < paragraph) index++;
    const [sentence, span] = [sentences[index], paragraphs[paragraph]];
    if (sentence === undefined || span === undefined || span.end - span.start > MAX_TURN_LENGTH) break;
    if (isNarrated(reading, sentence, span.end)) break;
    turns.push({ start: span.start, end: span.end, sentence, subject, label: false });
  }
  return turns;
}

/** A paragraph with marks, in brackets, or that opens with a name or "she": the article's own words. */
function isNarrated(reading: NamedReading, { first }: Sentence, end: number): boolean {
  const { tokens, quotationOf } = reading;
  if (/^(?:[([]|he|she)$/.test(tokens[first]?.lower ?? '') || nameAt(reading, first) !== null) return true;
  for (let index = first; index < tokens.length && (tokens[index]?.start ?? end) < end; index++)
    if ((quotationOf[index] ?? -1) >= 0) return true;
  return false;
}
