/**
 * Fits the weights of `storyParameters.belongs` (`node test/eval/fitStories.ts`): each set is measured with weights
 * that were fitted to the others, and at last weights fitted to all are printed, to be put into the parameters.
 */
import type { Measures } from '../../src/core/stories/belonging.ts';
import { storyParameters } from '../../src/core/stories/parameters.ts';
import { readChoices, type Choice } from './choices.ts';
import { measureStories, storyTable, type StoryScore } from './stories.ts';
import { storySets } from './storySet.ts';

type Name = keyof Measures;

const names = Object.keys(storyParameters.belongs) as Name[];
const steps = 300;
const pace = 0.15;
/** What holds weights small, so that few articles do not make them large. */
const restraint = 0.003;
/** Which kinds of event are left out depends on it. */
const SEED = 8;

/** Measures are of very different size: each is divided by how far it spreads. */
function spreads(choices: readonly Choice[]): Measures {
  const all = choices.flatMap(({ stories }) => stories);
  const spread = (name: Name): number => {
    const mean = all.reduce((sum, each) => sum + each[name], 0) / all.length;
    return Math.sqrt(all.reduce((sum, each) => sum + (each[name] - mean) ** 2, 0) / all.length) || 1;
  };
  return Object.fromEntries(names.map((name) => [name, spread(name)])) as Measures;
}

/** A conditional logit: every story near, and none of them, are what is chosen from; `none` weighs the last. */
export function fitWeights(choices: readonly Choice[]): Measures {
  const spread = spreads(choices);
  const weights = names.map(() => 0);
  const [first, second] = [names.map(() => 0), names.map(() => 0)];
  const scaled = choices.map(({ stories, right }) => ({
    rows: stories.map((each) => names.map((name) => each[name] / spread[name])),
    right,
  }));
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight, index) => (names[index] === 'none' ? 0 : restraint * weight));
    for (const { rows, right } of scaled) {
      const worth = rows.map((row) =>
        Math.exp(row.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0)),
      );
      const total = 1 + worth.reduce((sum, each) => sum + each, 0);
      rows.forEach((row, index) => {
        const off = (worth[index] ?? 0) / total - (index === right ? 1 : 0);
        row.forEach((each, at) => (slope[at] = (slope[at] ?? 0) + (off * each) / choices.length));
      });
    }
    // Adam: each weight moves at its own pace.
    slope.forEach((each, at) => {
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * each;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * each ** 2;
      const speed = first[at] / (1 - 0.9 ** step) / (Math.sqrt(second[at] / (1 - 0.99 ** step)) + 1e-6);
      weights[at] = (weights[at] ?? 0) - pace * speed;
    });
  }
  return Object.fromEntries(names.map((name, at) => [name, (weights[at] ?? 0) / spread[name]])) as Measures;
}

/** About a third of the kinds, always the same ones. */
function isLeftOut(term: string): boolean {
  let sum = SEED;
  for (let at = 0; at < term.length; at++) sum = (sum * 31 + term.charCodeAt(at)) % 9973;
  return sum % 3 === 0;
}

if (import.meta.main) {
  const choices = new Map<string, Choice[]>();
  for (const set of storySets) {
    const isKnown = (term: string): boolean => !isLeftOut(term);
    choices.set(set, [...(await readChoices(set, () => true)), ...(await readChoices(set, isKnown))]);
  }
  const scores: StoryScore[] = [];
  for (const set of storySets) {
    const others = storySets.filter((other) => other !== set).flatMap((other) => choices.get(other) ?? []);
    Object.assign(storyParameters.belongs, fitWeights(others));
    scores.push(await measureStories(set));
  }
  console.log(`Weights fitted to the other sets:\n\n${storyTable(scores)}\n`);
  console.log('Weights fitted to all:', fitWeights([...choices.values()].flat()));
}
