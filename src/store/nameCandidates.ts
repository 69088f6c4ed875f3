/** Who fits typed words as far as a workspace may know, those who are quoted most by anybody first. */
import { sql, type RawBuilder } from 'kysely';
import type { Workspace } from '../core/records.ts';
import type { Database } from './schema.ts';
import { namesSeenBy, wordsSeenBy } from './scope.ts';

export type Asked = { database: Database; workspace: Workspace; named: boolean };

/** `quoted` counts what others see too: nobody is quoted more often as far as one workspace sees. */
export type Candidate = { key: number; person: string; quoted: number; hits: number };

/** The next ones after one of them, so many, in order: most words first, then the most quoted, then by key of the records. */
export type Candidates = (after: Candidate | null, count: number) => Promise<Candidate[]>;

/** A word that more people have is looked for among those who are quoted most. */
const MANY = 2000;

/** Of a word that many have, whom only some of the words fit. */
const HEAVIEST = 1000;

export function everybody(asked: Asked): Candidates {
  return inOrder(asked, sql<boolean>`1 = 1`);
}

/** Those whom all of the words fit, or any of them; each word is a condition on rows of `words`. */
export async function candidatesOf(
  asked: Asked,
  words: RawBuilder<boolean>[],
  which: 'all' | 'any',
): Promise<Candidates> {
  const counted: Counted[] = [];
  for (const fits of words) counted.push(await countedWord(asked, fits));
  if (which === 'any') return atOnce(await fittingAny(asked, counted));
  const [rarest, ...others] = counted.toSorted((one, other) => one.people - other.people);
  if (rarest === undefined || rarest.people === 0) return atOnce([]);
  const fit = sql.join(
    others.map((word) => sql`and ${hasWord(asked, word)}`),
    sql` `,
  );
  if (rarest.people < MANY) {
    return atOnce(await rows(asked, sql`persons.key in (${peopleWith(asked, rarest)}) ${fit}`));
  }
  return inOrder(asked, sql<boolean>`${hasWord(asked, rarest)} ${fit}`);
}

/** How many words it may be, and how many people have one of them, counted no further than needed. */
type Counted = { fits: RawBuilder<boolean>; words: number; people: number };

async function countedWord({ database }: Asked, fits: RawBuilder<boolean>): Promise<Counted> {
  const { rows: found } = await sql<{ words: number; people: number }>`select
    (select count(*) from words where ${fits}) as words, (select count(*) from (select 1 from person_words
      where word_key in (select key from words where ${fits}) limit ${MANY}) as listed) as people`.execute(
    database,
  );
  const { words = 0, people = 0 } = found[0] ?? {};
  return { fits, words, people };
}

function peopleWith({ workspace }: Asked, { fits }: Counted): RawBuilder<unknown> {
  return sql`select person_key from person_words
    where word_key in (select key from words where ${fits}) and ${wordsSeenBy(workspace)}`;
}

/**
 * A few words are looked up for each person (as a value, which no planner turns into a join); who has one of many is
 * listed once, before any person is looked at.
 */
const FEW_WORDS = 8;

function hasWord(asked: Asked, word: Counted): RawBuilder<boolean> {
  return word.words <= FEW_WORDS
    ? sql<boolean>`(${peopleWith(asked, word)} and person_words.person_key = persons.key limit 1) is not null`
    : sql<boolean>`(persons.key + 0) in (${peopleWith(asked, word)})`;
}

/** Whom a word fits that few have, and of one that many have, who are quoted most. */
async function fittingAny(asked: Asked, words: Counted[]): Promise<Candidate[]> {
  const some = words.filter(({ people }) => people > 0);
  if (some.length === 0) return [];
  const found = some.map((word) =>
    word.people < MANY
      ? sql`select person_key from (${peopleWith(asked, word)}) as fitting`
      : sql`select key from (${listed(asked, hasWord(asked, word), { limit: HEAVIEST })}) as heaviest`,
  );
  const hits = sql.join(
    some.map((word) => sql`case when ${hasWord(asked, word)} then 1 else 0 end`),
    sql` + `,
  );
  return await rows(asked, sql`persons.key in (${sql.join(found, sql` union all `)})`, { hits });
}

function inOrder(asked: Asked, fits: RawBuilder<unknown>): Candidates {
  return async (after, count) => {
    const rest =
      after === null
        ? sql``
        : sql`and persons.quoted <= ${after.quoted}
            and (persons.quoted < ${after.quoted} or persons.person > ${after.person})`;
    return (await listed(asked, sql`${fits} ${rest}`, { limit: count }).execute(asked.database)).rows;
  };
}

type Listing = { hits?: RawBuilder<unknown>; limit?: number };

async function rows(asked: Asked, fits: RawBuilder<unknown>, listing: Listing = {}): Promise<Candidate[]> {
  return (await listed(asked, fits, listing).execute(asked.database)).rows;
}

/** Where all have as many hits, an index has the order. */
function listed(
  { workspace, named }: Asked,
  fits: RawBuilder<unknown>,
  { hits, limit }: Listing,
): RawBuilder<Candidate> {
  return sql<Candidate>`select persons.key, persons.person, persons.quoted, ${hits ?? sql`0`} as hits from persons
    where ${fits} ${named ? sql`and persons.kind <> 'unnamed'` : sql``}
      and exists (select 1 from names where names.person_key = persons.key and ${namesSeenBy(workspace)})
    order by ${hits === undefined ? sql`` : sql`hits desc,`} persons.quoted desc, persons.person
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`;
}

function atOnce(candidates: Candidate[]): Candidates {
  return (after, count) => {
    const from = after === null ? 0 : candidates.indexOf(after) + 1;
    return Promise.resolve(candidates.slice(from, from + count));
  };
}
