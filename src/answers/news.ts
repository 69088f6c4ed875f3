/** The top stories: what is new for a reader since the last time, or since a day or in an outlet. */
import { UserError, type CommandContext } from '../command.ts';
import { topStories, type NewsStory } from '../core/stories/news.ts';
import type { Action, Reply } from '../reply/reply.ts';
import { storyChoice } from '../views/ask.ts';
import { fullDay } from '../views/dates.ts';
import { newsPage, nothingNewPage, type NewsStories } from '../views/news.ts';
import { moment } from '../views/times.ts';
import { quoted } from '../views/words.ts';
import { readStories, showStory } from './show.ts';

/** What narrows the news; ISO dates. */
export type Filters = {
  since?: string | undefined;
  until?: string | undefined;
  outlet?: string | undefined;
};

/** The top stories are chosen among so many of the newest articles; so many are told, and so many more offered. */
const mostNews = 300;
const mostTold = 5;
const mostOffered = 5;

/** On the first time, the top stories of all; of only one story, its whole page. */
export async function whatIsNew(context: CommandContext): Promise<Reply> {
  const { store, workspace, reader, now, timeZone } = context;
  const visit = await store.visit(workspace, reader);
  // What comes while this is answered is new the next time.
  const article = await store.lastTold();
  const news = await store.news({ workspace, after: visit?.article, limit: mostNews });
  const corrections = visit === null ? [] : await store.corrections(workspace, visit.at, mostOffered);
  if (news.length === 0 && corrections.length === 0) {
    if (visit !== null) return nothingNewPage(moment(visit.at, now, timeZone), await topChoices(context));
    throw new UserError(
      'Nothing is stored yet. Give /brief the text of an article, or the name of a file that holds it.',
    );
  }
  const top = topStories(news);
  const [first, ...more] = top;
  const isOnly = visit === null && first !== undefined && more.length === 0;
  const reply = isOnly
    ? await showStory(context, first.story)
    : await tell(context, top, {
        title: visit === null ? 'Top stories' : `New since ${moment(visit.at, now, timeZone)}`,
        isNew: ({ key }) => visit !== null && key > visit.article,
        since: visit?.at ?? null,
        corrections,
      });
  // Not before there is an answer: what could not be told stays new.
  await store.keepVisit(workspace, reader, { at: now.toString({ smallestUnit: 'second' }), article });
  return reply;
}

export async function topOf(context: CommandContext, filters: Filters): Promise<Reply> {
  const { workspace, store } = context;
  const news = await store.news({ workspace, ...filters, limit: mostNews });
  const asked = inWords(filters);
  if (news.length === 0) {
    const anyDay =
      filters.outlet === undefined || (filters.since ?? filters.until) === undefined
        ? []
        : [{ label: 'On any day', command: `/brief in:${quoted(filters.outlet)}` }];
    throw new UserError(`Nothing is stored${asked}.`, [...anyDay, ...(await topChoices(context))]);
  }
  const keys = new Set(news.map(({ key }) => key));
  return await tell(context, topStories(news), {
    title: `Top stories${asked}`,
    isNew: ({ key }) => keys.has(key),
    since: null,
    corrections: [],
  });
}

async function tell(
  context: CommandContext,
  top: NewsStory[],
  news: Pick<NewsStories, 'title' | 'isNew' | 'since' | 'corrections'>,
): Promise<Reply> {
  // A correction is told however small its story is.
  const told = [...top.slice(0, mostTold), ...news.corrections].map(({ story }) => story);
  return newsPage({
    ...news,
    stories: await readStories(context, [...new Set(told)]),
    more: top.slice(mostTold, mostTold + mostOffered).map(toChoice),
    others: Math.max(0, top.length - mostTold - mostOffered),
    timeZone: context.timeZone,
  });
}

/** " in Northern Wire since 28 Jan 2026". */
function inWords({ since, until, outlet }: Filters): string {
  return [
    outlet === undefined ? '' : ` in ${outlet}`,
    since === undefined ? '' : ` since ${fullDay(since)}`,
    until === undefined ? '' : ` until ${fullDay(until)}`,
  ].join('');
}

/** The top stories there are, whatever is new. */
export async function topChoices({ store, workspace }: CommandContext): Promise<Action[]> {
  const news = await store.news({ workspace, limit: mostNews });
  return topStories(news).slice(0, mostOffered).map(toChoice);
}

/** A story by its newest article among the news. */
function toChoice({ story, lines: [newest] }: NewsStory): Action {
  if (newest === undefined) throw new Error('a story has an article');
  return storyChoice(story, newest.article);
}
