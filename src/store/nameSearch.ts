/** Finds people by words: by the words of their names, in other spellings, by their roles, and nearly. */
import { sql, type RawBuilder } from 'kysely';
import { findableWords, spellingKeys, typedWords } from '../core/people/nameWords.ts';
import { spellingKey } from '../core/people/spelling.ts';
import type { Workspace } from '../core/records.ts';
import type { FullText } from './fulltext.ts';
import type { Database, NameWordsTable } from './schema.ts';
import { namesSeenBy } from './scope.ts';
import type { NameQuery } from './store.ts';

const MOST_NAMES = 200;

/** Of those who fit only nearly. */
const MOST_NEAR = 100;

/** Whoever types more words is answered by the first. */
const MOST_WORDS = 8;

/** The keys of those whom the query means, in the order in which they fit. */
export async function findPersons(
  database: Database,
  fullText: FullText,
  workspace: Workspace,
  query: NameQuery,
): Promise<string[]> {
  const { limit = MOST_NAMES } = query;
  if (query.words === undefined) return (await ranked(database, workspace, null, query)).map(toPerson);
  const words = wordsOf(query.words, query.way);
  if (words.length === 0) return [];
  const ways = query.way === 'whole' ? wholeWord : query.way === 'typing' ? beginning : anyWay;
  const found = await ranked(database, workspace, matching(words, ways(fullText)), query);
  if (query.way === 'whole') return found.map(toPerson);
  // Whom all the words fit is meant rather than whom some of them fit.
  const fitting = found.filter(({ hits }) => hits === words.length);
  if (fitting.length > 0) return fitting.map(toPerson);
  if (query.way === 'typing' || found.length >= limit) return found.map(toPerson);
  const few = { ...query, limit: Math.min(limit, MOST_NEAR) };
  const near = await ranked(database, workspace, matching(words, nearly(fullText)), few);
  return [...new Set([...found, ...near].map(toPerson))];
}

/** While a name is typed, "an" may become "Ana". */
function wordsOf(typed: string, way: NameQuery['way']): string[] {
  if (way === 'whole') return findableWords(typed);
  return (way === 'typing' ? typedWords(typed) : findableWords(typed)).slice(0, MOST_WORDS);
}

type Ranked = { person: string; hits: number };
type Way = (word: string) => RawBuilder<boolean>[];

function toPerson({ person }: Ranked): string {
  return person;
}

/** Those whom most of the words fit, the most quoted first. */
async function ranked(
  database: Database,
  workspace: Workspace,
  found: RawBuilder<unknown> | null,
  { limit = MOST_NAMES, offset = 0, named = false }: NameQuery,
): Promise<Ranked[]> {
  const hits = found === null ? sql`0` : sql`max(found.hits)`;
  const from =
    found === null ? sql`names` : sql`(${found}) as found join names on names.key = found.name_key`;
  const named_ = named ? sql`and names.kind <> 'unnamed'` : sql``;
  const { rows } = await sql<Ranked>`select names.person, ${hits} as hits from ${from}
    where ${namesSeenBy(workspace)} ${named_}
    group by names.person order by hits desc, sum(names.quoted) desc, names.person
    limit ${limit} offset ${offset}`.execute(database);
  return rows;
}

/** How many of the words each name fits in one of the ways. */
function matching(words: string[], way: Way): RawBuilder<unknown> {
  const each = words.flatMap((word, index) =>
    way(word).map((fits) => sql`select ${sql.lit(index)} as word, name_key from name_words where ${fits}`),
  );
  if (each.length === 0) return sql`select name_key, 0 as hits from name_words where 1 = 0`;
  return sql`select name_key, count(distinct word) as hits from (${sql.join(each, sql` union all `)}) as fitting group by name_key`;
}

function of(sort: NameWordsTable['sort'], fits: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql<boolean>`sort = ${sql.lit(sort)} and ${fits}`;
}

function isWord(...words: string[]): RawBuilder<boolean> {
  return sql<boolean>`word in (${sql.join(words)})`;
}

const wholeWord = (): Way => (word) => [of('name', isWord(word))];

const beginning =
  (fullText: FullText): Way =>
  (word) => [of('name', fullText.begins('word', word))];

/** A word or the beginning of one, another spelling of it, or a word of a role. */
const anyWay =
  (fullText: FullText): Way =>
  (word) => [
    of('name', fullText.begins('word', word)),
    ...spellingKeys([word]).map((key) => of('spelling', isWord(key))),
    of('role', fullText.begins('word', word)),
    ...rootsOf(word).map((roots) => of('role', isWord(...roots))),
  ];

/** The same first sounds: with a letter or two wrong, most names still have them. */
const nearly =
  (fullText: FullText): Way =>
  (word) => {
    const key = spellingKey(word).slice(0, 2);
    return key.length < 2 ? [] : [of('spelling', fullText.begins('word', key))];
  };

/** "iran" for "iranian": a role may have a shorter word of the same root. */
function rootsOf(word: string): string[][] {
  const roots = Array.from({ length: Math.max(0, word.length - 4) }, (_, index) => word.slice(0, index + 4));
  return roots.length === 0 ? [] : [roots];
}
