/** Brings the spellings of one name in Latin letters ("Araghchi", "Araqchi") to one key. */

type SpellingRule = {
  pattern: RegExp;
  to: string;
  /** Two spellings that this rule makes alike. */
  example: [string, string];
};

/** In order; the patterns see a folded word. A capital stands for a sound that is written with several letters. */
export const spellingRules: SpellingRule[] = [
  { pattern: /(.)\1+/gu, to: '$1', example: ['abbas', 'abas'] },
  { pattern: /ph/g, to: 'f', example: ['raphael', 'rafael'] },
  { pattern: /[tds]?sch|shch|tch|tsh/g, to: 'C', example: ['tchaikovsky', 'chaikovsky'] },
  { pattern: /ch/g, to: 'C', example: ['kirchner', 'kirtchner'] },
  { pattern: /sh/g, to: 'S', example: ['shevchenko', 'shevtchenko'] },
  { pattern: /dzh|zh|dj|j/g, to: 'J', example: ['nizhny', 'nijny'] },
  { pattern: /kh|gh|ck|[gqk]/g, to: 'k', example: ['qaddafi', 'gadafi'] },
  { pattern: /x/g, to: 'ks', example: ['alexander', 'aleksander'] },
  { pattern: /c(?=[eiy])/g, to: 's', example: ['marcelo', 'marselo'] },
  { pattern: /c/g, to: 'k', example: ['marco', 'marko'] },
  { pattern: /tz|ts/g, to: 'z', example: ['schultz', 'schulz'] },
  { pattern: /th/g, to: 't', example: ['thomas', 'tomas'] },
  { pattern: /dh/g, to: 'd', example: ['gadhafi', 'gadafi'] },
  { pattern: /w/g, to: 'v', example: ['wolodymyr', 'volodymyr'] },
  { pattern: /ff?$/g, to: 'v', example: ['rachmaninoff', 'rachmaninov'] },
  { pattern: /(?<!^)h/g, to: '', example: ['tehran', 'teran'] },
  { pattern: /^[aeiou]+/g, to: 'a', example: ['osama', 'usama'] },
  { pattern: /(?<!^)[aeiouy]+/g, to: '', example: ['khamenei', 'khameini'] },
  { pattern: /(.)\1+/gu, to: '$1', example: ['muhammad', 'mohamed'] },
];

/** Words with equal keys may be one name. Letters of other scripts and figures stay as they are. */
export function spellingKey(word: string): string {
  return spellingRules.reduce((key, { pattern, to }) => key.replace(pattern, to), word.slice(0, 40));
}
