/** What a word may begin, as bits of one number: a pass over the text looks at a bit where it would ask a list of words. */
import { cueForms } from './cueForms.ts';
import { measureWords, multipliers, numberValues } from './figures.ts';
import { openWords } from './openWords.ts';
import { relationForms, talkNouns, dealNouns } from './relations.ts';
import { months, numberWords, weekdays } from './words.ts';

/** May be a verb of saying, or "according" and "per". */
export const CUE = 1;
/** May be part of a date. */
export const DATE = 2;
/** May say that something is open. */
export const OPEN = 4;
/** A number in letters. */
export const FIGURE = 8;
/** May be part of a number in letters that is counted with. */
export const NUMBER = 16;
/** Tells what a figure measures. */
export const MEASURE = 32;

/** May say what one actor does to another. */
export const RELATION = 64;

/** Every date in letters has such a word. */
const dateWords = new Set([
  ...[...months, ...weekdays],
  ...'today yesterday tomorrow tonight week weekend month year ago'.split(' '),
]);

const allOpenWords = new Set(Object.values(openWords).flatMap((words) => [...words]));

const allMeasureWords = new Set(Object.values(measureWords).flatMap((words) => [...words]));

/** The traits of a word in lower case. */
export function traitsOf(word: string): number {
  const isCue = cueForms.has(word) || word === 'according' || word === 'per';
  // "mid-March" is one word.
  const isDate = dateWords.has(word) || dateWords.has(word.slice(word.lastIndexOf('-') + 1));
  return (
    (isCue ? CUE : 0) |
    (isDate ? DATE : 0) |
    (allOpenWords.has(word) ? OPEN : 0) |
    (numberWords.has(word) ? FIGURE : 0) |
    (isNumber(word) ? NUMBER : 0) |
    (allMeasureWords.has(word) ? MEASURE : 0) |
    (isRelation(word) ? RELATION : 0)
  );
}

function isRelation(word: string): boolean {
  return relationForms.has(word) || talkNouns.has(word) || dealNouns.has(word);
}

function isNumber(word: string): boolean {
  const hyphen = word.indexOf('-');
  const first = hyphen < 0 ? word : word.slice(0, hyphen);
  return numberValues.has(first) || multipliers.has(first);
}
