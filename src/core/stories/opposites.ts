/** Decides that two stands of one speaker contradict each other; rather not at all than wrongly. */
import { opposedDeeds, opposedJudgements, opposedStands, whenWords } from '../lexicon/positions.ts';
import { stemOf, type Stand } from './stands.ts';

export type Reason = 'negation' | 'opposites' | 'turning';

/** How two stands contradict each other, with the words they have in common. */
export function contradiction(one: Stand, other: Stand): { reason: Reason; words: string[] } | null {
  if (one.kind !== other.kind || one.subject !== other.subject) return null;
  if (one.negated !== other.negated) return flipped(one, other);
  return one.negated ? null : opposed(one, other);
}

/**
 * What one denies, the other says; it may say more ("no inquiry", "an inquiry in public"), but who denies more
 * ("no inquiry this week") denies only that. A single word in common may only be dated.
 */
function flipped(one: Stand, other: Stand): { reason: Reason; words: string[] } | null {
  const [denied, stated] = one.negated ? [one.about, other.about] : [other.about, one.about];
  if (!denied.isSubsetOf(stated) || !isRun([...denied], [...stated])) return null;
  const more = [...stated.difference(denied)].filter((word) => !whenStems.has(word));
  // "Not this year" says nothing about the next one.
  if ([...denied].some((word) => whenStems.has(word)) && stated.size > denied.size) return null;
  return more.length <= (denied.size === 1 ? 0 : MOST_MORE)
    ? { reason: 'negation', words: [...denied] }
    : null;
}

/** Who says much more may well say something else. */
const MOST_MORE = 5;

/** "Sell the port" is in "sell the port to a partner", not in "sell fish in the port". */
function isRun(some: readonly string[], all: readonly string[]): boolean {
  const from = all.indexOf(some[0] ?? '');
  return some.every((word, index) => all[from + index] === word);
}

const whenStems = new Set([...whenWords].map(stemOf));

/** Both hold one of a pair of opposites, and all other words are the same. */
function opposed(one: Stand, other: Stand): { reason: Reason; words: string[] } | null {
  const pairs = pairsFor[one.kind];
  const onlyOne = [...one.about.difference(other.about)];
  const onlyOther = [...other.about.difference(one.about)];
  const common = [...one.about.intersection(other.about)];
  const [first, second] = [onlyOne[0], onlyOther[0]];
  if (first === undefined || second === undefined || onlyOne.length + onlyOther.length > 2) return null;
  if (!pairs.has(`${first} ${second}`) || !common.some((word) => word.length >= SHORTEST)) return null;
  return { reason: 'opposites', words: common };
}

/** Shorter words are too common to be a topic. */
const SHORTEST = 3;

function both(pairs: readonly (readonly [string, string])[]): Set<string> {
  const stems = pairs.map(([one, other]) => [stemOf(one), stemOf(other)] as const);
  return new Set(stems.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
}

const pairsFor: Record<Stand['kind'], Set<string>> = {
  will: both([...opposedStands, ...opposedDeeds]),
  stand: both(opposedStands),
  judgement: both(opposedJudgements),
  account: both(opposedStands),
};
