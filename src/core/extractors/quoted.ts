/** Decides which quotations are speech, and whether all of it stands in marks. */
import { contains, excerpt } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Content, Contents } from './content.ts';
import type { NamedReading } from './namedReading.ts';
import type { QuoteDraft } from './quotes.ts';
import { isTitle } from './titles.ts';

/** Quoted words as few as these may be a title or a nickname; they need a cue to count as speech. */
const SCARE_QUOTE_WORDS = 4;

/** `null` when the quotation is no speech. */
export function quotedDraft(
  reading: NamedReading,
  attribution: Attribution,
  contents: Contents,
): QuoteDraft | null {
  const { quotation, clause, subject, rule, sentence } = attribution;
  const words = reading.text.slice(quotation.start, quotation.end);
  const short = (words.match(/\p{L}[\p{L}\p{M}'’-]*|\p{N}+/gu) ?? []).length <= SCARE_QUOTE_WORDS;
  const reported = clause === null ? undefined : contents.get(clause);
  const isIn = reported?.parts.some((part) => contains(part, quotation)) === true;
  const content = isIn ? reported : null;
  const direct = isDirect(reading, attribution);
  if (short && !direct && !isSpoken(attribution, content)) return null;
  if (isTitle(reading, attribution)) return null;
  const { start, end } = quotation;
  return {
    kind: direct ? 'direct' : 'mixed',
    ...excerpt(reading.text, start, end),
    content: direct || content === null ? [{ start, end }] : [...content.parts],
    ...{ rule, subject, clause, sentence },
  };
}

/** A few words in marks are speech when a cue beside them, or a clause around them, says so. */
function isSpoken({ clause, rule }: Attribution, content: Content | null): boolean {
  if (clause === null || clause.cue.kinds.every((kind) => kind === 'thought')) return false;
  return content !== null || rule === 'cue-before' || rule === 'cue-after';
}

/** So many characters in front of quoted words tell how they are led in. */
const LEAD_LENGTH = 240;

/** Whole sentences in marks, rather than a part of the article's own sentence. */
function isDirect({ text }: NamedReading, { quotation, rule, sentence, clause }: Attribution): boolean {
  if (/^(?:continued-sentence|sign-off|label-inside|name-line|introduced|inherited)$/.test(rule)) return true;
  const opening = text.slice(quotation.start, quotation.end).replace(/^[^\p{L}\p{N}[(…]+/u, '');
  const whole = /^[\p{Lu}\p{N}[(…]/u.test(opening) || /^i(?:\P{L}|$)/u.test(opening);
  const from = Math.max(sentence.start, quotation.start - LEAD_LENGTH);
  const before = text.slice(from, quotation.start).trimEnd();
  if (/[,:]$/.test(before) && clause !== null && clause.cue.start < quotation.start) {
    return whole || /["”]/.test(before);
  }
  if (from === sentence.start && /^(?:\p{P}|\s|and|but)*$/iu.test(before))
    return whole && rule !== 'main-subject';
  return whole && before.endsWith(':');
}
