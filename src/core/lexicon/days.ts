/** The words people use for days and periods when they ask, and what they mean. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const months =
  'january february march april may june july august september october november december'.split(' ');

/** Single words for days and months that mean something else too: by themselves they are no date. */
export const doubtfulDays = new Set(
  'may march mar april june august jan aug dec sun sat wed mon fri'.split(' '),
);

/** Words in front of a weekday that make it the name of something: "Black Friday". */
export const namedDays = new Set(
  'black good bloody cyber ash super palm easter holy boxing shrove maundy giving sheffield of'.split(' '),
);

/** `since`: from its first day; `after`: from the day after it; `before`, `until`: the other way; `in`, `on`: within it. */
export const dayPrepositions = new Map<string, 'since' | 'after' | 'until' | 'before' | 'in' | 'on'>([
  ['since', 'since'],
  ['from', 'since'],
  ['between', 'since'],
  ['after', 'after'],
  ['until', 'until'],
  ['till', 'until'],
  ['up to', 'until'],
  ['before', 'before'],
  ['on', 'on'],
  ['in', 'in'],
  ['during', 'in'],
  ['over', 'in'],
  ['within', 'in'],
]);

/** Between the first and the last day of a period. */
export const dayJoins = new Set(['to', 'and', 'until', 'till', 'through', '-', '–']);

/** How many, in words. */
export const amountWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
