/** The words of a sentence that say what it is about, without their endings. */
import { stemmer } from 'stemmer';
import { foldedWords } from '../fold.ts';
import { newsWords } from '../lexicon/newsWords.ts';

export function contentWords(text: string): ReadonlySet<string> {
  const words = foldedWords(text).filter((word) => word.length > 2 || /^\d/.test(word));
  return new Set(words.filter((word) => !newsWords.has(word)).map(stemmer));
}
