/** Finds what the article says is open: undecided, unknown, denied, disputed or unconfirmed. */
import { wordSet } from '../lexicon/words.ts';
import type { Excerpt, Span } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { contains, excerpt, overlaps, trimmed } from '../text/span.ts';
import type { NamedReading } from './namedReading.ts';
import type { SpokenQuote } from './quotes.ts';

/** `words`: without one of them the pattern fits nothing, so it is not even tried. */
type Pattern = { name: string; example: string; words: ReadonlySet<string>; pattern: RegExp };

export const unsettledPatterns: readonly Pattern[] = [
  {
    name: 'undecided',
    example: 'The cabinet has not made a final decision on the port.',
    words: wordSet('not no yet open undecided remain remains still under'),
    pattern:
      /\b(?:(?:has|have|had) not(?: yet)? (?:made? (?:a|any)(?: final)? decision|decided?|ruled? out|agreed?)|no (?:final )?decision|(?:has|have|had) not (?:yet )?been (?:decided|settled|agreed|resolved)|undecided|remains? to be (?:seen|decided)|yet to (?:decide|agree|settle|rule on)|an open question|still (?:weighing|considering|deciding)|under consideration)\b/i,
  },
  {
    name: 'unknown',
    example: 'It was not clear who gave the order.',
    words: wordSet('not no nobody unclear unknown uncertain'),
    pattern:
      /\b(?:(?:does|do|did) not (?:yet )?know (?:whether|if|who|when|how|what|why)|(?:is|was|remains?|remained) (?:unclear|unknown|uncertain)|(?:is|was) not (?:immediately |yet )?(?:clear|known)|nobody (?:yet )?knows|no one (?:yet )?knows|not immediately clear|it (?:is|was) unclear)\b/i,
  },
  {
    name: 'disputed',
    example: 'The figures are disputed by the opposition.',
    words: wordSet('disputed contested dispute disputes denied denies rejects rejected'),
    pattern:
      /\b(?:(?:is|are|was|were|remains?) (?:disputed|contested|in dispute)|denie[sd] (?:that|having|any|the|this|it)|(?:disputes?|disputed) (?:the|that|how|whether|who|what)|reject(?:s|ed) (?:the|that|this|any|those|these) (?:claims?|charges?|accusations?|allegations?|reports?))\b/i,
  },
  {
    name: 'unconfirmed',
    example: 'The report could not be independently verified.',
    words: wordSet('not unconfirmed yet declined refused'),
    pattern:
      /\b(?:could not be (?:independently |immediately )?(?:verified|confirmed)|(?:has|have) not (?:been )?(?:independently )?(?:confirmed|verified)|unconfirmed|yet to (?:confirm|respond|comment|say|explain)|(?:declined to|would not|refused to) (?:confirm|say|comment on|rule out))\b/i,
  },
];

const anyWord = new Set(unsettledPatterns.flatMap(({ words }) => [...words]));

/** The reported clause, or the part of the sentence between contrasts, in which such words stand; the same words once. */
export function findUnsettled(reading: NamedReading, quotes: readonly SpokenQuote[]): Excerpt[] {
  const found: Excerpt[] = [];
  const known = new Set<string>();
  const quotesIn = Map.groupBy(quotes, (quote) => quote.sentence);
  for (const sentence of reading.sentences) {
    if (!hasOne(reading, sentence, anyWord)) continue;
    const patterns = unsettledPatterns.filter(({ words }) => hasOne(reading, sentence, words));
    for (const part of partsOf(reading, sentence)) {
      const match = firstMatch(reading, sentence, part, patterns);
      if (match === null) continue;
      const reported = quotesIn
        .get(sentence)
        ?.find(({ quote }) => quote.kind === 'indirect' && contains(quote, match));
      const span = reported?.quote ?? part;
      const last = found.at(-1);
      const words = excerpt(reading.text, span.start, span.end);
      const key = words.text
        .toLowerCase()
        .replaceAll(/\P{L}+/gu, ' ')
        .trim();
      if (known.has(key) || (last !== undefined && overlaps(last, span))) continue;
      known.add(key);
      found.push(words);
    }
  }
  return found;
}

function hasOne({ tokens }: NamedReading, { first, last }: Sentence, words: ReadonlySet<string>): boolean {
  for (let index = first; index < last; index++) if (words.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

function firstMatch(
  reading: NamedReading,
  sentence: Sentence,
  part: Span,
  patterns: readonly Pattern[],
): Span | null {
  for (const { pattern } of patterns) {
    const match = pattern.exec(reading.text.slice(part.start, part.end));
    if (match === null) continue;
    const start = part.start + match.index;
    if (!isQuoted(reading, sentence, start)) return { start, end: start + match[0].length };
  }
  return null;
}

function isQuoted({ tokens, quotationOf }: NamedReading, { first }: Sentence, start: number): boolean {
  let index = first;
  while ((tokens[index]?.end ?? Infinity) <= start) index++;
  return (quotationOf[index] ?? -1) >= 0;
}

/** A sentence split where a contrast or a semicolon begins a new statement. */
function partsOf(reading: NamedReading, sentence: Span): Span[] {
  const text = reading.text.slice(sentence.start, sentence.end);
  const parts: Span[] = [];
  let start = 0;
  for (const border of text.matchAll(/(?:, (?:but|while|although|though)|;) /g)) {
    parts.push({ start: sentence.start + start, end: sentence.start + border.index });
    start = border.index + border[0].length;
  }
  parts.push({ start: sentence.start + start, end: sentence.end });
  return parts.map((part) => trimmed(reading.text, part));
}
