/** The seed's quotes: found or not, and who said them to whom, when and where. */
import type { Actor, Quote, Span, Summary } from '../../src/core/summary.ts';
import type { SeedGold, SeedQuote } from './seed-gold.ts';
import { isSameTitledName, isSameWording, seedRow, type SeedRow } from './seed-row.ts';
import { overlapShare, pairSpans, trimSpan } from './spans.ts';

/** An expected quote and the found one that covers most of the same words. */
type Pair = { expected: SeedQuote; quote: Quote | undefined };

export function compareQuotes(gold: SeedGold, summary: Summary): { rows: SeedRow[]; extra: string[] } {
  const spans = gold.quotes.map(({ span: [start, end] }) => ({ start, end }));
  const found = pairSpans(spans, summary.quotes, (one, other) => overlapShare(one, other) >= 0.5);
  const pairs = gold.quotes.map((expected, i) => ({ expected, quote: summary.quotes[found.get(i) ?? -1] }));
  const actors = new Map(summary.actors.map((actor) => [actor.id, actor]));
  const speakerOf = (quote: Quote): Actor | undefined => actors.get(quote.speaker ?? '');
  const characters = Array.from(gold.text);
  const isExact = ({ expected, quote }: Pair): boolean => {
    const [start, end] = expected.span;
    return quote !== undefined && isSameTrimmed(characters, { start, end }, quote);
  };

  const rows = [
    seedRow('quotes, span and kind', pairs, (pair) =>
      isExact(pair) && pair.quote?.kind === pair.expected.kind
        ? null
        : `${pair.expected.kind} ${pair.expected.text}: ${pair.quote ? `${pair.quote.kind} ${pair.quote.text}` : 'not found'}`,
    ),
    detail('speakers', pairs, (expected, quote) => {
      const speaker = speakerOf(quote);
      return {
        isRight: isSpeaker(expected, quote, speaker),
        expected: expected.speaker,
        found: `${speaker?.name ?? 'nobody'} from "${quote.speakerMention?.text ?? ''}" (${quote.rule})`,
      };
    }),
    ...wordingRows('addressee', pairs, 'addressee', (quote) => quote.addressee?.text),
    ...wordingRows('date', pairs, 'date', (quote) => quote.said?.date),
    ...wordingRows('words for the date', pairs, 'when', (quote) => quote.said?.text),
    ...wordingRows('place', pairs, 'where', (quote) => quote.place?.text),
  ];
  const paired = new Set(found.values());
  const extra = summary.quotes
    .filter((_, i) => !paired.has(i))
    .map((quote) => `${quote.kind} ${quote.text}: ${speakerOf(quote)?.name ?? 'nobody'} (${quote.rule})`);
  return { rows, extra };
}

function isSameTrimmed(characters: string[], one: Span, other: Span): boolean {
  return overlapShare(trimSpan(characters, one), trimSpan(characters, other)) === 1;
}

function isSpeaker(expected: SeedQuote, quote: Quote, speaker: Actor | undefined): boolean {
  if (expected.unnamed)
    return speaker?.kind === 'unnamed' && isSameWording(expected.speakerMention, quote.speakerMention?.text);
  const names = speaker ? [speaker.name, ...speaker.aliases] : [];
  return names.some((name) => isSameTitledName(expected.speaker, name));
}

/** Two rows: where the article gives it, and where it gives none and none may be made up. */
function wordingRows(
  label: string,
  pairs: Pair[],
  field: 'addressee' | 'date' | 'when' | 'where',
  read: (quote: Quote) => string | null | undefined,
): SeedRow[] {
  const check = (expected: SeedQuote, quote: Quote): Check => ({
    isRight: isSameWording(expected[field], read(quote) ?? null),
    expected: expected[field] ?? 'none',
    found: read(quote) ?? 'none',
  });
  const given = pairs.filter(({ expected }) => expected[field] !== null);
  const absent = pairs.filter(({ expected, quote }) => expected[field] === null && quote !== undefined);
  return [detail(label, given, check), detail(`no ${label} where none is given`, absent, check)];
}

type Check = { isRight: boolean; expected: string; found: string };

function detail(label: string, pairs: Pair[], check: (expected: SeedQuote, quote: Quote) => Check): SeedRow {
  return seedRow(label, pairs, ({ expected, quote }) => {
    // The first row says already that it was not found.
    if (quote === undefined) return '';
    const result = check(expected, quote);
    return result.isRight ? null : `${expected.text}: expected ${result.expected}, found ${result.found}`;
  });
}
