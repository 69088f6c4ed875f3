/** Finds the sentences of a text; a quotation is never split between two of them. */
import { cueForms } from '../lexicon/cueForms.ts';
import { verbs } from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import type { Token } from './tokens.ts';

/** `first` and `last` are token indexes, `last` the first one after the sentence; `index` counts the sentences. */
export type Sentence = Span & { index: number; first: number; last: number; paragraph: number };

export function findSentences(
  tokens: readonly Token[],
  paragraphs: readonly Span[],
  quotationOf: Int32Array,
): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (const [paragraph, span] of paragraphs.entries()) {
    let last = datelineEnd(tokens, first);
    if (last > first) push(sentences, tokens, first, last, paragraph);
    first = last;
    for (; last < tokens.length; last++) {
      const token = tokens[last];
      if (token === undefined || token.start >= span.end) break;
      if (last > first && startsSentence(tokens, last, quotationOf)) {
        push(sentences, tokens, first, last, paragraph);
        first = last;
      }
    }
    if (last > first) push(sentences, tokens, first, last, paragraph);
    first = last;
  }
  return sentences;
}

function push(
  sentences: Sentence[],
  tokens: readonly Token[],
  first: number,
  last: number,
  paragraph: number,
): void {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  sentences.push({ start, end, index: sentences.length, first, last, paragraph });
}

/** Whether a sentence begins at this token: what stands before has ended one, and this looks like a start. */
function startsSentence(tokens: readonly Token[], index: number, quotationOf: Int32Array): boolean {
  const token = tokens[index];
  const quotation = quotationOf[index] ?? -1;
  if (token === undefined || (quotation >= 0 && quotation === quotationOf[index - 1])) return false;
  if (!canEndSentence(tokens[index - 1])) return false;
  let before = index - 1;
  while (/^[)\]'’]$/.test(tokens[before]?.text ?? '')) before--;
  const closed = (quotationOf[before] ?? -1) >= 0;
  if (closed && tokens[before]?.kind === 'mark') before--;
  const previous = tokens[before];
  if (previous === undefined || token.start === previous.end) return false;
  if (!token.capital && token.kind !== 'mark' && token.kind !== 'number' && !/^[([—•*‘'-]/.test(token.text)) {
    return false;
  }
  if (/^[.…]+$/.test(previous.text)) return !(closed && isBareCue(tokens, index));
  if (/^[!?]$/.test(previous.text)) return !(closed && token.kind !== 'mark' && speaksOf(tokens, index));
  return previous.text.endsWith('.') && previous.kind === 'word' && endsWithAbbreviation(previous, token);
}

/** A sentence ends with a sign or a mark, or with the stop of an abbreviation. */
function canEndSentence(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'sign' || token.kind === 'mark' || token.text.endsWith('.'));
}

/** `…." Norn said.`: a name and a cue with nothing behind belong to the words in front. */
function isBareCue(tokens: readonly Token[], index: number): boolean {
  for (let next = index; next < index + 5; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word') return false;
    if (!token.capital) return next > index && cueForms.has(token.lower) && tokens[next + 1]?.text === '.';
  }
  return false;
}

/** A name or two and then a verb or a comma after "…?": the words that say who asked, not a new sentence. */
function speaksOf(tokens: readonly Token[], index: number): boolean {
  for (let next = index; next < index + 5; next++) {
    const token = tokens[next];
    if (next > index && token?.text === ',') return true;
    if (token?.kind !== 'word') return false;
    if (!token.capital) return next > index && (cueForms.has(token.lower) || verbs.has(token.lower));
  }
  return false;
}

/** "… in the U.S. The minister": initials or "Inc." before a word that begins sentences. */
function endsWithAbbreviation(previous: Token, token: Token): boolean {
  if (!/^(?:inc|corp|co|ltd|plc|etc|jr|sr|(?:\p{L}\.)+\p{L})$/u.test(previous.lower)) return false;
  return (
    token.kind === 'mark' ||
    /^(?:the|a|an|in|on|at|he|she|it|they|we|but|and|this|that|these|those|his|her|its|their|for|as|after|when|if|while|there|mr|mrs|ms)$/.test(
      token.lower,
    )
  );
}

/** "WASHINGTON (AP) —", "LOS ANGELES, Feb. 2 —": where the report was filed, not part of its first sentence. */
function datelineEnd(tokens: readonly Token[], first: number): number {
  const opening = tokens[first]?.text ?? '';
  if (opening.length < 3 || opening !== opening.toUpperCase() || opening === opening.toLowerCase())
    return first;
  for (let index = first + 1; index < first + 14; index++) {
    const token = tokens[index];
    if (token === undefined || token.text === '.') return first;
    if (/^(?:—|–|--)$/.test(token.text) || (token.text === '-' && tokens[index - 1]?.text === ')'))
      return index + 1;
  }
  return first;
}
