/** Brings names and words to one spelling, so that "Araghchí" and "araghchi" are the same. */

const unfoldable: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** A plain word is its own folded form; most are. */
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Lower case, without diacritics, punctuation or doubled spaces; letters of other scripts stay. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđðþßæœ]/g, (letter) => unfoldable[letter] ?? letter)
    .replace(/['’ʼ`´]s?(?=\s|$)|['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
