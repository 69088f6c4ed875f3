/** Reads times of day and days of the week as people write them ("8", "8:30am", "0730"; "weekdays", "mon-thu"). */
import { weekdays } from '../lexicon/days.ts';

/** "08:30", or `null` when it is no time of day. */
export function readTime(text: string): string | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^at /, '');
  if (words === 'noon' || words === 'midday') return '12:00';
  if (words === 'midnight') return '00:00';
  const match =
    /^(\d{1,2})(?:[:.h ](\d{2})|h)? ?(?:uhr|o['’]?clock)? ?(am|pm|a\.m\.|p\.m\.)?$/.exec(words) ??
    /^(\d{2})(\d{2})(?:h| hours)?$/.exec(words);
  if (match === null) return null;
  const [, hours = '', minutes = '0', half] = match;
  const hour = half === undefined ? Number(hours) : afternoon(Number(hours), half.startsWith('p'));
  return hour === null || hour > 23 || Number(minutes) > 59
    ? null
    : `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** 12 am is midnight, 12 pm is noon. */
function afternoon(hour: number, isAfternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

const groups: Readonly<Record<string, number[]>> = {
  daily: everyDay,
  'every day': everyDay,
  all: everyDay,
  weekdays: [1, 2, 3, 4, 5],
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

/** From 1 (Monday) to 7, in order; `null` when they are no days. */
export function readWeekdays(text: string): number[] | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const group = groups[words];
  if (group !== undefined) return group;
  const days = new Set<number>();
  for (const part of words.split(/,|\band\b|&| /).filter((each) => each.trim() !== '')) {
    const [first, last, ...more] = part.split(/[-–]/).map((word) => weekdayOf(word.trim()));
    if (first == null || last === null || more.length > 0) return null;
    for (let day = first; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === (last ?? first)) break;
    }
  }
  return days.size === 0 ? null : [...days].sort();
}

function weekdayOf(word: string): number | null {
  const index =
    word.length < 2 ? -1 : weekdays.findIndex((name) => name.startsWith(word) || `${name}s` === word);
  return index < 0 ? null : index + 1;
}

/** "weekdays", "every day", "Mon, Wed, Fri". */
export function weekdayWords(days: readonly number[]): string {
  const known = Object.entries({
    'every day': everyDay,
    weekdays: groups.weekdays,
    weekends: groups.weekend,
  });
  const named = known.find(([, group]) => group?.join() === days.join());
  if (named !== undefined) return named[0];
  return days
    .map((day) => (weekdays[day - 1] ?? '').slice(0, 3))
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .join(', ');
}
