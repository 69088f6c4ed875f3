/** Tells that a sentence is about another year than the one the article is from. */
import type { Sentence } from '../text/sentences.ts';
import type { NamedReading } from './namedReading.ts';

/** When something was built or found says nothing about when its figures were counted. */
const background =
  /^(?:built|opened|founded|completed|born|dating|dated|inspected|installed|launched|elected|bought|since)$/;

/** So many tokens before a year may say that it is only background. */
const REACH = 3;

/** Every year counts as another one when the day of publication is not known. */
export function isOtherYear(
  { tokens }: NamedReading,
  { first, last }: Sentence,
  publishedAt: string | null,
): boolean {
  const year = publishedAt?.slice(0, 4) ?? '';
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token?.kind !== 'number' || token.text === year || !/^(?:19|20)\d\d$/.test(token.text)) continue;
    let isBackground = false;
    for (let before = Math.max(first, index - REACH); before < index; before++)
      isBackground ||= background.test(tokens[before]?.lower ?? '');
    if (!isBackground) return true;
  }
  return false;
}
