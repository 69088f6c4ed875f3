/** Makes quotes of quotations and reported clauses: kind, content, speaker, addressee, date and place. */
import { reportingVerbs } from '../lexicon/cues.ts';
import type { Quote, Span } from '../summary.ts';
import { contains, excerpt, overlaps } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { SpeechClause } from './clauses.ts';
import { contentOf } from './content.ts';
import type { NamedReading, Phrase } from './phrases.ts';
import { speakerOf, type Floor, type Speaker } from './speakers.ts';

/** Quoted words as few as these may be a title or a nickname; they need a cue to count as speech. */
const SCARE_QUOTE_WORDS = 4;

type Draft = Omit<Quote, 'id' | 'speaker' | 'addressee' | 'said' | 'place'> & {
  subject: Phrase | null;
  clause: SpeechClause | null;
  paragraph: number;
};

export type SpokenQuote = { quote: Quote; speaker: Speaker | null; subject: Phrase | null };

export function findQuotes(
  reading: NamedReading,
  clauses: readonly SpeechClause[],
  attributions: readonly Attribution[],
  floor: Floor,
): SpokenQuote[] {
  const contents = contentsOf(reading, clauses);
  const spoken = attributions
    .map((attribution) => quotedDraft(reading, attribution, contents))
    .filter((draft) => draft !== null);
  const reported = reportedDrafts(reading, contents, attributions);
  const drafts = [...spoken, ...reported].sort((one, other) => one.start - other.start);
  const quotes: SpokenQuote[] = [];
  for (const draft of drafts) quotes.push(complete(reading, draft, quotes, floor));
  return quotes;
}

type Content = { clause: SpeechClause; span: Span };

function contentsOf(reading: NamedReading, clauses: readonly SpeechClause[]): Content[] {
  const contents: Content[] = [];
  let from = 0;
  for (const [index, clause] of clauses.entries()) {
    if (clauses[from]?.sentence !== clause.sentence) from = index;
    if (clause.subject === null) continue;
    let to = index + 1;
    while (clauses[to]?.sentence === clause.sentence) to++;
    const span = contentOf(
      reading,
      clause,
      clauses.slice(from, to).filter((other) => other !== clause),
    );
    if (span !== null) contents.push({ clause, span });
  }
  return contents;
}

function quotedDraft(
  reading: NamedReading,
  attribution: Attribution,
  contents: readonly Content[],
): Draft | null {
  const { quotation, clause, subject, rule, sentence } = attribution;
  const words = reading.text.slice(quotation.start, quotation.end);
  const short = (words.match(/\p{L}[\p{L}\p{M}'’-]*|\p{N}+/gu) ?? []).length <= SCARE_QUOTE_WORDS;
  const content = contents.find(
    (candidate) => candidate.clause === clause && contains(candidate.span, quotation),
  );
  const direct = isDirect(reading, attribution);
  if (short && !direct && !isSpoken(attribution, content)) return null;
  return {
    kind: direct ? 'direct' : 'mixed',
    ...excerpt(reading.text, quotation.start, quotation.end),
    content: [
      direct || content === undefined ? { start: quotation.start, end: quotation.end } : content.span,
    ],
    speakerMention: subject === null ? null : excerpt(reading.text, subject.start, subject.end),
    cue: clause === null ? null : excerpt(reading.text, clause.cue.start, clause.cue.end),
    rule,
    subject,
    clause,
    paragraph: sentence.paragraph,
  };
}

/** A few words in marks are speech when a cue beside them, or a clause around them, says so. */
function isSpoken({ clause, rule }: Attribution, content: Content | undefined): boolean {
  if (clause === null) return false;
  return content !== undefined
    ? clause.cue.kinds.some((kind) => kind !== 'thought')
    : rule === 'cue-before' || rule === 'cue-after';
}

/** Whole sentences in marks, rather than a part of the article's own sentence. */
function isDirect(reading: NamedReading, { quotation, rule, sentence, clause }: Attribution): boolean {
  const { text } = reading;
  const opening = text.slice(quotation.start, quotation.end).replace(/^[^\p{L}\p{N}[(…]+/u, '');
  const whole = /^[\p{Lu}\p{N}[(…]/u.test(opening) || /^i(?:\P{L}|$)/u.test(opening);
  const before = text.slice(sentence.start, quotation.start).trimEnd();
  if (rule === 'continued-sentence' || rule === 'sign-off' || rule === 'inherited') return true;
  if (/[,:]$/.test(before) && clause !== null && clause.cue.start < quotation.start) {
    return whole || text.slice(sentence.start, quotation.start).includes('"') || /[”]/.test(before);
  }
  if (before === '' || /^(?:["“”'(]|and|but|''|\p{P})+$/iu.test(before))
    return whole && rule !== 'main-subject';
  return whole && /:$/.test(before);
}

/** Clauses without marks: what a verb of saying reports, unless it stands inside another report. */
function reportedDrafts(
  reading: NamedReading,
  contents: readonly Content[],
  attributions: readonly Attribution[],
): Draft[] {
  const reports = contents.filter(({ clause, span }) => isReport(reading, clause, span));
  const drafts: Draft[] = [];
  for (const { clause, span } of reports) {
    const here = reports.filter((other) => other.clause.sentence === clause.sentence);
    if (here.some((other) => other.clause !== clause && contains(other.span, clause.cue))) continue;
    if (attributions.some(({ quotation }) => overlaps(quotation, span))) continue;
    drafts.push({
      kind: 'indirect',
      ...excerpt(reading.text, span.start, span.end),
      content: [span],
      speakerMention:
        clause.subject === null ? null : excerpt(reading.text, clause.subject.start, clause.subject.end),
      cue: excerpt(reading.text, clause.cue.start, clause.cue.end),
      rule: clause.rule,
      subject: clause.subject,
      clause,
      paragraph: clause.sentence.paragraph,
    });
  }
  return drafts;
}

/** A verb that reports by itself, any verb of speech before "that", or words in front of a closing clause. */
function isReport(reading: NamedReading, clause: SpeechClause, span: Span): boolean {
  const { cue } = clause;
  if (!cue.kinds.includes('speech')) return false;
  if (cue.form === 'according' || reportingVerbs.has(cue.lemma)) return true;
  return span.end <= cue.start || reading.tokens[clause.last]?.lower === 'that';
}

function complete(
  reading: NamedReading,
  draft: Draft,
  earlier: readonly SpokenQuote[],
  floor: Floor,
): SpokenQuote {
  const { subject, clause, paragraph, ...found } = draft;
  const sentence = clause?.sentence ?? reading.sentences.findLast(({ start }) => start <= draft.start);
  const speaker = subject === null || sentence === undefined ? null : speakerOf(floor, subject, sentence);
  const own = circumstances(reading, clause, floor);
  const previous = earlier.findLast((quote) => quote.speaker !== null && quote.speaker === speaker);
  const none = own.addressee === null && own.said === null && own.place === null;
  const near =
    previous !== undefined &&
    paragraphOf(reading, previous.quote) >= paragraph - (clause?.cue.continues === true ? 1 : 0);
  const { addressee, said, place } = none && near ? previous.quote : own;
  const quote = {
    id: `q${earlier.length + 1}`,
    ...found,
    speaker: speaker?.id ?? null,
    addressee,
    said,
    place,
  };
  return { quote, speaker, subject };
}

function paragraphOf(reading: NamedReading, span: Span): number {
  return reading.paragraphs.findIndex((paragraph) =>
    contains(paragraph, { start: span.start, end: span.start }),
  );
}

function circumstances(
  reading: NamedReading,
  clause: SpeechClause | null,
  floor: Floor,
): Pick<Quote, 'addressee' | 'said' | 'place'> {
  if (clause === null) return { addressee: null, said: null, place: null };
  const { addressee, said, place } = clause;
  const named = addressee?.name == null ? undefined : floor.cast.actorOf.get(addressee.name);
  return {
    addressee:
      addressee === null
        ? null
        : { ...excerpt(reading.text, addressee.start, addressee.end), actor: named?.id ?? null },
    said: said === null ? null : { text: said.text, start: said.start, end: said.end, date: said.date },
    place,
  };
}
