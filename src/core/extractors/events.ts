/** Finds what has a date: things that happened and things to come, with the place beside them. */
import { capitals, otherPlaces, states } from '../lexicon/places.ts';
import type { Event } from '../summary.ts';
import { excerpt } from '../text/span.ts';
import type { DateMention } from './dates.ts';
import { isApart } from './furniture.ts';
import { nameAt, type NamedReading } from './namedReading.ts';

/** One event for each dated expression outside quotation marks; the same words for the same day count once. */
export function findEvents(reading: NamedReading, dates: readonly DateMention[]): Event[] {
  const events = new Map<string, Event>();
  let index = 0;
  let sentence = 0;
  for (const mention of dates) {
    while ((reading.tokens[index]?.end ?? Infinity) <= mention.start) index++;
    while ((reading.sentences[sentence]?.end ?? Infinity) <= mention.start) sentence++;
    if (isApart(reading, reading.sentences[sentence])) continue;
    if (mention.date === null || (reading.quotationOf[index] ?? -1) >= 0) continue;
    const start = placeBefore(reading, index) ?? mention.start;
    const event = {
      ...excerpt(reading.text, start, mention.end),
      date: mention.date,
      future: mention.future,
    };
    const key = `${event.text.toLowerCase()} ${event.date}`;
    if (!events.has(key)) events.set(key, event);
  }
  return [...events.values()];
}

/** Where "in Ankara" begins when it stands right before the date. */
function placeBefore(reading: NamedReading, index: number): number | null {
  const name = nameAt(reading, index - 1);
  if (name === null || ![states, capitals, otherPlaces].some((places) => places.has(name.key))) return null;
  const preposition = reading.tokens[name.whole.first - 1];
  return preposition !== undefined && /^(?:in|at|near)$/.test(preposition.lower) ? preposition.start : null;
}
