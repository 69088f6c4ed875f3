/** Shows a sentence of an article with who it is attributed to, so that nothing reads as a fact that someone claimed. */
import type { Actor, Quote, Span, Summary } from '../core/summary.ts';
import { contentSpan, isPlain } from './content.ts';
import { attribution, isPronoun } from './speaker.ts';
import { oneLine } from './words.ts';

type Read = { summary: Summary; text: string };

/** Words that may be left over when a sentence is no more than what someone said and that they said it. */
const attributionWords = new Set(
  'a an the and also as at by in of on to that according with who which has have had was were is are'.split(
    ' ',
  ),
);

/** The words to show, and " — speaker, to addressee, date" when they are someone's. */
export function statement({ summary, text }: Read, sentence: Span): { text: string; by: string | null } {
  const quote = summary.quotes.find((each) => isTold(each, text) && isWholly(each, sentence, text));
  if (quote !== undefined) {
    return {
      text: asSentence(text, contentSpan(quote)),
      by: attribution(speakerOf(summary, quote), quote, summary.publishedAt),
    };
  }
  const whole = oneLine(text.slice(sentence.start, sentence.end));
  const inside = summary.quotes.find((each) => overlaps(contentSpan(each), sentence));
  if (inside === undefined || saysWho(summary, inside, sentence)) return { text: whole, by: null };
  return { text: whole, by: attribution(speakerOf(summary, inside), inside, summary.publishedAt) };
}

export function speakerOf(summary: Summary, quote: Quote): Actor | null {
  return summary.actors.find(({ id }) => id === quote.speaker) ?? null;
}

/** Words of the article as a line of their own: a capital in front, no comma behind. Words in marks stay as they are. */
export function asSentence(text: string, span: Span): string {
  const words = oneLine(text.slice(span.start, span.end)).replace(/[,;:]+$|(?<=\p{Ll}{2})\.$/u, '');
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/**
 * Reported words that may stand without their cue and speaker: with "denied" or "agreed to" left out they would say
 * something else, "his party" has to follow his name, and "and that" goes on from its "said".
 */
export function isTold(quote: Quote, text: string): boolean {
  return (
    quote.kind === 'indirect' &&
    isPlain(quote, text) &&
    !pointsBack.test(quote.text) &&
    !/\b(?:and|but) that (?!is\b|was\b)/.test(quote.text)
  );
}

/** Words that mean nothing without what stands before them; "to" waits for its verb. */
const pointsBack =
  /^(?:to|he|she|it|they|we|i|his|her|its|their|our|my|this|that|these|those|such|whether|if)\b/i;

/** The sentence says nothing beside what the quote says and who said it. */
function isWholly(quote: Quote, sentence: Span, text: string): boolean {
  const content = contentSpan(quote);
  if (content.start < sentence.start || content.end > sentence.end) return false;
  const { speakerMention, cue, addressee, said, place } = quote;
  const covered = [content, speakerMention, cue, addressee, said, place].filter((span) => span !== null);
  let rest = '';
  for (let index = sentence.start; index < sentence.end; index++) {
    const isCovered = covered.some(({ start, end }) => start <= index && index < end);
    rest += isCovered ? ' ' : text.charAt(index);
  }
  const left = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return left.every((word) => attributionWords.has(word));
}

/** The sentence itself names the speaker. */
function saysWho(summary: Summary, quote: Quote, sentence: Span): boolean {
  const mention = quote.speakerMention;
  if (mention === null || mention.start < sentence.start || mention.end > sentence.end) return false;
  const form = speakerOf(summary, quote)?.mentions.find(({ start }) => start === mention.start)?.form;
  return form !== 'pronoun' && !isPronoun(mention.text);
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
