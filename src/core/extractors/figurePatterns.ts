/** What a rule about a figure is, and the patterns that several of them are made of. */
import type { Measure } from '../summary.ts';

/** A rule's patterns look at the words before and behind the number; who is counted stands there as "people". */
export type FigureRule = {
  name: string;
  measure: Measure;
  example: string;
  /** Without one of these the sentence is not even looked at. */
  words: ReadonlySet<string>;
  /** The words say that it is the whole number, wherever in the article they stand. */
  total?: true;
  /** Only a number with such a unit; a plain number when left out. */
  unit?: RegExp;
  before?: RegExp;
  behind?: RegExp;
};

/** "58 people in the town were", "58 were", "58". */
export const who = '^(?:people )?(?:(?:in|on|at|from|near|across|inside|around) (?:[^ ,;]+ ){1,5}?)?';
export const are = '(?:(?:were|was|are|is|have been|has been|had been|remain|remained|being) )?';
export const also =
  '(?:(?:now|still|also|already|reportedly|officially|confirmed|reported|listed as|found) )*';
/** What can stand behind "killing 41": people, a sign, or words that go on with the sentence. */
export const object =
  /^(?:people\b|[,.;:!?()—–-]|$|(?:and|or|in|on|at|as|when|after|near|while|with|but|since|during|across|from|so|since|that|overnight|today|yesterday|the rescue)\b|(?:early |late )?(?:on|in|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/;
export const rises =
  '(?:\\S+ ){0,14}?(?:to|at|of|is|was|now|reached|reaches|hit|hits|passed|passes|topped|exceeded)$';

export function done(verbs: string, more = ''): RegExp {
  return new RegExp(`${who}${are}${also}(?:${verbs})\\b${more}`);
}

export function doing(verbs: string): RegExp {
  return new RegExp(`(?<!\\b(?:killed|killing|injured|to|and|or) (?:and|or) )\\b(?:${verbs})$`);
}

export function number(of: string): RegExp {
  return new RegExp(`\\bnumber of (?:confirmed )?(?:${of})\\b (?!.*\\b(?:number|toll) ).*?${rises}`);
}
