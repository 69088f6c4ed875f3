/** Finds the story that a question in words is about; its neighbours are offered. */
import { todayOf, UserError, type CommandContext } from '../command.ts';
import { appearancesOf } from '../core/people/asked.ts';
import { findActor } from '../core/people/find.ts';
import { readQuery } from '../core/query/query.ts';
import { saysTooLittle } from '../core/query/understand.ts';
import type { ArticleLine } from '../core/records.ts';
import { bestStories } from '../core/stories/news.ts';
import type { Reply } from '../reply/reply.ts';
import { actorChoices, storyChoice } from '../views/ask.ts';
import { tooLittle } from '../views/unanswerable.ts';
import { topChoices, topOf, type Filters } from './news.ts';
import { showArticle, showStory } from './show.ts';

/** So many of the best articles say which story a question is about. */
const mostFound = 20;
const mostOthers = 5;

export async function byTopic(
  context: CommandContext,
  words: string,
  { why, ...asked }: Filters & { why: boolean },
): Promise<Reply> {
  const { words: about, phrases, since, until, problem } = readQuery(words, todayOf(context));
  if (problem !== null) {
    const next = problem.instead.map((text) => ({ label: text, command: `/brief ${text}` }));
    throw new UserError(problem.message, next.slice(0, mostOthers));
  }
  const filters = { ...asked, since: asked.since ?? since ?? undefined, until: until ?? undefined };
  if (about === '' && phrases.length === 0 && (since ?? until) !== null) return await topOf(context, filters);
  if (saysTooLittle({ words: about, phrases }))
    throw new UserError(tooLittle(words).message, await topChoices(context));
  const query = { ...filters, about: about === '' && phrases.length > 0 ? undefined : about, phrases };
  const { articles } = await context.store.articles({
    workspace: context.workspace,
    ...query,
    limit: mostFound,
    offset: 0,
  });
  if (articles.length === 0) return await byActor(context, words);
  const exact = articles.find(({ title }) => title?.toLowerCase() === words.toLowerCase());
  return await showBest(context, articles, exact, why);
}

/** A title that was typed, or completed, is that article's; other words are a story's. */
async function showBest(
  context: CommandContext,
  articles: ArticleLine[],
  exact: ArticleLine | undefined,
  why: boolean,
): Promise<Reply> {
  const storyOf = await context.store.storiesOf(
    context.workspace,
    articles.map(({ id }) => id),
  );
  const [best, ...others] = bestStories(
    articles.map(({ id }) => id),
    storyOf,
  ).map((story) => ({ story, article: articles.find(({ id }) => storyOf.get(id) === story) }));
  const neighbours = others
    .slice(0, mostOthers)
    .flatMap(({ story, article }) => (article === undefined ? [] : [storyChoice(story, article)]));
  const shown = exact ?? articles[0];
  if (best === undefined || exact !== undefined)
    return await showArticle(context, shown?.id ?? '', { others: neighbours });
  return await showStory(context, best.story, { others: neighbours, why });
}

/** No article has the words; they may be a name in another spelling. */
async function byActor(context: CommandContext, words: string): Promise<Reply> {
  const { store, workspace } = context;
  const match = await findActor(words, (query) => store.actorNames(workspace, query));
  if (match.kind === 'found') {
    const [newest] = await store.actors({ workspace, ...appearancesOf(match.actor), limit: 1 });
    const note = `No article has the words “${words}”. This is the newest with ${match.actor.name}.`;
    if (newest !== undefined) return await showArticle(context, newest.article.id, { note });
  }
  const stories = await topChoices(context);
  const near = match.kind === 'choices' ? match.actors : [];
  const way = stories.length === 0 ? 'Nothing is stored yet.' : 'Try fewer words, or one of these.';
  throw new UserError(`No stored article is about “${words}”. ${way}`, [
    ...actorChoices(near, 'actors'),
    ...stories,
  ]);
}
