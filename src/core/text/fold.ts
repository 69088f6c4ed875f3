/** Folds spellings that readers take for the same: case, diacritics, apostrophes. */

export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}
