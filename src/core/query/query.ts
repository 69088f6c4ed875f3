/** Reads a question as people type it: plain words, "exact phrases" and dates in words; any input is allowed. */
import { foldedWords } from '../fold.ts';
import { findDateWords, type DateWords } from './dateWords.ts';

export type Query = {
  /** What is left of the words when phrases and dates are taken out. */
  words: string;
  /** What stands in quotation marks. */
  phrases: string[];
  /** ISO dates, both included. */
  since: string | null;
  until: string | null;
  /** A date that cannot be; `instead` is the whole question with the nearest ones that can. */
  problem: { message: string; instead: string[] } | null;
};

type Day = Temporal.PlainDate;

const phraseMarks = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const anyMark = /["“”„«»]/g;

/** More phrases than anybody means. */
const MOST_PHRASES = 8;

export function readQuery(text: string, today: Day): Query {
  const phrases: string[] = [];
  const plain = text.replace(phraseMarks, (_, phrase: string) => {
    if (foldedWords(phrase).length > 0) phrases.push(phrase.trim().replace(/\s+/g, ' '));
    return ' ';
  });
  const typed = plain
    .replace(anyMark, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const dates = findDateWords(typed, today);
  const words = typed.filter((_, index) => !dates.some(({ from, to }) => index >= from && index < to));
  const said = phrases.slice(0, MOST_PHRASES);
  const base = { words: words.join(' '), phrases: said };
  const problem = problemOf(dates, typed, said, today);
  return problem === null
    ? { ...base, ...limits(dates), problem }
    : { ...base, since: null, until: null, problem };
}

/** A question that `readQuery` reads as these words and phrases. */
export function writeQuery({ words, phrases }: Pick<Query, 'words' | 'phrases'>): string {
  return [words, ...phrases.map((phrase) => `"${phrase}"`)].filter((part) => part !== '').join(' ');
}

function limits(dates: DateWords[]): Pick<Query, 'since' | 'until'> {
  const starts = dates.map(startOf).filter((day) => day !== null);
  const ends = dates.map(endOf).filter((day) => day !== null);
  return {
    since: starts.map(String).sort().at(-1) ?? null,
    until: ends.map(String).sort().at(0) ?? null,
  };
}

function startOf({ preposition, days }: DateWords): Day | null {
  if ('problem' in days || preposition === 'until' || preposition === 'before') return null;
  return preposition === 'after' ? days.last.add({ days: 1 }) : days.first;
}

function endOf({ preposition, days }: DateWords): Day | null {
  if ('problem' in days || preposition === 'since' || preposition === 'after') return null;
  return preposition === 'before' ? days.first.subtract({ days: 1 }) : days.last;
}

function problemOf(dates: DateWords[], typed: string[], phrases: string[], today: Day): Query['problem'] {
  const instead = ({ day, from, to }: DateWords, options: string[]): string[] =>
    options.map((option) => {
      const start = option === '' ? from : day;
      const words = [...typed.slice(0, start), option, ...typed.slice(to)].filter((word) => word !== '');
      return writeQuery({ words: words.join(' '), phrases });
    });
  for (const date of dates) {
    const words = typed.slice(date.day, date.to).join(' ');
    if ('problem' in date.days) {
      const message = `There is no day “${words}”: ${date.days.problem}.`;
      return { message, instead: instead(date, date.days.nearest) };
    }
    const start = startOf(date);
    if (start !== null && start.since(today).sign > 0)
      return {
        message: `“${words}” has not come yet.`,
        instead: instead(date, ['yesterday', 'last week', '']),
      };
  }
  const { since, until } = limits(dates);
  const [first] = dates;
  if (first === undefined || since === null || until === null || since <= until) return null;
  const message = `No day is both on or after ${since} and on or before ${until}.`;
  return { message, instead: dates.flatMap((date) => instead(date, [''])) };
}
