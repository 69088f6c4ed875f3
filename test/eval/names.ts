/** When two names count as the same one. */

const TITLES = new Set(
  (
    'mr mrs ms miss dr sir dame lord lady prof professor president sen senator rep representative ' +
    'gov governor minister prime the a an'
  ).split(' '),
);

/** The evaluation's own measure: one name's words are all among the other's, titles left aside. */
export function isSameName(name: string, others: string[]): boolean {
  const words = nameWords(name);
  if (words.size === 0) return false;
  return others.some((other) => {
    const otherWords = nameWords(other);
    return otherWords.size > 0 && (words.isSubsetOf(otherWords) || otherWords.isSubsetOf(words));
  });
}

function nameWords(name: string): Set<string> {
  const plain = name
    .replace(/['’]s(?![\p{L}\p{N}_])/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ ]/gu, '');
  return new Set(plain.split(' ').filter((word) => word !== '' && !TITLES.has(word)));
}

/** The words two names share, as a share of all their words; of several others the most alike. */
export function nameOverlap(name: string, others: string[]): number {
  const words = nameWords(name);
  const shares = others.map((other) => {
    const otherWords = nameWords(other);
    return words.intersection(otherWords).size / Math.max(1, words.union(otherWords).size);
  });
  return Math.max(0, ...shares);
}
