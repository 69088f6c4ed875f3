/**
 * All attributions, in marks or reported: content and speaker, each as a balance of precision and recall.
 *
 * Content: one attribution is one item, and covers the characters of all its content spans. Quotes with the same
 * content (two pairs of marks in one clause) are one item. Items are paired one to one, the largest overlap first;
 * a pair counts when what both cover is at least half of what either covers.
 * Speaker: one stretch of text that names a speaker is one item, however many attributions share it; pairs count by
 * the same overlap. Attributions without a speaker count for their content only.
 */
import type { Span } from '../../src/core/summary.ts';
import { emptyTally, type Tally } from './balance.ts';
import type { PredictedAttribution } from './predict.ts';
import { common, overlapShare, pairBest } from './spans.ts';

export type GoldAttribution = { content: Span[]; speaker: Span | null; cue: Span[]; kind: string };

export type AttributedArticle = { doc: string; text: string; attributions: GoldAttribution[] };

/** An attribution that only the annotators, or only we, have. */
export type Difference = { doc: string; side: 'missed' | 'extra'; kind: string; words: string };

export type AttributionScore = { content: Tally; speaker: Tally; differences: Difference[] };

export function emptyAttributionScore(): AttributionScore {
  return { content: emptyTally(), speaker: emptyTally(), differences: [] };
}

export function addAttributions(
  score: AttributionScore,
  article: AttributedArticle,
  predicted: PredictedAttribution[],
): void {
  const gold = article.attributions.filter(({ content }) => content.length > 0);
  const found = distinct(predicted, ({ content }) => content.map(place).join(' '));
  const pairs = pairBest(gold, found, (one, other) => setOverlap(one.content, other.content), 0.5);
  add(score.content, pairs.size, found.length, gold.length);

  const goldSpeakers = distinct(speakersOf(gold), place);
  const foundSpeakers = distinct(speakersOf(predicted), place);
  const speakers = pairBest(goldSpeakers, foundSpeakers, overlapShare, 0.5);
  add(score.speaker, speakers.size, foundSpeakers.length, goldSpeakers.length);

  const paired = new Set(pairs.values());
  const characters = Array.from(article.text);
  const wordsOf = (spans: Span[]): string =>
    spans.map(({ start, end }) => characters.slice(start, end).join('')).join(' … ');
  for (const [i, { content, speaker, cue, kind }] of gold.entries())
    if (!pairs.has(i)) {
      const words = `${wordsOf(speaker ? [speaker] : [])} | ${wordsOf(cue)} | ${wordsOf(content)}`;
      score.differences.push({ doc: article.doc, side: 'missed', kind, words });
    }
  for (const [i, { content, speaker, rule }] of found.entries())
    if (!paired.has(i)) {
      const words = `${speaker?.text ?? ''} | ${rule} | ${wordsOf(content)}`;
      score.differences.push({ doc: article.doc, side: 'extra', kind: 'found', words });
    }
}

function add(tally: Tally, right: number, predicted: number, gold: number): void {
  tally.right += right;
  tally.predicted += predicted;
  tally.gold += gold;
}

function speakersOf(attributions: { speaker: Span | null }[]): Span[] {
  return attributions.map(({ speaker }) => speaker).filter((speaker) => speaker !== null);
}

function place({ start, end }: Span): string {
  return `${start}-${end}`;
}

function distinct<Item>(items: Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** What two sets of spans have in common, as a share of what they cover together; spans of a set do not overlap. */
function setOverlap(one: Span[], other: Span[]): number {
  const both = one.reduce((sum, span) => sum + other.reduce((part, next) => part + common(span, next), 0), 0);
  const whole = [...one, ...other].reduce((sum, { start, end }) => sum + end - start, 0) - both;
  return whole === 0 ? 0 : both / whole;
}
