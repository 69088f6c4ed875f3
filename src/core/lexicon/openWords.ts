/** Words without which a sentence does not say that something is open, by the way in which it is open. */
import { wordSet } from './words.ts';

export const openWords = {
  undecided: wordSet('not no yet open undecided remain remains still under'),
  unknown: wordSet('not no nobody unclear unknown uncertain'),
  disputed: wordSet('disputed contested dispute disputes denied denies rejects rejected'),
  unconfirmed: wordSet('not neither unconfirmed yet declined refused'),
};
