/** How an article's text is kept: whole, or only the pieces that its summary shows, each at its place; and its summary. */
import type { Span, Summary } from '../core/summary.ts';

/** `[start, words]`; between the pieces the text is blank. */
type Pieces = { length: number; pieces: [number, string][] };

/** A JSON string, so that every UTF-16 unit comes back as it was and the summary's spans stay true. */
export function wholeText(text: string): string {
  return JSON.stringify(text);
}

export function readText(column: string): string {
  const kept = JSON.parse(column) as string | Pieces;
  if (typeof kept === 'string') return kept;
  let text = '';
  for (const [start, words] of kept.pieces) text = text.padEnd(start) + words;
  return text.padEnd(kept.length);
}

/** Only what the summary shows, at the places where it stood. */
export function piecesOf(text: string, summary: Summary): string {
  const pieces: [number, string][] = [];
  let [start, end] = [0, 0];
  for (const span of spansOf(summary).sort((one, other) => one.start - other.start)) {
    if (span.start > end) {
      if (end > start) pieces.push([start, text.slice(start, end)]);
      [start, end] = [span.start, span.end];
    } else end = Math.max(end, span.end);
  }
  if (end > start) pieces.push([start, text.slice(start, end)]);
  return JSON.stringify({ length: text.length, pieces } satisfies Pieces);
}

function spansOf({ keyPoints, unsettled, events, figures, relations, quotes, actors }: Summary): Span[] {
  const ofQuotes = quotes.flatMap((quote) => [
    ...[quote, ...quote.content],
    ...[quote.speakerMention, quote.cue, quote.addressee, quote.said, quote.place],
  ]);
  const ofActors = actors.flatMap(({ mentions, roles }) => [...mentions, ...roles]);
  const ofFigures = figures.map(({ sentence }) => sentence);
  return [...keyPoints, ...unsettled, ...events, ...ofFigures, ...relations, ...ofQuotes, ...ofActors].filter(
    (span) => span !== null,
  );
}
