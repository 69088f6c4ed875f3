/** A database from before people had keys gets them, and answers as if its articles had come since. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { at, entry, followed, newArticle, settleOne } from './feeds.ts';
import { fixture } from './fixtures.ts';
import { temporaryFolder } from './folder.ts';

/** Takes away what the migration makes, and those after it. */
function asBefore(path: string): void {
  using database = new DatabaseSync(path);
  database.exec(`create table actors_before (article_key integer not null, id text not null, position integer not null,
      workspace text, name text not null, kind text not null, aliases text not null, roles text not null,
      quoted integer not null, mentioned integer not null, dated text not null, feed_key integer,
      primary key (article_key, id)) without rowid;
    insert into actors_before select article_key, 'a' || position, position, workspace,
      coalesce(actors.name, persons.name), kind, aliases, roles, actors.quoted, mentioned,
      strftime('%Y-%m-%dT%H:%M:%SZ', dated, 'unixepoch'), feed_key
      from actors join persons on persons.key = person_key;
    update quotes set speaker = coalesce(speaker, (select name from persons where key = person_key));
    drop table actors;
    alter table actors_before rename to actors;`);
  const made = [
    'persons',
    'scopes',
    'names',
    'called',
    'words',
    'person_words',
    'feed_scopes',
    'corrections',
  ];
  for (const table of made) database.exec(`drop table ${table}`);
  database.exec(`drop index quotes_by_person; drop index quotes_by_speaker;
    alter table quotes drop column person_key;
    create index actors_by_name on actors (name, kind, aliases, roles, dated, quoted, workspace);
    create index quotes_by_speaker on quotes (speaker, said_on desc, dated desc, article_key desc);
    drop table kept; drop table installations;
    drop table deliveries; drop table subscriptions; drop table zones; drop index articles_by_outlet;
    drop table forgetting; drop table left_feeds; drop table removals; drop table spendings;
    drop index articles_given; drop index entry_keys_of_entry; drop index outlets_of_entry;
    drop table leases; drop index entries_waiting_since;
    alter table polled_feeds drop column lease_owner; alter table polled_feeds drop column lease_until;
    alter table entries drop column lease_owner; alter table entries drop column lease_until;
    alter table follows drop column channel;
    delete from kysely_migration where name >= '0007-people'`);
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
