/** Finds the sentence of an article that holds some words. */
import type { Span } from '../core/summary.ts';
import { findParagraphs } from '../core/text/paragraphs.ts';
import { readText } from '../core/text/reading.ts';
import { contains } from '../core/text/span.ts';

/** From the beginning of the sentence in which the words begin to the end of the one in which they end. */
export function sentenceAround(text: string, span: Span): Span {
  const paragraph = findParagraphs(text).find((each) => contains(each, span)) ?? span;
  const { sentences } = readText(text.slice(paragraph.start, paragraph.end));
  const start = sentences.findLast((sentence) => paragraph.start + sentence.start <= span.start)?.start ?? 0;
  const end = sentences.find((sentence) => paragraph.start + sentence.end >= span.end)?.end;
  return { start: paragraph.start + start, end: end === undefined ? paragraph.end : paragraph.start + end };
}
