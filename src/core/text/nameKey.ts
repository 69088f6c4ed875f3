/** The spelling under which names and lexicons are compared: lower case, straight apostrophes, no diacritics. */

export function nameKey(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}
