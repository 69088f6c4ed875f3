/** What articles are compared by while they are news: their profiles, and the terms by which neighbours are found. */
import { sql, type Transaction } from 'kysely';
import type { Profile } from '../core/stories/likeness.ts';
import type { Workspace } from '../core/records.ts';
import type { Engine } from './engine.ts';
import type { Database, Tables } from './schema.ts';
import { FOLLOWERS, seenBy } from './scope.ts';
import type { Telling } from './telling.ts';

const MILLISECONDS_OF_DAY = 86_400_000;

/** Counted from 1970-01-01. */
export function dayOf(dated: string): number {
  return Math.floor(Date.parse(dated) / MILLISECONDS_OF_DAY);
}

/** Public articles and those of feeds are compared with each other; private ones also with those of their workspace. */
export function audienceOf(workspace: Workspace | null): string {
  return workspace === null || workspace === FOLLOWERS ? '' : workspace;
}

/** More articles than these change little in how rare a term is. */
const MOST_COUNTED = 20_000;

export function profileQueries(
  database: Database,
  { transact }: Engine,
): Pick<Telling, 'termCounts' | 'storiesNear' | 'storyMembers' | 'forgetProfiles'> {
  return {
    termCounts: async ({ workspace, terms, days, atMost }) => {
      const audiences = [...new Set(['', audienceOf(workspace)])];
      const within = sql`audience in (${sql.join(audiences)}) and day between ${days.first} and ${days.last}`;
      const all = await sql<{ n: number }>`select count(*) as n from (
        select 1 from profiles where ${within} limit ${MOST_COUNTED}) as counted`.execute(database);
      const articles = all.rows[0]?.n ?? 0;
      if (terms.length === 0) return { articles, holding: new Map() };
      const listed = sql.join(terms.map((term) => sql`(${term})`));
      const counts = await sql<{ term: string; n: number }>`
        select column1 as term, (select count(*) from (
          select 1 from terms where term = column1 and ${within}
          limit ${atMost}) as holding) as n
        from (values ${listed}) as asked`.execute(database);
      return { articles, holding: new Map(counts.rows.map(({ term, n }) => [term, n])) };
    },
    storiesNear: async ({ workspace, terms, days, ofTerm, limit }) => {
      const own = audienceOf(workspace);
      const audiences = own === '' ? [''] : ['', own];
      const newest = terms.flatMap((term) =>
        audiences.map(
          (audience) => sql`select article_key from (
            select article_key from terms where audience = ${audience} and term = ${term}
              and day between ${days.first} and ${days.last}
            order by day desc, article_key desc limit ${ofTerm}) as newest`,
        ),
      );
      if (newest.length === 0) return [];
      const rows = await database
        .selectFrom(sql<{ article_key: number }>`(${sql.join(newest, sql` union all `)})`.as('found'))
        .innerJoin('articles', 'articles.key', 'found.article_key')
        .innerJoin('stories', 'stories.key', 'articles.story_key')
        .select('stories.id')
        .$if(own !== '', (query) => query.where(seenBy(own, 'articles.workspace')))
        .groupBy('stories.id')
        .orderBy(({ fn }) => fn.countAll(), 'desc')
        .orderBy('stories.id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },
    storyMembers: async (workspace, stories, limit) => {
      if (stories.length === 0) return [];
      const own = audienceOf(workspace);
      const border = own === '' ? sql`` : sql`and ${seenBy(own, 'articles.workspace')}`;
      const newest = stories.map(
        (story) => sql`select * from (select articles.id as article, stories.id as story, articles.dated,
          profiles.profile, articles.key from stories join articles on articles.story_key = stories.key
          join profiles on profiles.article_key = articles.key
          where stories.id = ${story} and profiles.audience in ('', ${own}) ${border}
          order by articles.dated desc, articles.key desc limit ${limit}) as newest`,
      );
      const { rows } = await sql<Member>`${sql.join(newest, sql` union all `)}`.execute(database);
      return rows.map(({ article, story, dated, profile }) => ({
        ...{ article, story, dated },
        profile: readProfile(profile),
      }));
    },
    forgetProfiles: (beforeDay, limit) =>
      transact(async (transaction) => {
        const rows = await transaction
          .selectFrom('profiles')
          .select('article_key')
          .where('day', '<', beforeDay)
          .limit(limit)
          .execute();
        for (const { article_key: key } of rows) await removeProfile(transaction, key);
        return rows.length;
      }),
  };
}

type Member = { article: string; story: string; dated: string; profile: string };

/** In UTF-16 units; nothing longer is a word that another article has, and not every index could hold it. */
const LONGEST_TERM = 400;

export async function addProfile(
  transaction: Transaction<Tables>,
  article: { key: number; workspace: string | null; dated: string },
  profile: Profile,
): Promise<void> {
  await removeProfile(transaction, article.key);
  const [audience, day] = [audienceOf(article.workspace), dayOf(article.dated)];
  await transaction
    .insertInto('profiles')
    .values({ article_key: article.key, audience, day, profile: profileColumn(profile) })
    .execute();
  const short = [...profile.keys()].filter((term) => term.length <= LONGEST_TERM);
  if (short.length === 0) return;
  // Only what differs is said for each term.
  const terms = sql.join(short.map((term) => sql`(${term})`));
  await sql`insert into terms (audience, term, day, article_key)
    select ${audience}, column1, ${day}, ${article.key} from (values ${terms}) as terms`.execute(transaction);
}

export async function removeProfile(transaction: Transaction<Tables>, article: number): Promise<void> {
  const removed = await transaction
    .deleteFrom('profiles')
    .where('article_key', '=', article)
    .returningAll()
    .executeTakeFirst();
  if (removed === undefined) return;
  await transaction
    .deleteFrom('terms')
    .where('audience', '=', removed.audience)
    .where('term', 'in', [...readProfile(removed.profile).keys()])
    .where('day', '=', removed.day)
    .where('article_key', '=', article)
    .execute();
}

/** Weights are kept in thousandths. */
const PARTS = 1000;

/** Each term with its weight behind it: one flat list is read much faster than a list of pairs. */
function profileColumn(profile: Profile): string {
  return JSON.stringify([...profile].flatMap(([term, weight]) => [term, Math.round(weight * PARTS)]));
}

function readProfile(column: string): Profile {
  const flat = JSON.parse(column) as (string | number)[];
  const profile = new Map<string, number>();
  for (let index = 0; index < flat.length; index += 2)
    profile.set(String(flat[index]), Number(flat[index + 1]) / PARTS);
  return profile;
}
