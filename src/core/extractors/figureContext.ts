/** Tells the figures of now from parts of them, and from what was, may be, is not, or happened elsewhere. */
import type { Measure } from '../summary.ts';

/**
 * The words around a number, lower case, with a space between; `part` is what stands before it since the last comma.
 * `added`: an "another" before it, or "others" behind it, which are no longer among the words.
 */
export type FigureContext = { before: string; part: string; behind: string; added: boolean };

/** What is announced is a figure already: a rate that will be 4.5 percent, jobs that are to go. */
const announced: ReadonlySet<Measure> = new Set<Measure>(['rate', 'offer', 'offer per share', 'jobs cut']);

/** "including 12 children", "rose by 5", "from 41". */
const partBefore =
  /\b(?:including|include[sd]?|among (?:them|those|the dead)|from|by|than|first|last|all|the (?:other|first|last)|his|her|their|its|my|our|your|these|those|each|every|alone ,)$/;
/** The other end of "40 to 50" and "between 40 and 50": no one number; but "rose from 41 to 58" says one. */
const rangeBefore = /(?:\bbetween (?:\S+ )?# (?:\S+ )?and|(?<!\b(?:from|by) )# (?:to|or|-|–))$/;
/** "another 5", "5 others". */
export const addedBefore = /(?:^| )(?:another|a further|an additional|additional)$/;
export const addedBehind = /^(?:other|others)\b ?/;
/** "5 more", "2 of them", "12 in Pellin alone". */
const partBehind =
  /^(?:of |(?:people )?(?:a|per|each|every) (?:day|week|month|year|hour)\b|(?:more|further|additional|new|extra)\b|[^,;.]*\balone\b|(?:-|–|to|or) #|(?:deaths|injuries|arrests|cases|infections|people \S+) (?:(?:\S+ ){0,2})?(?:a|per|each|every) (?:day|week|month|year)\b)/;

const past =
  /\b(?:(?:a|one|two|three|four|five|#|few|several|many) ?(?:days?|hours?|weeks?|months?|years?|decades?) (?:earlier|before)|(?:hours|days|weeks|months|years|decades) (?:earlier|before)|(?:months?|years?|decades?) ago|earlier|previously|previous|initially|originally|at first|at the time|up from|down from|compared (?:with|to)|revised from|last (?:year|month|summer|winter|spring|autumn|decade|century)|the day before|the year before|yesterday's|history|historic|anniversary|in recent years|annual|annually|average|on average|memorial|commemorat\w+|formerly|since the war)\b/;
const pastBehind =
  /^[^,;]*?\b(?:(?:a|one|two|three|four|few|several) (?:days?|hours?|weeks?|months?|years?|decades?) (?:earlier|before)|(?:months?|years?|decades?) (?:ago|earlier)|the day before|the year before|last (?:year|month|summer|winter|spring|autumn|decade|century)|in recent years|at the time|on average)\b/;
const pastOpening = /^(?:\S+ ){1,2}(?:days?|hours?|weeks?) ago\b/;

const possible =
  /\b(?:could|might|may|if|unless|whether|potential|potentially|possibly|hypothetical|simulat\w+|drill|exercise|risks?|analysts|economists|forecast|forecasts|predict\w*|rumou?rs?|rumou?red|consider\w*|weigh\w*|scenario|films?|novel|movie|series)\b/;
const foreseen =
  /\b(?:would|will|should|can|fear|fears|feared|expect|expects|expected|likely|threat\w*|warn|warns|warned|warning|projected|plot|plotted|plan|plans|planned|planning|aims?|capable|enough to|able to|until|had hoped|den(?:y|ies|ied)|falsely|disput\w+|unconfirmed)\b/;

/** "If the deal goes through", behind what would then be so. */
const condition = /^[^;]*\b(?:if|unless|provided)\b/;
/** An offer that "had been rejected" is not the one of now. */
const earlierOffer = /\bhad (?:been )?\w+/;

const elsewhere = /\b(?:separate|elsewhere|unrelated|similar|another|a second|aftershocks?|foreshock)\b/;

const denied = /\b(?:no|not|never|nor|neither|without|nobody|none|hardly)(?: [^ ,;]+){0,4}$/;

/** `inCompany`: the sentence has a figure of another measure in front, so that "another 200 injured" is all of them. */
export function isOfNow(
  { before, part, behind, added }: FigureContext,
  measure: Measure,
  inCompany: boolean,
): boolean {
  if (partBefore.test(before) || rangeBefore.test(before)) return false;
  if (partBehind.test(behind) || denied.test(part)) return false;
  if (added && (!inCompany || measure === 'killed')) return false;
  if (past.test(before) || pastOpening.test(before) || pastBehind.test(behind) || possible.test(before))
    return false;
  if (elsewhere.test(before) || /^[^,;]*\baftershocks?\b/.test(behind)) return false;
  if (condition.test(behind)) return false;
  if (measure.startsWith('offer') && earlierOffer.test(before)) return false;
  return announced.has(measure) || !foreseen.test(before);
}
