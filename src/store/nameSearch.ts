/** Finds people by words: by the words of their names, in other spellings, by their roles, and nearly. */
import { sql, type RawBuilder } from 'kysely';
import { findableWords, spellingKeys, typedWords } from '../core/people/nameWords.ts';
import { spellingKey } from '../core/people/spelling.ts';
import type { Workspace } from '../core/records.ts';
import type { FullText } from './fulltext.ts';
import { candidatesOf, everybody } from './nameCandidates.ts';
import { heaviest } from './nameOrder.ts';
import type { Database, WordsTable } from './schema.ts';
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
  const { limit = MOST_NAMES, offset = 0, named = false } = query;
  const asked = { database, workspace, named };
  const first = { limit, offset };
  if (query.words === undefined) return await heaviest(asked, everybody(asked), first);
  const words = wordsOf(query.words, query.way);
  if (words.length === 0) return [];
  const ways = query.way === 'whole' ? wholeWord : query.way === 'typing' ? beginning : anyWay;
  const typed = words.map(ways(fullText));
  // Whom all the words fit is meant rather than whom some of them fit.
  const fitting = await heaviest(asked, await candidatesOf(asked, typed, 'all'), first);
  if (query.way !== 'whole' && fitting.length > 0) return fitting;
  if (fitting.length >= limit) return fitting;
  const found = await heaviest(asked, await candidatesOf(asked, typed, 'any'), first);
  if (query.way !== undefined || found.length >= limit) return found;
  const alike = words.flatMap((word) => nearly(fullText)(word) ?? []);
  const few = { limit: Math.min(limit, MOST_NEAR), offset };
  const near = await heaviest(asked, await candidatesOf(asked, alike, 'any'), few);
  return [...new Set([...found, ...near])];
}

/** While a name is typed, "an" may become "Ana". */
function wordsOf(typed: string, way: NameQuery['way']): string[] {
  if (way === 'whole') return findableWords(typed);
  return (way === 'typing' ? typedWords(typed) : findableWords(typed)).slice(0, MOST_WORDS);
}

/** True for rows of `words` that a typed word fits in a way. */
type Way = (word: string) => RawBuilder<boolean>;

function of(sort: WordsTable['sort'], fits: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql<boolean>`(sort = ${sql.lit(sort)} and ${fits})`;
}

function isWord(words: string[]): RawBuilder<boolean> {
  return sql<boolean>`word in (${sql.join(words)})`;
}

const wholeWord = (): Way => (word) => of('name', isWord([word]));

const beginning =
  (fullText: FullText): Way =>
  (word) =>
    of('name', fullText.begins('word', word));

/** A word or the beginning of one, another spelling of it, or a word of a role. */
const anyWay =
  (fullText: FullText): Way =>
  (word) => {
    const [spelled, roots] = [spellingKeys([word]), rootsOf(word)];
    const ways = [of('name', fullText.begins('word', word)), of('role', fullText.begins('word', word))];
    if (spelled.length > 0) ways.push(of('spelling', isWord(spelled)));
    if (roots.length > 0) ways.push(of('role', isWord(roots)));
    return sql.join(ways, sql` or `);
  };

/** The same first sounds: with a letter or two wrong, most names still have them. */
const nearly =
  (fullText: FullText) =>
  (word: string): RawBuilder<boolean> | null => {
    const key = spellingKey(word).slice(0, 2);
    return key.length < 2 ? null : of('spelling', fullText.begins('word', key));
  };

/** "iran" for "iranian": a role may have a shorter word of the same root. */
function rootsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 4) }, (_, index) => word.slice(0, index + 4));
}
