/** Words in front of quotation marks that hold a name, a title or the meaning of a word, not speech. */
import { wordSet } from './words.ts';

/** What has a title: `the film "A Winter in Korsk"`. */
export const workNouns = wordSet(`
  film movie documentary drama comedy sitcom musical opera series show program programme podcast episode sequel
  book novel memoir biography autobiography bestseller story poem essay column article magazine paper thesis study
  play song single album hymn anthem ballad tune track painting sculpture exhibition exhibit game game-show
  bill act law treaty operation exercise project initiative campaign conference festival tour award prize
  group band website site blog page account hashtag headline caption
`);

/** What is spoken of as words: `the word "ferry"`. */
export const wordNouns = wordSet('word phrase term expression nickname slogan motto title');

/** "a group called …", "a film titled …": a name follows. */
export const namingWords = wordSet(
  'called named titled entitled dubbed labeled labelled nicknamed branded christened known',
);

/** "which means …", "short for …", "Latin for …": the meaning of a word follows. */
export const glossWords = wordSet('means mean meaning meant translates translated translation stands short');
