/** Finds out that a story holds two events: what came as the first news of one was taken for more of the other. */
import { belonging, belongTogether, preparing, type Compared, type Ready } from './belonging.ts';
import { storyParameters } from './parameters.ts';

/** Of fewer articles than these it cannot be told. */
const FEWEST = 4;

/**
 * The articles of the smaller part, or `null` when the story is one. Both parts are what is left when the likest are
 * joined again and again (average linkage); a story is two when the articles of each do not belong to the other part.
 */
export function divideStory(articles: readonly Compared[], ready = preparing()): string[] | null {
  const compared = articles.map(ready).filter(({ parts }) => parts.terms.size > 0);
  if (compared.length < FEWEST) return null;
  const [one, other] = twoParts(matrix(compared)).map((part) =>
    part.flatMap((index) => compared[index] ?? []),
  );
  if (one === undefined || other === undefined) return null;
  if (belongTogether(one, other) > storyParameters.divides) return null;
  return (one.length < other.length ? one : other).map(({ article }) => article);
}

function matrix(articles: readonly Ready[]): number[][] {
  const rows: number[][] = [];
  for (const [index, one] of articles.entries()) {
    const row = articles.slice(0, index).map((_, before) => rows[before]?.[index] ?? 0);
    for (const other of articles.slice(index)) row.push(one === other ? 0 : belonging(one, [other]));
    rows.push(row);
  }
  return rows;
}

function twoParts(likenesses: number[][]): [number[], number[]] {
  let parts = likenesses.map((_, index) => [index]);
  while (parts.length > 2) {
    let [most, first, second] = [-Infinity, 0, 1];
    parts.forEach((one, index) => {
      for (let next = index + 1; next < parts.length; next++) {
        const value = average(likenesses, one, parts[next] ?? []);
        if (value > most) [most, first, second] = [value, index, next];
      }
    });
    const joined = [...(parts[first] ?? []), ...(parts[second] ?? [])];
    parts = [...parts.filter((_, index) => index !== first && index !== second), joined];
  }
  return [parts[0] ?? [], parts[1] ?? []];
}

/** The mean likeness of the pairs, an article with itself left out. */
function average(likenesses: number[][], one: number[], other: number[]): number {
  let [sum, pairs] = [0, 0];
  for (const first of one) {
    for (const second of other) {
      if (first === second) continue;
      sum += likenesses[first]?.[second] ?? 0;
      pairs++;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}
