/** One spelling for words that are written in several ways when they are brought from another script or language. */

/** Each in the order in which it is done. */
const spellings: [RegExp, string][] = [
  [/(?:tsh|tch|cz|ch)/g, 'c'],
  [/(?:sch|sh|sz)/g, 's'],
  [/(?:zh|z)/g, 'z'],
  [/kh/g, 'k'],
  [/q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
];

/** Takes and gives a folded word; other scripts stay as they are. */
export function soundOf(word: string): string {
  return spellings.reduce((sound, [letters, instead]) => sound.replace(letters, instead), word);
}
