/** A text made ready for the extractors: its tokens, paragraphs, sentences and quotations. */
import { findQuotations, type Quotation } from '../extractors/quotations.ts';
import type { Span } from '../summary.ts';
import { findParagraphs } from './paragraphs.ts';
import { findSentences, type Sentence } from './sentences.ts';
import { withNicknameMarks } from './nicknameMarks.ts';
import { withSingleMarks } from './singleMarks.ts';
import { tokenize, type Token } from './tokens.ts';

export type Reading = {
  text: string;
  tokens: readonly Token[];
  paragraphs: readonly Span[];
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  /** For each token the index of the quotation it stands in (marks included), or -1. */
  quotationOf: Int32Array;
};

export function readText(text: string): Reading {
  const paragraphs = findParagraphs(text);
  const tokens = withNicknameMarks(withSingleMarks(text, tokenize(text), paragraphs));
  const quotations = findQuotations(text, tokens, paragraphs);
  const quotationOf = locate(tokens, quotations);
  const sentences = findSentences(tokens, paragraphs, quotationOf);
  return { text, tokens, paragraphs, sentences, quotations, quotationOf };
}

function locate(tokens: readonly Token[], spans: readonly Span[]): Int32Array {
  const found = new Int32Array(tokens.length).fill(-1);
  let index = 0;
  for (let position = 0; position < tokens.length && index < spans.length; position++) {
    const start = tokens[position]?.start ?? 0;
    while (index < spans.length && (spans[index]?.end ?? 0) <= start) index++;
    if ((spans[index]?.start ?? Infinity) <= start) found[position] = index;
  }
  return found;
}
