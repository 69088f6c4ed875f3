/** The index that people are found by: words of their names, the spellings of these, and words of their roles. */
import type { Transaction } from 'kysely';
import { baseOf } from '../core/people/keys.ts';
import { findableWords, spellingKeys } from '../core/people/nameWords.ts';
import type { NameRecord } from './nameRecord.ts';
import type { Tables, WordsTable } from './schema.ts';

/**
 * The words of a person's key stand in the index once, for whoever may know of the person: the key is made of the name
 * that every article with the person has. All other words, those of aliases and roles, stand with the scope of the
 * articles that hold them, and only those who see this scope look at them: nobody is found by what only others have read.
 */
export type Word = Pick<WordsTable, 'sort' | 'word'>;

/** The words that everybody finds this person by. */
export function sharedWords(person: string): Word[] {
  return calledWords(findableWords(baseOf(person).slice(person.indexOf(' ') + 1)));
}

/** By what else a name is found: the words of its aliases, their spellings, and the words of its roles. */
export function scopedWords(person: string, name: string, { aliases, roles }: NameRecord): Word[] {
  const called = [...new Set([name, ...aliases.map(([alias]) => alias)].flatMap(findableWords))];
  const held = [...new Set(roles.flatMap(([role]) => findableWords(role)))];
  return without([...calledWords(called), ...ofSort('role', held)], sharedWords(person));
}

function calledWords(words: string[]): Word[] {
  return [...ofSort('name', words), ...ofSort('spelling', spellingKeys(words))];
}

function ofSort(sort: Word['sort'], words: string[]): Word[] {
  return words.map((word) => ({ sort, word }));
}

/** Those of the words that are not among the others. */
export function without(words: Word[], others: Word[]): Word[] {
  const known = new Set(others.map(markOf));
  return words.filter((word) => !known.has(markOf(word)));
}

function markOf({ sort, word }: Word): string {
  return `${sort} ${word}`;
}

const WORDS_AT_ONCE = 300;

export async function addWords(
  transaction: Transaction<Tables>,
  person: number,
  scope: number,
  words: Word[],
): Promise<void> {
  for (let from = 0; from < words.length; from += WORDS_AT_ONCE) {
    const some = words.slice(from, from + WORDS_AT_ONCE);
    const known = await keysOf(transaction, some);
    const missing = some.filter((word) => !known.has(markOf(word)));
    if (missing.length > 0) {
      const added = await transaction
        .insertInto('words')
        .values(missing)
        .returning(['key', 'sort', 'word'])
        .execute();
      for (const { key, ...word } of added) known.set(markOf(word), key);
    }
    await transaction
      .insertInto('person_words')
      .values([...known.values()].map((word_key) => ({ word_key, person_key: person, scope_key: scope })))
      .onConflict((conflict) => conflict.columns(['word_key', 'person_key', 'scope_key']).doNothing())
      .execute();
  }
}

/** A word that nobody is found by any more goes too. */
export async function removeWords(
  transaction: Transaction<Tables>,
  person: number,
  scope: number,
  words: Word[],
): Promise<void> {
  for (let from = 0; from < words.length; from += WORDS_AT_ONCE) {
    const keys = [...(await keysOf(transaction, words.slice(from, from + WORDS_AT_ONCE))).values()];
    await transaction
      .deleteFrom('person_words')
      .where('word_key', 'in', keys)
      .where('person_key', '=', person)
      .where('scope_key', '=', scope)
      .execute();
    await transaction
      .deleteFrom('words')
      .where('key', 'in', keys)
      .where((word) =>
        word.not(
          word.exists(
            word.selectFrom('person_words').select('person_key').whereRef('word_key', '=', 'words.key'),
          ),
        ),
      )
      .execute();
  }
}

async function keysOf(transaction: Transaction<Tables>, words: Word[]): Promise<Map<string, number>> {
  const keys = new Map<string, number>();
  for (const [sort, own] of Map.groupBy(words, (word) => word.sort)) {
    const rows = await transaction
      .selectFrom('words')
      .select(['key', 'word'])
      .where('sort', '=', sort)
      .where(
        'word',
        'in',
        own.map(({ word }) => word),
      )
      .execute();
    for (const { key, word } of rows) keys.set(markOf({ sort, word }), key);
  }
  return keys;
}
