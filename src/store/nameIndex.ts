/** The index that people are found by: words of their names, the spellings of these, and words of their roles. */
import type { Transaction } from 'kysely';
import { findableWords, spellingKeys } from '../core/people/nameWords.ts';
import type { NameRecord } from './nameRecord.ts';
import type { NameWordsTable, Tables } from './schema.ts';

/** By what a name is found: its words and those of its aliases, their spellings, and the words of its roles. */
export function wordsOf(key: number, name: string, { aliases, roles }: NameRecord): NameWordsTable[] {
  const called = [...new Set([name, ...aliases.map(([alias]) => alias)].flatMap(findableWords))];
  const held = [...new Set(roles.flatMap(([role]) => findableWords(role)))];
  const rows = (sort: NameWordsTable['sort'], words: string[]): NameWordsTable[] =>
    words.map((word) => ({ sort, word, name_key: key }));
  return [...rows('name', called), ...rows('spelling', spellingKeys(called)), ...rows('role', held)];
}

export function wordMark({ sort, word }: NameWordsTable): string {
  return `${sort} ${word}`;
}

const WORDS_AT_ONCE = 300;

export async function insertWords(transaction: Transaction<Tables>, words: NameWordsTable[]): Promise<void> {
  for (let from = 0; from < words.length; from += WORDS_AT_ONCE) {
    await transaction
      .insertInto('name_words')
      .values(words.slice(from, from + WORDS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['sort', 'word', 'name_key']).doNothing())
      .execute();
  }
}

/** Words of one name; they are found by themselves, so that no other index need know whose they are. */
export async function deleteWords(transaction: Transaction<Tables>, words: NameWordsTable[]): Promise<void> {
  for (const [sort, own] of Map.groupBy(words, (each) => each.sort)) {
    for (let from = 0; from < own.length; from += WORDS_AT_ONCE) {
      await transaction
        .deleteFrom('name_words')
        .where('sort', '=', sort)
        .where(
          'word',
          'in',
          own.slice(from, from + WORDS_AT_ONCE).map(({ word }) => word),
        )
        .where('name_key', '=', own[0]?.name_key ?? 0)
        .execute();
    }
  }
}
