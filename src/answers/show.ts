/** Shows one story or one article of the store, with what else the reader may want. */
import { UserError, type CommandContext } from '../command.ts';
import { movedIn, withPeople, type Story } from '../core/stories/samePerson.ts';
import type { Action, Reply } from '../reply/reply.ts';
import { briefPage } from '../views/brief.ts';
import { storyPage, storyTitle } from '../views/story.ts';
import { count } from '../views/words.ts';

/** What stands around the page: said first, and offered last. */
export type Around = { note?: string | null; others?: Action[]; why?: boolean };

/** Of more articles of a story the newest are told. */
const mostArticles = 40;

/** A story of one article is that article's page. */
export async function showStory(context: CommandContext, id: string, around: Around = {}): Promise<Reply> {
  const { timeZone } = context;
  const story = await readStory(context, id, mostArticles);
  if (story === null)
    throw new UserError(`There is no stored story “${id}”. /brief since:"last week" shows what there is.`);
  const [first, ...more] = story.articles;
  if (first !== undefined && more.length === 0) return await showArticle(context, first.id, around);
  const { note = null, others = [], why = false } = around;
  return storyPage({ story, others, note, why, timeZone });
}

export async function showArticle(context: CommandContext, id: string, around: Around = {}): Promise<Reply> {
  const { store, workspace } = context;
  const stored = await store.article(workspace, id);
  if (stored === null) throw new UserError(`There is no stored article “${id}”. /brief shows the newest.`);
  const [outlets, versions] = [await store.outlets(workspace, id), await store.versions(workspace, id)];
  const { note = null, others = [] } = around;
  return briefPage({
    ...stored,
    others: [...(await storyOf(context, id)), ...others],
    note,
    outlets,
    versions,
  });
}

/** The story an article is a part of, when it is not alone there. */
async function storyOf({ store, workspace }: CommandContext, article: string): Promise<Action[]> {
  const id = (await store.storiesOf(workspace, [article])).get(article);
  const story = id === undefined ? null : await store.story(workspace, id, mostArticles);
  if (story === null || story.total < 2) return [];
  return [
    {
      label: `The story: ${storyTitle(story)} (${count(story.total, 'article')})`,
      command: `/brief story:${story.id}`,
    },
  ];
}

/** Of several stories on one page fewer articles are told; what came before them is on the story's own page. */
const fewerArticles = 16;

/** Those of the stories that are there, in their order. */
export async function readStories(
  context: Pick<CommandContext, 'store' | 'workspace'>,
  ids: string[],
): Promise<Story[]> {
  const stories = await Promise.all(ids.map((id) => readStory(context, id, fewerArticles)));
  return stories.filter((story) => story !== null);
}

/** The story as this workspace sees it, with who is who there. */
async function readStory(
  { store, workspace }: Pick<CommandContext, 'store' | 'workspace'>,
  id: string,
  atMost: number,
): Promise<Story | null> {
  const story = await store.story(workspace, id, atMost);
  if (story === null) return null;
  const moved = movedIn(story);
  return withPeople(story, moved.length === 0 ? [] : await store.actorNames(workspace, { persons: moved }));
}
