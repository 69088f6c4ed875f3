/** Words that tell where a speaker stands: for or against, will or will not, and that a mind was changed. */
import { wordSet } from './words.ts';

export const negations = wordSet(`
  not no never nobody none nothing neither nor cannot won't can't don't didn't doesn't isn't aren't wasn't weren't
  wouldn't shouldn't mustn't couldn't haven't hasn't hadn't shan't
`);

/** Without one of these, or a verb of `standing`, a sentence says what is so, not what someone stands for. */
export const willing = wordSet("will 'll won't shall shan't must mustn't should shouldn't");

/** Verbs that say by themselves where someone stands. */
export const standing = wordSet(`
  support back oppose accept reject agree refuse favour favor endorse welcome condemn trust want believe approve
  regret recognise recognize ruleout demand
`);

/** What is judged to be so or not. */
export const judgements = wordSet(`
  safe unsafe dangerous guilty innocent responsible right wrong possible impossible acceptable unacceptable necessary
  unnecessary legal illegal true false fair unfair ready inevitable essential justified unjustified mistaken negotiable
`);

/** What a statement must not hold to be compared: conditions, doubts, other people's words, and limits of a "not". */
export const loosening = wordSet(`
  if unless until whether provided assuming otherwise could might may perhaps maybe possibly would wouldn't couldn't
  say says said saying tell tells told telling claim claims claimed heard rumour rumours rumor rumors allege alleges
  alleged asked ask asks reported suggests suggested think thinks suppose imagine hope hopes wish doubt question yet
  only just merely simply except without unlike necessarily alone always every everyone everything than instead
`);

/** Opposites of which each says where the speaker stands. */
export const opposedStands: readonly (readonly [string, string])[] = [
  ['support', 'oppose'],
  ['support', 'reject'],
  ['support', 'condemn'],
  ['back', 'oppose'],
  ['back', 'reject'],
  ['accept', 'reject'],
  ['accept', 'refuse'],
  ['approve', 'reject'],
  ['approve', 'oppose'],
  ['favour', 'oppose'],
  ['favor', 'oppose'],
  ['endorse', 'oppose'],
  ['endorse', 'reject'],
  ['welcome', 'reject'],
  ['welcome', 'condemn'],
  ['welcome', 'oppose'],
  ['agree', 'refuse'],
  ['agree', 'ruleout'],
  ['accept', 'ruleout'],
  ['support', 'ruleout'],
  ['back', 'ruleout'],
  ['demand', 'oppose'],
  ['for', 'against'],
];

/** Opposites of what someone will do. */
export const opposedDeeds: readonly (readonly [string, string])[] = [
  ['open', 'close'],
  ['raise', 'cut'],
  ['raise', 'lower'],
  ['increase', 'reduce'],
  ['increase', 'cut'],
  ['stay', 'leave'],
  ['stay', 'resign'],
  ['stay', 'withdraw'],
  ['keep', 'scrap'],
  ['keep', 'sell'],
  ['keep', 'close'],
  ['keep', 'abolish'],
  ['build', 'scrap'],
  ['join', 'leave'],
  ['join', 'boycott'],
  ['attend', 'boycott'],
  ['sign', 'veto'],
  ['sign', 'reject'],
  ['pass', 'block'],
  ['allow', 'ban'],
  ['allow', 'block'],
  ['continue', 'stop'],
  ['start', 'stop'],
  ['publish', 'withhold'],
  ['release', 'withhold'],
  ['appeal', 'accept'],
  ['extend', 'end'],
  ['fund', 'defund'],
  ['stand', 'withdraw'],
];

export const opposedJudgements: readonly (readonly [string, string])[] = [
  ['safe', 'unsafe'],
  ['safe', 'dangerous'],
  ['guilty', 'innocent'],
  ['right', 'wrong'],
  ['possible', 'impossible'],
  ['acceptable', 'unacceptable'],
  ['necessary', 'unnecessary'],
  ['legal', 'illegal'],
  ['true', 'false'],
  ['fair', 'unfair'],
  ['justified', 'unjustified'],
];

/** Past forms that do not follow from the base, of verbs with which people give an account of what they did. */
export const irregularPast: Readonly<Record<string, string>> = {
  saw: 'see',
  seen: 'see',
  knew: 'know',
  known: 'know',
  met: 'meet',
  took: 'take',
  taken: 'take',
  got: 'get',
  gave: 'give',
  given: 'give',
  wrote: 'write',
  written: 'write',
  paid: 'pay',
  sold: 'sell',
  bought: 'buy',
  spoke: 'speak',
  went: 'go',
  sent: 'send',
  held: 'hold',
  made: 'make',
  built: 'build',
  kept: 'keep',
  left: 'leave',
  found: 'find',
};

/** Words that only say when: they may be added to a statement without changing what it stands for. */
export const whenWords = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today tomorrow tonight now soon next week month year immediately then morning evening
  afternoon spring summer autumn winter shortly once end later
`);

/** Words of which two in common say nothing about a common topic. */
export const commonWords = wordSet(`
  people country government minister president prime year week day month time way thing things things work make made take
  take get give come good great need want lot part many much first last new
`);

/** By which someone says that a mind was changed. */
export const turnings: readonly RegExp[] = [
  /\b(?:changed|changing|change) (?:my|our|his|her|its|their) minds?\b/,
  /\b(?:i|we|he|she|it) (?:was|were|had been) (?:wrong|mistaken) (?:to|about|on|when)\b/,
  /\b(?:reversed?|reversing) (?:my|our|his|her|its|their|the|that|this) (?:decision|position|stance|course|opposition|refusal|ban)\b/,
  /\b(?:take|took|taking) back (?:my|our|his|her|what|the)\b/,
  /\b(?:withdraw|withdrew|withdrawing|dropped|drop|dropping|gave up|give up|giving up) (?:my|our|his|her|its|their) (?:objections?|opposition|resistance|refusal|support|words|remarks?)\b/,
  /\bafter (?:(?:i|we|he|she|it|they) (?:had )?|having )?(?:ruled|ruling|rejected|rejecting|opposed|opposing|refused|refusing)\b/,
];
