/** Cuts what somebody said to what a picture has room for: after a sentence, or else after a word, with "…". */
import { shownText } from './shownText.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Whole sentences while they fit; if not even the first does, as many words of it as do. */
export function cutAtSentence(text: string, longest: number): string {
  const whole = shownText(text);
  if (whole.length <= longest) return whole;
  const kept = whileFitting(whole, longest, sentences) || whileFitting(whole, longest, words);
  return `${(kept || whole.slice(0, longest).toWellFormed()).trimEnd().replace(/[,;:–—-]$/u, '')} …`;
}

function whileFitting(text: string, longest: number, segmenter: Intl.Segmenter): string {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text.slice(0, longest + 200))) {
    if (index + segment.trimEnd().length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
