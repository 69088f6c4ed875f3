/** Puts articles into stories, joins stories that turn out to be one, and divides one that turns out to be two. */
import { sql, type Transaction } from 'kysely';
import type { Decision, StoryReason } from '../core/stories/decide.ts';
import { storedArticle } from './articles.ts';
import { addProfile, dayOf } from './profiles.ts';
import type { Engine } from './engine.ts';
import type { Database, Tables } from './schema.ts';
import type { Telling } from './telling.ts';

/** What is lost in a power cut is decided again: `retrievable`. */
export function storyQueries(
  database: Database,
  { retrievable, alone }: Engine,
): Pick<Telling, 'storylessArticles' | 'storylessArticle' | 'keepStory' | 'moveArticle' | 'divideStory'> {
  return {
    storylessArticles: async (limit) => {
      const rows = await database
        .selectFrom('articles')
        .select('id')
        .where('story_key', 'is', null)
        .orderBy('key')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },
    storylessArticle: async (id) => {
      const row = await database
        .selectFrom('articles')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .selectAll('articles')
        .select('bodies.body')
        .where('articles.id', '=', id)
        .where('articles.story_key', 'is', null)
        .executeTakeFirst();
      return row === undefined
        ? null
        : { article: storedArticle(row), day: dayOf(row.dated), dated: row.dated };
    },
    keepStory: (id, profile, decision) =>
      retrievable(async (transaction) => {
        await alone(transaction);
        const article = await transaction
          .selectFrom('articles')
          .select(['key', 'workspace', 'dated'])
          .where('id', '=', id)
          .where('story_key', 'is', null)
          .executeTakeFirst();
        if (article === undefined) return;
        const story = await storyFor(transaction, id, decision);
        const reason = decision.kind === 'join' ? JSON.stringify(decision.reason) : null;
        await transaction
          .updateTable('articles')
          .set({ story_key: story, story_reason: reason })
          .where('key', '=', article.key)
          .execute();
        await addProfile(transaction, article, profile);
      }),
    moveArticle: (article, story, reason) =>
      retrievable(async (transaction) => {
        await alone(transaction);
        const { story_key: from } = await transaction
          .selectFrom('articles')
          .select('story_key')
          .where('id', '=', article)
          .executeTakeFirstOrThrow();
        const to = await keyOfStory(transaction, story);
        await transaction
          .updateTable('articles')
          .set({ story_key: to, story_reason: reason === null ? null : JSON.stringify(reason) })
          .where('id', '=', article)
          .execute();
        if (from !== null && from !== to) await leadOn(transaction, from, to);
      }),
    divideStory: (story, articles) =>
      retrievable(async (transaction) => {
        await alone(transaction);
        const from = await keyOfStory(transaction, story);
        const id = await freeId(transaction, articles);
        const key = await newStory(transaction, id);
        await transaction
          .updateTable('articles')
          .set({ story_key: key })
          .where('id', 'in', articles)
          .where('story_key', '=', from)
          .execute();
        await forgetReasons(transaction, articles);
      }),
  };
}

/** The keys of its articles, whoever may see them; the id of a merged story works. */
export function articlesOfStory(database: Database, id: string) {
  return database
    .selectFrom('stories')
    .innerJoin('articles', (join) =>
      join.on('articles.story_key', '=', sql`coalesce(stories.merged_into, stories.key)`),
    )
    .where('stories.id', '=', id)
    .select('articles.key');
}

/** The key of the story; those that turn out to be the same one become a part of it. */
async function storyFor(
  transaction: Transaction<Tables>,
  article: string,
  decision: Decision,
): Promise<number> {
  if (decision.kind === 'new') return await newStory(transaction, article);
  const key = await keyOfStory(transaction, decision.story);
  for (const id of decision.merged) {
    const merged = await keyOfStory(transaction, id);
    if (merged === key) continue;
    await transaction
      .updateTable('articles')
      .set({ story_key: key })
      .where('story_key', '=', merged)
      .execute();
    await leadOn(transaction, merged, key);
  }
  return key;
}

/** A story that no article is left in leads to the one where they are. */
async function leadOn(transaction: Transaction<Tables>, from: number, to: number): Promise<void> {
  const left = await transaction
    .selectFrom('articles')
    .select('key')
    .where('story_key', '=', from)
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return;
  await transaction
    .updateTable('stories')
    .set({ merged_into: to })
    .where((is) => is.or([is('key', '=', from), is('merged_into', '=', from)]))
    .execute();
}

/** What an article was likest to is no reason any more where that stayed in the other story. */
async function forgetReasons(transaction: Transaction<Tables>, moved: string[]): Promise<void> {
  const rows = await transaction
    .selectFrom('articles')
    .select(['key', 'story_reason'])
    .where('id', 'in', moved)
    .execute();
  for (const { key, story_reason: reason } of rows) {
    if (reason === null || moved.includes((JSON.parse(reason) as StoryReason).article)) continue;
    await transaction.updateTable('articles').set({ story_reason: null }).where('key', '=', key).execute();
  }
}

/**
 * That of one of these articles; when each has given its own to a story, the first with a number behind it: a link to
 * the story they were in must not lead to the new one.
 */
async function freeId(transaction: Transaction<Tables>, articles: string[]): Promise<string> {
  for (let number = 1; ; number++) {
    const ids = number === 1 ? articles : articles.map((id) => `${id}.${number}`);
    const rows = await transaction.selectFrom('stories').select('id').where('id', 'in', ids).execute();
    const taken = new Set(rows.map(({ id }) => id));
    const free = ids.find((id) => !taken.has(id));
    if (free !== undefined) return free;
  }
}

/** An article that was in a story of its own before, and has changed, finds that story again. */
async function newStory(transaction: Transaction<Tables>, id: string): Promise<number> {
  const added = await transaction
    .insertInto('stories')
    .values({ id, merged_into: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('key')
    .executeTakeFirst();
  return added?.key ?? (await keyOfStory(transaction, id));
}

async function keyOfStory(transaction: Transaction<Tables>, id: string): Promise<number> {
  const { key, merged_into } = await transaction
    .selectFrom('stories')
    .select(['key', 'merged_into'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return merged_into ?? key;
}
