/** Makes quotes of quotations and reported clauses: who said them to whom, when and where. */
import type { Quote } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import { blockDrafts } from './blocks.ts';
import type { SpeechClause } from './clauses.ts';
import { contentsOf } from './content.ts';
import type { NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';
import { quotedDraft } from './quoted.ts';
import { reportedDrafts } from './reported.ts';
import { speakerOf, type Floor, type Speaker } from './speakers.ts';

/** A quote before its speaker is known. */
export type QuoteDraft = Pick<Quote, 'kind' | 'text' | 'start' | 'end' | 'content' | 'rule'> & {
  subject: Phrase | null;
  clause: SpeechClause | null;
  sentence: Sentence;
};

export type SpokenQuote = { quote: Quote; speaker: Speaker | null; sentence: Sentence };

export function findQuotes(
  reading: NamedReading,
  clauses: readonly SpeechClause[],
  attributions: readonly Attribution[],
  floor: Floor,
): SpokenQuote[] {
  const contents = contentsOf(reading, clauses);
  const quoted = attributions
    .map((attribution) => quotedDraft(reading, attribution, contents))
    .filter((draft) => draft !== null);
  const reported = [...reportedDrafts(reading, contents, quoted), ...blockDrafts(reading, clauses)];
  const drafts = [...underOneCue(quoted), ...reported];
  const lastBy = new Map<Speaker, SpokenQuote>();
  return drafts
    .sort((one, other) => one.start - other.start)
    .map((draft, index) => {
      const speaker =
        draft.subject === null ? null : speakerOf(floor, draft.subject, (draft.clause ?? draft).sentence);
      const previous = speaker === null ? undefined : lastBy.get(speaker);
      const quote = complete(reading, draft, `q${index + 1}`, speaker, previous, floor);
      const spoken = { quote, speaker, sentence: draft.sentence };
      if (speaker !== null) lastBy.set(speaker, spoken);
      return spoken;
    });
}

/** More pieces than these in a paragraph are a list of quotations, not one statement. */
const MAX_PIECES = 12;

/** `"It works," she said. "We are glad."`: what a paragraph quotes under one cue is attributed as a whole. */
function underOneCue(drafts: readonly QuoteDraft[]): QuoteDraft[] {
  const together = Map.groupBy(drafts, pieceKey);
  return drafts.map((draft) => {
    const key = pieceKey(draft);
    const pieces = key === null ? [] : (together.get(key) ?? []);
    const isOne = pieces.length > 1 && pieces.length <= MAX_PIECES;
    return isOne ? { ...draft, content: pieces.flatMap(({ content }) => content) } : draft;
  });
}

/** The cue and the paragraph of words that are all in marks. */
function pieceKey({ kind, clause, sentence }: QuoteDraft): string | null {
  return kind === 'direct' && clause !== null ? `${sentence.paragraph} ${clause.cue.start}` : null;
}

function complete(
  reading: NamedReading,
  draft: QuoteDraft,
  id: string,
  speaker: Speaker | null,
  previous: SpokenQuote | undefined,
  floor: Floor,
): Quote {
  const { subject, clause, sentence, ...found } = draft;
  const cue = clause?.cue ?? null;
  const own = circumstances(reading, clause, floor);
  return {
    id,
    ...found,
    subjectRule: clause?.rule ?? null,
    speaker: speaker?.id ?? null,
    speakerMention: subject === null ? null : excerpt(reading.text, subject.start, subject.end),
    cue: cue === null ? null : excerpt(reading.text, cue.start, cue.end),
    ...(previous !== undefined && goesOn(draft, sentence, own, previous)
      ? circumstancesOf(previous.quote)
      : own),
  };
}

type Circumstances = Pick<Quote, 'addressee' | 'said' | 'place'>;

function circumstancesOf({ addressee, said, place }: Quote): Circumstances {
  return { addressee, said, place };
}

/**
 * Words that say nothing of addressee, date and place share them with the speaker's words right before; "she declined
 * to answer" and "she wants it closed" are no part of what she told someone.
 */
function goesOn(
  { kind, clause }: QuoteDraft,
  sentence: Sentence,
  own: Circumstances,
  previous: SpokenQuote,
): boolean {
  if (kind === 'indirect' && clause?.cue.kinds.includes('speech') !== true) return false;
  const reach = clause?.cue.continues === true ? 1 : 0;
  const near = sentence.paragraph - previous.sentence.paragraph <= reach;
  return near && own.addressee === null && own.said === null && own.place === null;
}

function circumstances(reading: NamedReading, clause: SpeechClause | null, { cast }: Floor): Circumstances {
  if (clause === null) return { addressee: null, said: null, place: null };
  const { addressee, said, place } = clause;
  const actor = addressee?.name == null ? null : (cast.actorOf.get(addressee.name)?.id ?? null);
  return {
    addressee:
      addressee === null ? null : { ...excerpt(reading.text, addressee.start, addressee.end), actor },
    said: said === null ? null : { text: said.text, start: said.start, end: said.end, date: said.date },
    place,
  };
}
