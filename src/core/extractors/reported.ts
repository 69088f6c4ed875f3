/** Finds what is reported without quotation marks ("said that …", "according to …"). */
import { cueForms } from '../lexicon/cueForms.ts';
import { documentNouns, reportingVerbs } from '../lexicon/cues.ts';
import { organizationNouns } from '../lexicon/organizations.ts';
import { roleNoun, speakingNouns } from '../lexicon/roles.ts';
import { auxiliaries, verbs } from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { contains, excerpt, overlaps } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { SpeechClause } from './clauses.ts';
import type { Contents } from './content.ts';
import type { NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';
import type { QuoteDraft } from './quotes.ts';

/** The reports of a sentence that no other one reports, as far as nothing in them is in marks. */
export function reportedDrafts(
  reading: NamedReading,
  contents: Contents,
  attributions: readonly Attribution[],
): QuoteDraft[] {
  const quotations = Map.groupBy(attributions, ({ sentence }) => sentence);
  const reports = [...contents].filter(([clause, span]) => isReport(reading, clause, span));
  const drafts: QuoteDraft[] = [];
  for (const [sentence, here] of Map.groupBy(reports, ([clause]) => clause.sentence)) {
    const quoted = (quotations.get(sentence) ?? []).map(({ quotation }) => quotation);
    for (const [clause, span] of outermost(here)) {
      if (!quoted.some((quotation) => overlaps(quotation, span)))
        drafts.push(draftOf(reading, sentence, clause, span));
    }
  }
  return drafts;
}

type Report = [clause: SpeechClause, span: Span];

/** So many reports in one sentence are no prose; only the first are looked at. */
const MAX_REPORTS = 40;

function outermost(reports: readonly Report[]): Report[] {
  const looked = reports.slice(0, MAX_REPORTS);
  return looked.filter(
    ([{ cue }]) => !looked.some(([other, span]) => other.cue !== cue && contains(span, cue)),
  );
}

function draftOf({ text }: NamedReading, sentence: Sentence, clause: SpeechClause, span: Span): QuoteDraft {
  const { rule, subject } = clause;
  const { start, end } = span;
  return {
    kind: 'indirect',
    ...excerpt(text, start, end),
    content: [{ start, end }],
    rule,
    subject,
    clause,
    sentence,
  };
}

/**
 * A verb that reports by itself, any verb of speech before "that", words in front of a closing clause, or what someone
 * vows, refuses or asks "to" do.
 */
function isReport(reading: NamedReading, clause: SpeechClause, span: Span): boolean {
  const { cue } = clause;
  if (clause.rule === 'main-subject' && clause.subject !== null && !canSpeak(clause.subject)) return false;
  const next = reading.tokens[clause.last]?.lower ?? '';
  if (isSilence(reading, clause)) return false;
  if (cue.kinds.includes('intent') && next === 'to') return true;
  const clausal = next === 'that' || hasVerb(reading, clause.last, span.end);
  if (!cue.kinds.includes('speech')) return cue.kinds.includes('thought') && clausal;
  if (cue.form === 'according' || span.end <= cue.start || next === 'that') return true;
  return reportingVerbs.has(cue.lemma) && clausal;
}

/** A name, a pronoun, or a noun for people, bodies and papers: "the offer" of a main clause says nothing. */
function canSpeak({ form, head }: Phrase): boolean {
  if (form !== 'nominal') return true;
  return (
    roleNoun(head) !== null ||
    [speakingNouns, organizationNouns, documentNouns].some((nouns) => nouns.has(head))
  );
}

/** "said goodbye", "told a story" report nothing: what is reported has a verb. */
function hasVerb({ tokens }: NamedReading, first: number, end: number): boolean {
  for (let index = first + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.start >= end) return false;
    const { lower } = token;
    if (auxiliaries.has(lower) || verbs.has(lower) || cueForms.has(lower) || /(?:ed|[^s]s)$/.test(lower))
      return true;
  }
  return false;
}

/** "would not say whether", "does not know whether": nothing is reported. */
function isSilence({ tokens }: NamedReading, { cue, last }: SpeechClause): boolean {
  const negated =
    /^(?:not|n't|never)$/.test(tokens[cue.first - 1]?.lower ?? '') ||
    (tokens[cue.first - 1]?.lower ?? '').endsWith("n't");
  return negated && /^(?:whether|if|why|what|how|who|when|where)$/.test(tokens[last]?.lower ?? '');
}
