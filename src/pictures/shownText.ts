/** Makes any text fit to be drawn: on one line, without what cannot be seen, and never longer than a picture can hold. */

/** Longer texts are cut before anything looks at them. */
const longest = 2000;

/** More marks on one letter than any language has would run over the lines around it. */
const pileOfMarks = /(\p{M}{3})\p{M}+/gu;

/** Joiners of emoji and of Arabic letters are part of the word, all else that is invisible is not. */
const invisible = /(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB\p{Cc}]/gu;
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]/gu;

export function shownText(text: string): string {
  return text
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(invisible, '')
    .replace(strayJoiner, '')
    .replace(pileOfMarks, '$1')
    .trim();
}

/** Its lines begin on the right: the first letter belongs to a script that does. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && rightToLeftLetter.test(letter);
}

export function hasRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
