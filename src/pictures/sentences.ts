/** Cuts what somebody said to what a picture has room for: after a sentence, or else after a word, with "…". */
import { shownText } from './shownText.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** In letters: six or seven lines of a timeline. */
const longest = 240;

/** Whole sentences while they fit; if not even the first does, as many words of it as do. */
export function cutAtSentence(text: string): string {
  const whole = shownText(text);
  if (whole.length <= longest) return whole;
  const kept = whileFitting(whole, sentences) || whileFitting(whole, words);
  return `${(kept || whole.slice(0, longest).toWellFormed()).trimEnd().replace(/[,;:–—-]$/u, '')} …`;
}

function whileFitting(text: string, segmenter: Intl.Segmenter): string {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text.slice(0, longest + 200))) {
    if (index + segment.trimEnd().length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
