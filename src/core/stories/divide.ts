/** Finds out that a story holds two events: what came as the first news of one was taken for more of the other. */
import { daysBetween, type Compared } from './decide.ts';
import { likeness } from './likeness.ts';
import { storyParameters } from './parameters.ts';

/** Of fewer articles than these it cannot be told. */
const FEWEST = 4;

/**
 * The articles of the smaller part, or `null` when the story is one. Both parts are what is left when the likest are
 * joined again and again (average linkage); a story is two when its parts are far less like each other than within.
 */
export function divideStory(articles: readonly Compared[]): string[] | null {
  if (articles.length < FEWEST) return null;
  const likenesses = matrix(articles);
  const [one, other] = twoParts(likenesses);
  const [smaller, larger] = one.length < other.length ? [one, other] : [other, one];
  return areTwo(likenesses, smaller, larger)
    ? smaller.flatMap((index) => articles[index]?.article ?? [])
    : null;
}

function areTwo(likenesses: number[][], smaller: number[], larger: number[]): boolean {
  const { dividedRatio, dividedWithin } = storyParameters;
  const between = average(likenesses, smaller, larger);
  const within = average(likenesses, larger, larger);
  if (smaller.length === 1) return within > dividedWithin && between < 0;
  const least = Math.min(within, average(likenesses, smaller, smaller));
  return least > dividedWithin && between < dividedRatio * least;
}

function matrix(articles: readonly Compared[]): number[][] {
  const rows: number[][] = [];
  for (const [index, one] of articles.entries()) {
    const row = articles.slice(0, index).map((_, before) => rows[before]?.[index] ?? 0);
    for (const other of articles.slice(index)) {
      const faded = daysBetween(one.dated, other.dated) * storyParameters.dividedFading;
      row.push(likeness(one.profile, other.profile) - faded);
    }
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
