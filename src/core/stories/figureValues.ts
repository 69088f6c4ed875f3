/** Compares two figures of one measure: whether they agree, and whether one is news to who knows the other. */
import type { Figure, Measure } from '../summary.ts';

type Value = Pick<Figure, 'measure' | 'value' | 'bound'>;

/** These only grow, unless somebody says that they were wrong: a lower one is merely an older one. */
const growing: ReadonlySet<Measure> = new Set<Measure>([
  ...(['killed', 'injured', 'infected', 'evacuated', 'displaced'] as const),
]);

/** "About 70" covers so large a part more or less. */
const ROUGH = 0.1;

/** Figures further apart than by this factor count different things: a town, and the whole country. */
const ONE_SCALE = 3;

/** Two strengths of one quake differ by no more. */
const ONE_QUAKE = 0.7;

/** Whether the second figure replaces the first, given the sentence that says it. */
export function isNews(known: Value, next: Value, sentence: string): boolean {
  if (known.value === next.value || isRoughly(known, next)) return false;
  if (next.measure === 'magnitude' && Math.abs(known.value - next.value) > ONE_QUAKE) return false;
  if (next.value > known.value) return true;
  if (next.bound === 'at least') return false;
  return !growing.has(next.measure) || /\b(?:revis|correct|lowered|downward)/i.test(sentence);
}

/** Whether both can be true of one moment. */
export function agree(one: Value, other: Value): boolean {
  if (one.value === other.value || isRoughly(one, other)) return true;
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  return low.bound === 'at least' || high.bound === 'at most';
}

export function areOfOneScale(one: Value, other: Value): boolean {
  if (one.measure === 'magnitude') return Math.abs(one.value - other.value) <= ONE_QUAKE;
  const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  return high <= low * ONE_SCALE;
}

function isRoughly(one: Value, other: Value): boolean {
  if (one.bound !== 'about' && other.bound !== 'about') return false;
  return Math.abs(one.value - other.value) <= ROUGH * Math.max(one.value, other.value);
}
