/** Finds what is reported without quotation marks ("said that …", "according to …"). */
import type { Sentence } from '../text/sentences.ts';
import { contains, excerpt, overlaps } from '../text/span.ts';
import type { SpeechClause } from './clauses.ts';
import type { Content, Contents } from './content.ts';
import { isOfEarlierVersion } from './furniture.ts';
import type { NamedReading } from './namedReading.ts';
import type { QuoteDraft } from './quotes.ts';
import { reportRule } from './reports.ts';

/** The reports of a sentence that no other one reports, as far as no words in marks are quoted from them. */
export function reportedDrafts(
  reading: NamedReading,
  contents: Contents,
  quoted: readonly QuoteDraft[],
): QuoteDraft[] {
  const quotedIn = Map.groupBy(quoted, ({ sentence }) => sentence);
  const reports = [...contents].filter(
    ([clause, content]) =>
      !isOfEarlierVersion(reading, clause.sentence) && reportRule(reading, clause, content) !== null,
  );
  const drafts: QuoteDraft[] = [];
  for (const [sentence, here] of Map.groupBy(reports, ([clause]) => clause.sentence)) {
    const spoken = quotedIn.get(sentence) ?? [];
    for (const [clause, content] of outermost(here)) {
      if (!spoken.some((quote) => overlaps(quote, content)))
        drafts.push(draftOf(reading, sentence, clause, content));
    }
  }
  return drafts;
}

type Report = [clause: SpeechClause, content: Content];

/** So many reports in one sentence are no prose; only the first are looked at. */
const MAX_REPORTS = 40;

function outermost(reports: readonly Report[]): Report[] {
  const looked = reports.slice(0, MAX_REPORTS);
  return looked.filter(
    ([{ cue }]) => !looked.some(([other, span]) => other.cue !== cue && contains(span, cue)),
  );
}

function draftOf(
  { text }: NamedReading,
  sentence: Sentence,
  clause: SpeechClause,
  content: Content,
): QuoteDraft {
  const { rule, subject } = clause;
  const { start, end, parts } = content;
  return {
    kind: 'indirect',
    ...excerpt(text, start, end),
    content: [...parts],
    rule,
    subject,
    clause,
    sentence,
  };
}
