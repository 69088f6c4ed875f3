/** Periods that depend on the day it is ("last week", "past 3 days"), each with its words. */
import { amountWords } from './lexicon/days.ts';

export type Days = { first: Temporal.PlainDate; last: Temporal.PlainDate };

/** One day or more that may depend on the day it is. */
export type Period = (today: Temporal.PlainDate) => Days;

export const relativePeriods = new Map<string, Period>(
  Object.entries<Period>({
    today: (today) => single(today),
    yesterday: (today) => single(today.subtract({ days: 1 })),
    tomorrow: (today) => single(today.add({ days: 1 })),
    'this week': (today) => week(today),
    'last week': (today) => week(today.subtract({ weeks: 1 })),
    'next week': (today) => week(today.add({ weeks: 1 })),
    'this month': (today) => month(today),
    'last month': (today) => month(today.subtract({ months: 1 })),
    'next month': (today) => month(today.add({ months: 1 })),
    'this year': (today) => year(today),
    'last year': (today) => year(today.subtract({ years: 1 })),
    'next year': (today) => year(today.add({ years: 1 })),
  }),
);

const amount = `(?<amount>\\d{1,3}|an?|${amountWords.join('|')})`;

/** Periods with a number in them; the groups of the pattern say how many of what. */
export const countedPeriods: {
  pattern: RegExp;
  example: string;
  period: (groups: Record<string, string | undefined>) => Period;
}[] = [
  {
    pattern: new RegExp(`^(?:the )?(?:last|past) (?:${amount} )?(?<unit>hour|day|week|month|year)s?$`),
    example: 'past 3 days',
    period: (groups) => (today) => ({ first: back(today, groups), last: today }),
  },
  {
    pattern: new RegExp(`^${amount} (?<unit>day|week|month|year)s? ago$`),
    example: 'two weeks ago',
    period: (groups) => (today) => single(back(today, groups)),
  },
];

function back(today: Temporal.PlainDate, groups: Record<string, string | undefined>): Temporal.PlainDate {
  const { amount: word = 'one', unit = 'day' } = groups;
  const number = /^\d/.test(word) ? Number(word) : Math.max(1, amountWords.indexOf(word) + 1);
  if (unit === 'hour') return today.subtract({ days: Math.ceil(number / 24) });
  return today.subtract({ [`${unit}s`]: number });
}

function single(day: Temporal.PlainDate): Days {
  return { first: day, last: day };
}

function week(day: Temporal.PlainDate): Days {
  const first = day.subtract({ days: day.dayOfWeek - 1 });
  return { first, last: first.add({ days: 6 }) };
}

function month(day: Temporal.PlainDate): Days {
  return { first: day.with({ day: 1 }), last: day.with({ day: day.daysInMonth }) };
}

function year(day: Temporal.PlainDate): Days {
  return { first: day.with({ month: 1, day: 1 }), last: day.with({ month: 12, day: 31 }) };
}
