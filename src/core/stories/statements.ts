/** The statements of a story: who said what on which day, with words that were said before dated when they were said. */
import { foldedWords } from '../fold.ts';
import type { Actor, Quote, Span } from '../summary.ts';
import { dayOf, inOrder, type StoryArticle } from './storyArticle.ts';

/** Tells whether an actor of one article and an actor of another are the same person or body. */
export type SamePerson = (one: Actor, other: Actor) => boolean;

/** A quote with its article, its speaker as that article knows them, and the day on which it was said. */
export type Statement<One extends StoryArticle> = {
  article: One;
  quote: Quote;
  speaker: Actor;
  /** An ISO day. */
  date: string;
  /** All that is attributed, without the marks around it. */
  words: string;
};

/** Speakers that have no name are never taken for one another, so their statements are left out. */
export function statementsOf<One extends StoryArticle>(
  articles: readonly One[],
  samePerson: SamePerson,
): Statement<One>[] {
  const statements: Statement<One>[] = [];
  const known = new Map<string, Statement<One>[]>();
  for (const article of inOrder(articles)) {
    const actors = new Map(article.summary.actors.map((actor) => [actor.id, actor]));
    for (const quote of article.summary.quotes) {
      const speaker = actors.get(quote.speaker ?? '');
      if (speaker === undefined || speaker.kind === 'unnamed') continue;
      const words = wordsOf(article, quote);
      const said = foldedWords(words).join(' ');
      // Of reported words the verb is a part: who refused to sign said something else than who promised to.
      const key = quote.kind === 'indirect' ? `${quote.cue?.text ?? ''} ${said}` : said;
      const same = known.get(key) ?? [];
      // Words that were said before are told again, not said again.
      if (said === '' || same.some((earlier) => samePerson(earlier.speaker, speaker))) continue;
      const date = saidOn(article, quote);
      if (date === null) continue;
      const statement = { article, quote, speaker, date, words };
      statements.push(statement);
      if (same.length < MOST_SPEAKERS) known.set(key, [...same, statement]);
    }
  }
  return statements;
}

/** No more people say the very same words. */
const MOST_SPEAKERS = 20;

function wordsOf({ text }: StoryArticle, quote: Quote): string {
  if (quote.kind !== 'mixed') return quote.text.replace(/^[\p{P}\s]+|[.,]?\p{P}?$/gu, '');
  return quote.content.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/**
 * Where a report looks back ("had said", "once said") without a day of its own, the day is that which stands in front
 * of it ("On Monday she had said"); without one it is not known when it was said.
 */
export function saidOn(article: Dated, { said, cue }: Quote): string | null {
  const day = dayOf(article);
  const date = said?.date ?? (cue !== null && looksBack(article, cue) ? dayBefore(article, cue) : day);
  const first = date?.slice(0, 10) ?? null;
  return first !== null && day !== null && first > day ? day : first;
}

/** What tells of an article when something in it was said. */
export type Dated = Pick<StoryArticle, 'publishedAt' | 'addedAt' | 'text'> & {
  summary: Pick<StoryArticle['summary'], 'events'>;
};

/** So many characters around a cue say whether it looks back. */
const REACH = 30;

function looksBack({ text }: Dated, { start, end }: Span): boolean {
  const around = text.slice(Math.max(0, start - REACH), end + REACH / 2);
  return /\b(?:had|once|previously|earlier|initially|originally|formerly|before|long)\b/.test(around);
}

function dayBefore({ text, summary }: Dated, { start }: Span): string | null {
  const event = summary.events.findLast(
    ({ end, future }) =>
      !future && end <= start && start - end <= REACH && !text.slice(end, start).includes('.'),
  );
  return event?.date ?? null;
}
