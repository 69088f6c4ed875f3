/** A quote as a row of a file: every field in words, for whoever quotes it in a report. */
import type { StoredQuote } from '../../core/records.ts';
import type { Quote } from '../../core/summary.ts';
import { shownSpan } from '../saying.ts';
import { isPronoun, kindLabel } from '../speaker.ts';
import { textFragment } from '../textFragment.ts';
import { oneLine, roleOf } from '../words.ts';

export type QuoteRecord = {
  speaker: string | null;
  speakerKind: string | null;
  /** What the article calls the speaker, true as of `roleAsOf`. */
  role: string | null;
  roleAsOf: string | null;
  /** "direct", "in part" or "reported". */
  kind: string;
  /** As they stand in the article, byte for byte. */
  words: string;
  /**
   * All that is attributed, in marks or not; pieces that stand apart are joined by "…". What is reported without marks
   * has its verb in front when that says more than "said": "denied that the road was closed".
   */
  attributed: string;
  /** The words that introduce it: "said", "denied". */
  cue: string | null;
  addressee: string | null;
  /** ISO date or interval of what was said, as far as the article says. */
  saidOn: string | null;
  place: string | null;
  outlet: string | null;
  title: string | null;
  published: string | null;
  url: string | null;
  /** Leads to the exact sentence. */
  link: string | null;
  /** How the speaker was found; /readout why explains it. */
  rule: string;
  subjectRule: string | null;
  articleId: string;
  quoteId: string;
};

export const fields = [
  ...(['speaker', 'speakerKind', 'role', 'roleAsOf', 'kind', 'words', 'attributed', 'cue'] as const),
  ...(['addressee', 'saidOn', 'place', 'outlet', 'title', 'published', 'url', 'link'] as const),
  ...(['rule', 'subjectRule', 'articleId', 'quoteId'] as const),
] satisfies (keyof QuoteRecord)[];

export function toRecord({ quote, speaker, article }: StoredQuote): QuoteRecord {
  const role = speaker === null ? null : roleOf(speaker);
  return {
    speaker: nameOf({ quote, speaker }),
    speakerKind: speaker?.kind ?? null,
    role,
    roleAsOf: role === null ? null : (article.publishedAt?.slice(0, 10) ?? null),
    kind: kindLabel(quote),
    words: quote.text,
    attributed: attributed(quote, article.text),
    cue: quote.cue === null ? null : oneLine(quote.cue.text),
    addressee: quote.addressee === null ? null : oneLine(quote.addressee.text),
    saidOn: quote.said?.date ?? null,
    place: quote.place === null ? null : oneLine(quote.place.text),
    outlet: article.outlet,
    title: article.title,
    published: article.publishedAt,
    url: article.url,
    link: textFragment(article.url, article.text, shownSpan(quote, article.text)),
    rule: quote.rule,
    subjectRule: quote.subjectRule,
    articleId: article.id,
    quoteId: quote.id,
  };
}

function attributed(quote: Quote, text: string): string {
  const shown = shownSpan(quote, text);
  if (quote.kind === 'indirect' && quote.content.length === 1) return text.slice(shown.start, shown.end);
  return quote.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** An unnamed source as the article calls it at this place. */
function nameOf({ quote, speaker }: Pick<StoredQuote, 'quote' | 'speaker'>): string | null {
  if (speaker !== null && speaker.kind !== 'unnamed') return speaker.name;
  const mention = quote.speakerMention;
  return mention === null || isPronoun(mention.text) ? (speaker?.name ?? null) : oneLine(mention.text);
}
