/** Answers with a map: of the actors of one story or article, around one of them, or of the newest articles. */
import { UserError, type CommandContext } from '../command.ts';
import type { KnownActor } from '../core/people.ts';
import { appearancesOf } from '../core/people/asked.ts';
import { movedIn, withPeople, type Story } from '../core/stories/samePerson.ts';
import type { MemberArticle, StoredStory } from '../core/stories/storyArticle.ts';
import type { Action, Reply } from '../reply/reply.ts';
import { titleOf } from '../views/words.ts';

/** Of more articles the newest are drawn. */
const mostArticles = 40;

export async function mapOfStory(id: string, context: CommandContext): Promise<Reply> {
  const { storyTitle } = await import('../views/story.ts');
  const stored = await context.store.story(context.workspace, id, mostArticles);
  if (stored === null)
    throw new UserError(`There is no stored story “${id}”. /brief since:"last week" shows what there is.`);
  const next = [{ label: 'Brief', command: `/brief story:${stored.id}` }];
  return await page(storyTitle(stored), stored, null, next, context);
}

export async function mapOfArticle(id: string, context: CommandContext): Promise<Reply> {
  const members = await read([id], context);
  const [article] = members;
  if (article === undefined)
    throw new UserError(`There is no stored article “${id}”. /brief shows the newest.`);
  const next = [{ label: 'Brief', command: `/brief article:${id}` }];
  return await page(titleOf(article), storyOf(members), null, next, context);
}

/** Of one actor and everybody that the newest articles with them tell of beside them. */
export async function mapAround(actor: KnownActor, next: Action[], context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  const found = await store.actors({ workspace, ...appearancesOf(actor), limit: mostArticles });
  const members = await read([...new Set(found.map(({ article }) => article.id))], context);
  return await page(actor.call, storyOf(members), actor, next, context);
}

export async function mapOfAll(context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  const { articles } = await store.articles({ workspace, limit: mostArticles, offset: 0 });
  const members = await read(
    articles.map(({ id }) => id),
    context,
  );
  if (members.length === 0)
    throw new UserError('Nobody is named in what is stored. /brief reads an article.');
  return await page('Who is involved', storyOf(members), null, [], context);
}

async function page(
  title: string,
  stored: StoredStory,
  around: KnownActor | null,
  next: Action[],
  { store, workspace }: CommandContext,
): Promise<Reply> {
  const moved = movedIn(stored);
  const linked = moved.length === 0 ? [] : await store.actorNames(workspace, { persons: moved });
  const story: Story = withPeople(stored, linked);
  if (story.articles.every(({ summary }) => summary.actors.length === 0))
    throw new UserError('Nobody is named there, so there is nobody to draw.', next);
  // What pictures are made of is loaded when the first one is asked for.
  const { actorMapPage } = await import('../views/actorMap.ts');
  return actorMapPage({ title, story, around }, next);
}

/** Articles that need not be of one story, with who is who in them. */
async function read(ids: string[], { store, workspace }: CommandContext): Promise<MemberArticle[]> {
  const members: MemberArticle[] = [];
  for (const id of ids) {
    const stored = await store.article(workspace, id);
    if (stored === null) continue;
    const actors = await store.actors({ workspace, article: id });
    const named = actors.flatMap(({ actor, person }) => (person === null ? [] : [{ id: actor.id, person }]));
    const persons = [...new Set(named.map(({ person }) => person))];
    const homes = new Map(
      (persons.length === 0 ? [] : await store.actorNames(workspace, { persons })).map(
        ({ person, home }) => [person, home] as const,
      ),
    );
    const people = new Map(
      named.map(({ id: own, person }) => [own, { person, home: homes.get(person) ?? null }] as const),
    );
    members.push({ ...stored.article, key: members.length, summary: stored.summary, people, reason: null });
  }
  return members;
}

function storyOf(articles: MemberArticle[]): StoredStory {
  return { id: '', total: articles.length, articles };
}
