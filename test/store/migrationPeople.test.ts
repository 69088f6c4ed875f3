/** A database from before people had keys gets them, and answers as if its articles had come since. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { at, entry, followed, newArticle, settleOne } from './feeds.ts';
import { fixture } from './fixtures.ts';
import { temporaryFolder } from './folder.ts';

/** Takes away what the migration makes. */
function asBefore(path: string): void {
  using database = new DatabaseSync(path);
  for (const table of ['name_words', 'names', 'feed_scopes', 'feed_sets', 'corrections']) {
    database.exec(`drop table ${table}`);
  }
  for (const index of ['actors_by_name', 'actors_by_person', 'quotes_by_speaker']) {
    database.exec(`drop index ${index}`);
  }
  database.exec(`drop index quotes_by_person;
    alter table actors drop column person; alter table actors drop column scope;
    alter table quotes drop column person;
    create index actors_by_name on actors (name, kind, aliases, roles, dated, quoted, workspace);
    create index quotes_by_speaker on quotes (speaker, said_on desc, dated desc, article_key desc);
    delete from kysely_migration where name = '0007-people'`);
}

async function everything(store: Store): Promise<unknown> {
  const answers = ['harbour', 'north', 'anyone'].map(async (workspace) => [
    await store.actorNames(workspace),
    await store.actorNames(workspace, { words: 'minister' }),
    await store.nameCounts(workspace),
    await store.quotes({ workspace, persons: ['person mira voss'], limit: 10, offset: 0 }),
    await store.actors({ workspace, persons: ['person mira voss', 'person oren tabask'] }),
  ]);
  return await Promise.all(answers);
}

test('names, keys and counts are made from the rows that are there', async () => {
  const folder = await temporaryFolder();
  const path = folder.path('before.db');
  const store = await openStore(path);
  const says = (speaker: string, role: string) => [{ speaker, role, words: 'We open' }];
  for (const [id, workspace, speaker] of [
    ['a', null, 'Mira Voss'],
    ['b', 'north', 'Mira Voss'],
    ['c', 'north', 'Oren Tabask'],
  ] as const) {
    const { article, summary } = fixture({ id, workspace, sayings: says(speaker, 'Minister') });
    await store.addArticle(article, summary);
  }
  await followed(store, 'harbour', [entry('one')]);
  await settleOne(store, newArticle({ id: 'one', sayings: says('Mira Voss', 'Foreign Minister') }));
  const before = await everything(store);
  expect(JSON.stringify(before)).toContain('Foreign Minister');
  await store.close();
  asBefore(path);
  const after = await openStore(path);
  expect(await everything(after)).toEqual(before);
  await after.correctPeople('north', [{ person: 'person mira voss', home: null }], at);
  await after.close();
  await folder.remove();
});
