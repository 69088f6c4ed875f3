/** Who is called how, as far as a workspace sees it: by words, the most quoted first, or by key. */
import { sql, type RawBuilder } from 'kysely';
import { spellingKey } from '../core/people/spelling.ts';
import { findableWords, spellingKeys, typedWords } from '../core/people/nameWords.ts';
import type { ActorName, Workspace } from '../core/records.ts';
import { correctionsOf } from './corrections.ts';
import type { FullText } from './fulltext.ts';
import { emptyRecord, heldRoles, joined, withAppearance, type NameRecord } from './nameRecord.ts';
import { readAppearance, recordOf } from './names.ts';
import type { Database, NameWordsTable } from './schema.ts';
import { listedFor, namesSeenBy, seenNow } from './scope.ts';
import type { NameQuery, Store } from './store.ts';

const MOST_NAMES = 200;

/** Of those who fit only nearly. */
const MOST_NEAR = 100;

/** Whoever types more words is answered by the first. */
const MOST_WORDS = 8;

export function nameQueries(
  database: Database,
  fullText: FullText,
): Pick<Store, 'actorNames' | 'nameCounts'> {
  return {
    actorNames: async (workspace, query = {}) => {
      const found = query.persons ?? (await findPersons(database, fullText, workspace, query));
      const homes = await correctionsOf(database, workspace);
      const names = await readNames(database, workspace, withLinked(found, homes));
      return names.map((name) => ({ ...name, home: homes.get(name.person) ?? null }));
    },
    nameCounts: async (workspace) => {
      const people = database
        .selectFrom('names')
        .select(['person', 'kind'])
        .where(namesSeenBy(workspace))
        .groupBy(['person', 'kind']);
      const { all, unnamed } = await database
        .selectFrom(people.as('people'))
        .select(({ fn, eb }) => [
          fn.countAll<number>().as('all'),
          fn.count<number>(eb.case().when('kind', '=', 'unnamed').then(1).end()).as('unnamed'),
        ])
        .executeTakeFirstOrThrow();
      return { named: all - unnamed, unnamed };
    },
  };
}

async function findPersons(
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

/** With those whom corrections put to them, or them to. */
function withLinked(persons: string[], homes: ReadonlyMap<string, string>): string[] {
  const linked = new Set(persons);
  for (let before = 0; before < linked.size;) {
    before = linked.size;
    for (const [person, home] of homes) {
      if (linked.has(person)) linked.add(home);
      else if (linked.has(home)) linked.add(person);
    }
  }
  return [...linked];
}

type Named = Pick<ActorName, 'person' | 'name' | 'kind'> & { record: NameRecord };

const PERSONS_AT_ONCE = 400;

async function readNames(
  database: Database,
  workspace: Workspace,
  persons: string[],
): Promise<Omit<ActorName, 'home'>[]> {
  const people = new Map<string, Named>();
  for (let from = 0; from < persons.length; from += PERSONS_AT_ONCE) {
    for (const named of await namedRows(database, workspace, persons.slice(from, from + PERSONS_AT_ONCE))) {
      const known = people.get(named.person);
      people.set(
        named.person,
        known === undefined ? named : { ...known, record: joined(known.record, named.record) },
      );
    }
  }
  return [...people.values()]
    .sort((one, other) => other.record.quoted - one.record.quoted || order(one, other))
    .map(({ record, ...named }) => {
      const held = heldRoles(record);
      const aliases = record.aliases.map(([alias]) => alias);
      const { quoted, mentioned } = record;
      return { ...named, aliases, roles: held.map(({ text }) => text), held, quoted, mentioned };
    });
}

/** The newest first among those who are quoted as often. */
function order(one: Named, other: Named): number {
  const [first, second] = [one.record.dated, other.record.dated];
  if (first !== second) return first < second ? 1 : -1;
  return one.person < other.person ? -1 : 1;
}

/** Where a name counts more than this workspace is to see, it is counted anew. */
async function namedRows(database: Database, workspace: Workspace, persons: string[]): Promise<Named[]> {
  const rows = await database
    .selectFrom('names')
    .selectAll()
    .select(seenNow(workspace).as('now'))
    .where('person', 'in', persons)
    .where(namesSeenBy(workspace))
    .orderBy('key')
    .execute();
  const named = rows.map((row) => ({ ...row, record: recordOf(row) }));
  const others = named.filter(({ now }) => now === 0);
  if (others.length === 0) return named.map(toNamed);
  const counted = await countedAgain(database, workspace, others);
  return named.flatMap((row) => {
    const record = row.now === 1 ? row.record : counted.get(markOf(row));
    return record === undefined ? [] : [toNamed({ ...row, record })];
  });
}

function toNamed({ person, name, kind, record }: Named): Named {
  return { person, name, kind, record };
}

function markOf({ scope, person }: { scope: string | null; person: string }): string {
  return JSON.stringify([scope, person]);
}

async function countedAgain(
  database: Database,
  workspace: Workspace,
  names: (Named & { scope: string })[],
): Promise<Map<string, NameRecord>> {
  const unnamed = names.filter(({ kind }) => kind === 'unnamed').map(({ name }) => name);
  const rows = await database
    .selectFrom('actors')
    .innerJoin('articles', 'articles.key', 'actors.article_key')
    .select(['actors.actor', 'actors.person', 'actors.quoted', 'actors.mentioned', 'actors.dated'])
    .select(['actors.scope', 'articles.published_at'])
    .where((actor) =>
      actor.or([
        actor(
          'actors.person',
          'in',
          names.map(({ person }) => person),
        ),
        actor.and([actor('actors.person', 'is', null), actor('actors.name', 'in', unnamed)]),
      ]),
    )
    .where('actors.scope', 'in', [...new Set(names.map(({ scope }) => scope))])
    .where(listedFor(workspace, 'actors.workspace'))
    .execute();
  const records = new Map<string, NameRecord>();
  for (const row of rows) {
    const appearance = readAppearance(row);
    const mark = markOf({ scope: row.scope, person: appearance.person });
    records.set(mark, withAppearance(records.get(mark) ?? emptyRecord, appearance));
  }
  return records;
}
