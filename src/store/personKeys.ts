/** The rows of people: made when somebody is named for the first time, gone when no article names them any more. */
import type { Transaction } from 'kysely';
import { baseOf } from '../core/people/keys.ts';
import type { Actor } from '../core/summary.ts';
import { addWords, removeWords, sharedWords } from './nameIndex.ts';
import type { PersonOfActor } from './rows.ts';
import type { Database, Tables } from './schema.ts';

/** Somebody as an article names them: by the key of the records. */
export type Somebody = Pick<Actor, 'name' | 'kind'> & { person: string };

/** The row of each person, which is made when there is none. */
export async function personKeys(
  transaction: Transaction<Tables>,
  people: Somebody[],
): Promise<Map<string, PersonOfActor>> {
  const wanted = new Map(people.map((each) => [each.person, each]));
  const known = await knownKeys(transaction, [...wanted.keys()]);
  for (const { person, name, kind } of wanted.values()) {
    if (known.has(person)) continue;
    const { key } = await transaction
      .insertInto('persons')
      .values({ person, base: baseOf(person), name, kind })
      .returning('key')
      .executeTakeFirstOrThrow();
    known.set(person, { key, name });
    await addWords(transaction, key, 0, sharedWords(person));
  }
  return known;
}

/** For queries; those whom nobody knows are left out. */
export function keysOfPersons(database: Database, persons: string[]) {
  return database.selectFrom('persons').select('persons.key').where('persons.person', 'in', persons);
}

/** For queries: those whom their rows call exactly so. */
export function calledSo(database: Database, names: string[]) {
  return database.selectFrom('persons').select('persons.key').where('persons.name', 'in', names);
}

const AT_ONCE = 300;

async function knownKeys(
  transaction: Transaction<Tables>,
  persons: string[],
): Promise<Map<string, PersonOfActor>> {
  const known = new Map<string, PersonOfActor>();
  for (let from = 0; from < persons.length; from += AT_ONCE) {
    const rows = await transaction
      .selectFrom('persons')
      .select(['key', 'person', 'name'])
      .where('person', 'in', persons.slice(from, from + AT_ONCE))
      .execute();
    for (const { person, ...row } of rows) known.set(person, row);
  }
  return known;
}

/** Takes away those of these people whom no article names. */
export async function forgetPersons(transaction: Transaction<Tables>, keys: number[]): Promise<void> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const gone = await transaction
      .deleteFrom('persons')
      .where('key', 'in', keys.slice(from, from + AT_ONCE))
      .where((person) =>
        person.not(
          person.exists(
            person
              .selectFrom('actors')
              .select('actors.article_key')
              .whereRef('actors.person_key', '=', 'persons.key'),
          ),
        ),
      )
      .returning(['key', 'person'])
      .execute();
    for (const { key, person } of gone) await removeWords(transaction, key, 0, sharedWords(person));
  }
}
