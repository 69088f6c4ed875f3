/** Finds the dates among the words of a question: with a preposition anywhere, without one only at its end. */
import { impossibleDay, readPeriod } from '../days.ts';
import { dayJoins, dayPrepositions, doubtfulDays, months, namedDays, weekdays } from '../lexicon/days.ts';
import type { Days } from '../periods.ts';

export type Preposition = 'since' | 'after' | 'until' | 'before' | 'in' | 'on';

/** A date at words `from` to `to`; `days` is its period, or why there is no such day and which are near. */
export type DateWords = {
  from: number;
  to: number;
  /** The first word of the day itself. */
  day: number;
  preposition: Preposition | null;
  days: Days | { problem: string; nearest: string[] };
};

/** No date has more words than "the last two weeks", "3rd of February 2026" or "twenty-four". */
const MOST_WORDS = 4;

/** Words that may stand between a date at the end of its part and what the question goes on with. */
const partStarts = new Set(['about', 'regarding', 'concerning']);

export function findDateWords(typed: string[], today: Temporal.PlainDate): DateWords[] {
  const words = typed.map((word) => word.toLowerCase().replace(/^[([]+|[\])?!.,;:]+$/g, ''));
  const candidates: DateWords[] = [];
  for (let index = 0; index < words.length; index++) {
    const found = withPreposition(words, index, today) ?? bare(words, index, today);
    if (found === null) continue;
    const joined = rest(words, found, today);
    const isStart = joined.length > 0 && found.preposition !== 'after';
    candidates.push(isStart ? { ...found, preposition: 'since' } : found, ...joined);
    index = (joined.at(-1) ?? found).to - 1;
  }
  return inPlace(candidates, words);
}

/** Without a preposition a date must stand at the end, or have only dates behind it. */
function inPlace(candidates: DateWords[], words: string[]): DateWords[] {
  let end = words.length;
  const found: DateWords[] = [];
  for (const each of candidates.toReversed()) {
    const isLast = each.to === end || partStarts.has(words[each.to] ?? '');
    if (each.preposition === null && !isLast) continue;
    if (isLast) end = each.from;
    found.unshift(each);
  }
  return found;
}

function withPreposition(words: string[], index: number, today: Temporal.PlainDate): DateWords | null {
  const two = dayPrepositions.get(words.slice(index, index + 2).join(' '));
  const preposition = two ?? dayPrepositions.get(words[index] ?? '');
  if (preposition === undefined) return null;
  const start = index + (two === undefined ? 1 : 2);
  const day = words[start] === 'the' ? start + 1 : start;
  const found = longest(words, day, today, (text) => fits(preposition, words[index] ?? '', text));
  return found === null || isOtherwise(found, preposition, today)
    ? null
    : { ...found, from: index, day, preposition };
}

/** "to 5 Feb" right behind a date, as far as that one can be the beginning. */
function rest(words: string[], { to, preposition }: DateWords, today: Temporal.PlainDate): DateWords[] {
  if (!dayJoins.has(words[to] ?? '') || preposition === 'until' || preposition === 'before') return [];
  const found = longest(words, to + 1, today, isSure);
  return found === null ? [] : [{ ...found, from: to, day: to + 1, preposition: 'until' }];
}

function bare(words: string[], index: number, today: Temporal.PlainDate): DateWords | null {
  if (namedDays.has(words[index - 1] ?? '')) return null;
  const found = longest(words, index, today, (text) => isSure(text) && !/^\d{4}$/.test(text));
  return found === null || isOtherwise(found, null, today)
    ? null
    : { ...found, from: index, day: index, preposition: null };
}

type Found = Pick<DateWords, 'to' | 'days'>;

function longest(
  words: string[],
  start: number,
  today: Temporal.PlainDate,
  isGood: (text: string) => boolean,
): Found | null {
  for (let to = Math.min(words.length, start + MOST_WORDS); to > start; to--) {
    const text = words.slice(start, to).join(' ');
    const period = startsLikeDate(words[start] ?? '') ? readPeriod(text) : null;
    if (period !== null && isGood(text)) return { to, days: period(today) };
    const impossible = period === null && /^\d|\d\S*$/.test(text) ? impossibleDay(text) : null;
    if (impossible !== null)
      return { to, days: { problem: impossible.message, nearest: impossible.nearest } };
  }
  return null;
}

const relativeStarts =
  /^(?:the|last|past|this|next|today|yesterday|tomorrow|an?|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** A first look that most words do not pass. */
function startsLikeDate(word: string): boolean {
  if (/^\d/.test(word) || relativeStarts.test(word)) return true;
  const stem = word.slice(0, 3);
  return stem.length === 3 && [...months, ...weekdays].some((name) => name.startsWith(stem));
}

/** "may", "march" or "sun" alone may be anything. */
function isSure(text: string): boolean {
  return !doubtfulDays.has(text);
}

/** "on" goes with days; "from may" may be about a person, "in may" is not, and "in the sun" is no Sunday. */
function fits(preposition: Preposition, word: string, text: string): boolean {
  const isDay =
    /\b(?:\w+day|mon|tue|tues|wed|thu|thurs|fri|sat|sun|yesterday|tomorrow)$|\d(?:st|nd|rd|th)?\b/.test(text);
  const isYear = /^\d{4}$/.test(text);
  if (preposition === 'on') return isDay && !isYear;
  const isMonthWord = months.some((name) => name.startsWith(text));
  if (preposition === 'in') return isSure(text) || isMonthWord;
  return isSure(text) || !isMonthWord || word === 'since' || word === 'until';
}

/** What has not come yet is what the words are about ("the summit next week"), unless they say "since" or name a day. */
function isOtherwise({ days }: Found, preposition: Preposition | null, today: Temporal.PlainDate): boolean {
  if ('problem' in days || Temporal.PlainDate.compare(days.first, today) <= 0) return false;
  if (preposition === 'since' || preposition === 'after') return false;
  return preposition !== 'until' && preposition !== 'before';
}
