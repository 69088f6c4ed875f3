/** A store is copied whole from one database to another, also when the copy was killed on the way; nothing is overwritten. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyStore } from '../../src/store/copying.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { at, entry, followed, newArticle, settleOne } from './feeds.ts';
import { fixture, numbered } from './fixtures.ts';
import { temporaryFolder, type Folder } from './folder.ts';
import type { Server } from './server.ts';

const program = fileURLToPath(new URL('../../src/storeCopy.ts', import.meta.url));

type Copied = { code: number | null; lines: string[]; errors: string };

/** Runs the program until it ends, or is killed when it has said so many lines. */
async function copy(from: string, to: string, killAfter = Infinity): Promise<Copied> {
  const child = spawn(process.execPath, [program, from, to], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === killAfter) child.kill('SIGKILL');
  }
  return { code: await ended, lines, errors };
}

async function fill(store: Store): Promise<void> {
  for (let number = 0; number < 60; number += 1) {
    const { article, summary } = numbered(number);
    await store.addArticle(article, summary);
  }
  const own = fixture({
    id: 'own',
    workspace: 'harbour',
    title: 'Odd \0 title',
    sayings: [{ speaker: 'Ilse Mirador', role: 'Judge', words: 'Ours alone' }],
  });
  await store.addArticle(own.article, own.summary);
  await followed(store, 'harbour', [entry('one')]);
  await settleOne(
    store,
    newArticle({ id: 'brought', url: 'https://feed.example/one', outlet: 'Velmora News' }),
  );
  await store.dropTexts('2031-05-01T00:00:00Z', at, 20);
  await store.keep('harbour', [{ mark: 'm', value: 'kept' }], at);
  await store.keepInstallation('slack:T1', Buffer.from([0, 255, 7]), at);
  await store.correctPeople('harbour', [{ person: 'person mira voss', home: 'person oren tabask' }], at);
}

async function told(store: Store): Promise<unknown> {
  const page = { workspace: 'harbour', limit: 100, offset: 0 };
  return [
    await store.counts('harbour'),
    await store.articles(page),
    await store.articles({ ...page, about: 'tessaly', order: 'newest' }),
    await store.quotes({ ...page, about: 'harbour stays', phrases: ['stays open'] }),
    await store.actorNames('harbour'),
    await store.article('harbour', 'own'),
    await store.article('harbour', 'article-3'),
    await store.feeds('harbour', at),
    await store.kept('harbour', 'm'),
    [...((await store.installation('slack:T1')) ?? [])],
  ];
}

export function copyTests(server: () => Server): void {
  describe('copying', () => {
    let folder: Folder;
    beforeEach(async () => {
      folder = await temporaryFolder();
    });
    afterEach(async () => {
      await server().clear('readout');
      await folder.remove();
    });

    test('goes on after it was killed, checks every table, and works in both directions', async () => {
      const [from, url] = [`sqlite:${folder.path('from.db')}`, server().url('readout')];
      const file = await openStore(from);
      await fill(file);
      const expected = await told(file);
      await file.close();

      const killed = await copy(from, url, 2);
      expect([killed.code, killed.errors]).toEqual([null, '']);
      const lines: string[] = [];
      await copyStore(from, url, (line) => lines.push(line));
      expect(lines).not.toContain(killed.lines[0]);
      expect(lines.some((line) => line.startsWith('quotes: 301 rows, the same in both'))).toBe(true);
      const store = await openStore(url);
      expect(await told(store)).toEqual(expected);

      const back = folder.path('back.db');
      await copyStore(url, `sqlite:${back}`, () => undefined);
      const file2 = await openStore(back);
      expect(await told(file2)).toEqual(expected);
      for (const each of [store, file2]) {
        const { article, summary } = numbered(1000);
        expect(await each.addArticle(article, summary)).toEqual({ added: true });
        await each.close();
      }
    });

    test('refuses what holds something else, a missing file and a wrong call, and changes nothing', async () => {
      const [from, url] = [folder.path('from.db'), server().url('readout')];
      const [file, store] = [await openStore(from), await openStore(url)];
      await file.addArticle(numbered(1).article, numbered(1).summary);
      await store.addArticle(numbered(2).article, numbered(2).summary);
      await file.close();
      const quiet = (): void => undefined;
      await expect(copyStore(from, url, quiet)).rejects.toThrow(
        'The new database holds something else than a part of what is to be copied; name an empty one.',
      );
      expect(await store.counts('anyone')).toMatchObject({ articles: 1, quotes: 5 });
      await store.close();
      await expect(copyStore(folder.path('missing.db'), url, quiet)).rejects.toThrow(
        `There is no file ${folder.path('missing.db')} to copy from.`,
      );
      expect((await copy(from, from)).code).toBe(2);
    });
  });
}
