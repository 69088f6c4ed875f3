/** Stories as they are asked for: the articles of one, the news of a workspace, and what a reader knows already. */
import { sql } from 'kysely';
import type { Change } from '../core/changes.ts';
import type { Workspace } from '../core/records.ts';
import type { Summary } from '../core/summary.ts';
import type { StoryReason } from '../core/stories/decide.ts';
import type { Who } from '../core/stories/storyArticle.ts';
import { articleLine, dayAfter, lineColumns, storedArticle } from './articles.ts';
import { correctionsOf } from './corrections.ts';
import type { Database } from './schema.ts';
import { seenBy } from './scope.ts';
import type { Telling } from './telling.ts';
import { unpackSummary } from './packing.ts';
import { outletColumn } from './words.ts';

type Queries = Pick<
  Telling,
  'storiesOf' | 'story' | 'news' | 'visit' | 'keepVisit' | 'lastTold' | 'corrections'
>;

export function storyPageQueries(database: Database): Queries {
  return {
    storiesOf: async (workspace, articles) => {
      const rows = await database
        .selectFrom('articles')
        .innerJoin('stories', 'stories.key', 'articles.story_key')
        .select(['articles.id as article', 'stories.id as story'])
        .where('articles.id', 'in', articles)
        .where(seenBy(workspace, 'articles.workspace'))
        .execute();
      return new Map(rows.map(({ article, story }) => [article, story]));
    },
    story: async (workspace, id, limit) => {
      const story = await database
        .selectFrom('stories')
        .innerJoin('stories as now', (join) =>
          join.on('now.key', '=', sql`coalesce(stories.merged_into, stories.key)`),
        )
        .select(['now.key', 'now.id'])
        .where('stories.id', '=', id)
        .executeTakeFirst();
      if (story === undefined) return null;
      const articles = database
        .selectFrom('articles')
        .where('articles.story_key', '=', story.key)
        .where(seenBy(workspace, 'articles.workspace'));
      const { total } = await articles
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      if (total === 0) return null;
      const rows = await articles
        .innerJoin('summaries', 'summaries.article_key', 'articles.key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .selectAll('articles')
        .select(['summaries.packed', 'bodies.body'])
        .orderBy('articles.dated', 'desc')
        .orderBy('articles.key', 'desc')
        .limit(limit)
        .execute();
      const people = await peopleOf(
        database,
        workspace,
        rows.map(({ key }) => key),
      );
      return {
        id: story.id,
        total,
        articles: rows.map((row) => {
          const article = storedArticle(row);
          const summary = unpackSummary(row.packed, { ...row, text: article.text });
          return {
            ...article,
            key: row.key,
            people: byActor(summary, people.get(row.key)),
            summary,
            reason: row.story_reason === null ? null : (JSON.parse(row.story_reason) as StoryReason),
          };
        }),
      };
    },
    news: async ({ workspace, after, cameSince, since, until, outlet, limit }) => {
      const rows = await database
        .selectFrom('articles')
        .innerJoin('stories', 'stories.key', 'articles.story_key')
        .select(lineColumns)
        .select(['articles.key', 'articles.dated', 'stories.id as story'])
        .where(seenBy(workspace, 'articles.workspace'))
        .$if(after !== undefined, (query) =>
          query
            .where('articles.key', '>', after ?? 0)
            .where(
              sql<boolean>`not exists (select 1 from entries where entries.article_key = articles.key and entries.old = 1)`,
            ),
        )
        .$if(cameSince !== undefined, (query) => query.where('articles.added_at', '>=', cameSince ?? ''))
        .$if(since !== undefined, (query) => query.where('articles.dated', '>=', since ?? ''))
        .$if(until !== undefined, (query) => query.where('articles.dated', '<', dayAfter(until ?? '')))
        .$if(outlet !== undefined, (query) =>
          query.where('articles.outlet_words', '=', outletColumn(outlet ?? '')),
        )
        // What came after an article is few: it is found by the order in which articles came.
        .$if(after === undefined, (query) => query.orderBy('articles.dated', 'desc'))
        .orderBy('articles.key', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        key: row.key,
        story: row.story,
        dated: row.dated,
        article: articleLine(row),
      }));
    },
    visit: async (workspace, reader) => {
      const row = await database
        .selectFrom('visits')
        .select(['at', 'article_key'])
        .where('workspace', '=', workspace)
        .where('reader', '=', reader)
        .executeTakeFirst();
      return row === undefined ? null : { at: row.at, article: row.article_key };
    },
    keepVisit: async (workspace, reader, { at, article }) => {
      await database
        .insertInto('visits')
        .values({ workspace, reader, at, article_key: article })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'reader']).doUpdateSet({ at, article_key: article }),
        )
        .execute();
    },
    lastTold: async () => {
      const { rows } = await sql<{ key: number }>`select coalesce(
        (select min(key) - 1 from articles where story_key is null),
        (select max(key) from articles), 0) as key`.execute(database);
      return rows[0]?.key ?? 0;
    },
    corrections: async (workspace, since, limit) => {
      const rows = await database
        .selectFrom('versions')
        .innerJoin('articles', 'articles.key', 'versions.article_key')
        .innerJoin('stories', 'stories.key', 'articles.story_key')
        .select(lineColumns)
        .select(['versions.replaced_at', 'versions.changes', 'stories.id as story'])
        .where('versions.replaced_at', '>', since)
        .where(seenBy(workspace, 'articles.workspace'))
        .orderBy('versions.replaced_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        story: row.story,
        article: articleLine(row),
        replacedAt: row.replaced_at,
        changes: JSON.parse(row.changes) as Change[],
      }));
    },
  };
}

function byActor(
  { actors }: Summary,
  people: ReadonlyMap<number, Who> | undefined,
): ReadonlyMap<string, Who> {
  return new Map(
    actors.flatMap(({ id }, position) => {
      const who = people?.get(position);
      return who === undefined ? [] : [[id, who] as const];
    }),
  );
}

/** Who the actors of each article are, by their place in its summary, and to whom this workspace has put them. */
async function peopleOf(
  database: Database,
  workspace: Workspace,
  articles: number[],
): Promise<Map<number, Map<number, Who>>> {
  const homes = await correctionsOf(database, workspace);
  const rows = await database
    .selectFrom('actors')
    .innerJoin('persons', 'persons.key', 'actors.person_key')
    .select(['actors.article_key', 'actors.position', 'persons.person'])
    .where('actors.article_key', 'in', articles)
    .where('persons.kind', '<>', 'unnamed')
    .execute();
  const people = new Map<number, Map<number, Who>>();
  for (const { article_key: article, position, person } of rows) {
    const own = people.get(article) ?? new Map<number, Who>();
    people.set(article, own.set(position, { person, home: homes.get(person) ?? null }));
  }
  return people;
}
