/** Answers with a timeline: quotes as they were asked for, and what happened where a story or an article is meant. */
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply/reply.ts';
import { quotesCommand, quotesTitle } from '../views/quotesAsked.ts';
import type { TimelineQuestion } from '../views/timeline.ts';
import { titleOf } from '../views/words.ts';
import { storeQuery, type Question } from './quotesQuestion.ts';

/** The newest; a timeline has room for a dozen of them. */
const mostQuotes = 60;

/** Of so many of a story's newest articles the events are told. */
const mostArticles = 5;

export async function drawnQuotes(
  { filters, who }: Question,
  total: number,
  context: CommandContext,
): Promise<Reply> {
  const query = storeQuery(filters, who, context);
  const { quotes } = await context.store.quotes({ ...query, limit: mostQuotes, offset: 0 });
  const { article, story, ...narrower } = filters;
  const isWhole = Object.values(narrower).every((value) => value === undefined);
  const articles = isWhole ? await articlesOf({ article, story }, context) : [];
  const [newest] = articles;
  const title = newest === undefined ? quotesTitle(filters) : titleOf(newest);
  const { timelinePage } = await import('../views/timeline.ts');
  const next = [{ label: 'As a list', command: quotesCommand(filters) }];
  return timelinePage({ title, quotes, total, articles }, next);
}

async function articlesOf(
  { article, story }: { article: string | undefined; story: string | undefined },
  { store, workspace }: CommandContext,
): Promise<TimelineQuestion['articles']> {
  if (story !== undefined) return (await store.story(workspace, story, mostArticles))?.articles ?? [];
  const stored = article === undefined ? null : await store.article(workspace, article);
  return stored === null ? [] : [{ ...stored.article, summary: stored.summary }];
}
