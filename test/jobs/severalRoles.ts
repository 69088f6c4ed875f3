/** A process of each role on one database, as `npm start` starts them: one is asked, one collects, and one posts. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../store/folder.ts';
import { openSite, page, rss, story } from './site.ts';
import type { StorePlace } from './stores.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const patience = { timeout: 40_000, interval: 100 };

export function rolesTest(prepare: () => Promise<StorePlace>): void {
  test(
    'a feed that one is told of is collected by another and posted by a third',
    { timeout: 90_000 },
    async () => {
      const { address } = await prepare();
      const [site, folder, store] = await Promise.all([openSite(), temporaryFolder(), openStore(address)]);
      const children: ChildProcess[] = [];
      onTestFinished(async () => {
        for (const child of children) child.kill('SIGKILL');
        await Promise.all([site.close(), store.close()]);
        await folder.remove();
      });
      const { title, text } = story(1);
      const date = new Date().toUTCString();
      site.set('/feed', rss([{ guid: '1', link: site.url('/1'), title, date }]));
      site.set('/1', page({ title, text }));
      const start = (role: string): { child: ChildProcess; said: () => string } => {
        let said = '';
        const child = spawn(process.execPath, [main, '--empty'], {
          env: {
            ...{ PATH: process.env.PATH, READOUT_DATA: folder.path(role), READOUT_ALLOW_HOSTS: site.host },
            ...{ DATABASE_URL: address, READOUT_ROLE: role },
          },
          stdio: 'pipe',
        });
        // Posts to the terminal are said beside the answers.
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (bytes: Buffer) => (said += String(bytes)));
        children.push(child);
        return { child, said: () => said };
      };

      const chat = start('chat');
      chat.child.stdin?.write(`/feeds add ${site.url('/feed')}\n`);
      await vi.waitFor(() => {
        expect(chat.said()).toContain('Following');
      }, patience);
      expect(site.asked).toEqual(['/feed']);
      await addDueDigest(store);

      const collect = start('collect');
      await vi.waitFor(async () => {
        expect((await store.counts('terminal')).articles).toBe(1);
        expect(await store.storylessArticles(1)).toEqual([]);
      }, patience);
      expect(collect.said()).toBe('Readout: collecting\n');

      const deliver = start('deliver');
      await vi.waitFor(async () => {
        const [delivery] = await store.deliveries('terminal', { id: 'abc123' }, 10);
        expect(delivery?.state).toBe('posted');
      }, patience);
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      expect(await Promise.all(ended)).toEqual([1, 2, 3].map(() => [0, null]));
      expect(deliver.said()).toContain(title);
      expect([chat.said(), collect.said()].join('')).not.toContain('planned for');
      expect(site.asked.filter((path) => path === '/1')).toHaveLength(1);
    },
  );
}

/** For half an hour ago, in a zone in which it is about noon: the day is not over. */
async function addDueDigest(store: Store): Promise<void> {
  const hourAgo = Temporal.Now.instant().subtract({ hours: 1 });
  const east = 12 - hourAgo.toZonedDateTimeISO('UTC').hour;
  const zone = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
  const time = hourAgo.add({ minutes: 30 }).toZonedDateTimeISO(zone).toPlainTime();
  const at = hourAgo.toString({ smallestUnit: 'second' });
  await store.addSubscription({
    ...{ id: 'abc123', workspace: 'terminal', channel: 'terminal', maker: 'terminal' },
    ...{ time: time.toString().slice(0, 5), zone, days: [1, 2, 3, 4, 5, 6, 7], about: { kind: 'all' } },
    ...{ length: 'full', quiet: 'say', breaking: 0, picture: false, addedAt: at, nextAt: at },
  });
}
