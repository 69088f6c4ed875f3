/** The spelling under which names and lexicons are compared: lower case, straight apostrophes, no diacritics. */

export function nameKey(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().trim();
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}
