/** Chooses what a timeline and the header of a day can show, and counts the rest. */
import type { DayHeader, Timeline, TimelineItem } from './picture.ts';

const mostItems = 12;
const mostStories = 5;
const mostSpeakers = 6;

/** Of many items each has room for fewer letters, or nobody would look at the end of it. */
export function chosenItems({ items, others }: Timeline): {
  items: TimelineItem[];
  left: number;
  letters: number;
} {
  return {
    items: items.slice(0, mostItems),
    left: others + Math.max(0, items.length - mostItems),
    letters: items.length > mostItems / 2 ? 170 : 240,
  };
}

export type ChosenDay = Pick<DayHeader, 'stories' | 'quotes'> & { storiesLeft: number; speakersLeft: number };

/** The largest stories, and those who are quoted most. */
export function chosenOfDay({ stories, quotes }: DayHeader): ChosenDay {
  const told = stories.toSorted((one, other) => other.articles - one.articles);
  const spoken = quotes.toSorted((one, other) => other.count - one.count);
  return {
    stories: told.slice(0, mostStories),
    quotes: spoken.slice(0, mostSpeakers),
    storiesLeft: Math.max(0, told.length - mostStories),
    speakersLeft: Math.max(0, spoken.length - mostSpeakers),
  };
}
