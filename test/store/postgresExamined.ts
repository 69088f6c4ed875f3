/** A database of PostgreSQL is looked into as it is: what is to be made in it, its clock, and what the doctor asks of it. */
import { describe, expect, test } from 'vitest';
import { examineStore, openStore } from '../../src/store/open.ts';
import type { Server } from './server.ts';

const at = '2031-03-03T08:00:00Z';

export function examinedTests(server: () => Server): void {
  describe('looked into', () => {
    test('an empty one stays empty', async () => {
      await server().run('postgres', 'create database looked template template0');
      const examined = await examineStore(server().url('looked'));
      await examined?.close();
      expect(examined?.missing.length).toBeGreaterThan(0);
      const tables = 'select count(*)::int as count from pg_tables where schemaname = current_schema()';
      expect(await server().ask<{ count: number }>('looked', tables)).toEqual([{ count: 0 }]);
    });

    test('tells every subscription, feed and installation, and what time it is', async () => {
      const store = await openStore(server().url('readout'));
      await store.addSubscription({
        ...{ id: 'abc123', workspace: 'harbour', channel: 'harbour:news', maker: 'harbour:ada' },
        ...{
          time: '08:00',
          zone: 'UTC',
          days: [1],
          length: 'full',
          quiet: 'say',
          breaking: 0,
          picture: false,
        },
        ...{ about: { kind: 'all' }, addedAt: at, nextAt: at },
      });
      await store.addFeed('harbour', { url: 'https://one.example/feed', addedAt: at });
      await store.addFeed('harbour', { url: 'https://two.example/feed', addedAt: at });
      await store.setFollowing('harbour', 'https://two.example/feed', 'paused', at);
      await store.keepInstallation('slack:T1', Uint8Array.from([0, 255, 7]), at);
      const examined = await examineStore(server().url('readout'));
      try {
        expect(examined?.missing).toEqual([]);
        expect(await examined?.damage()).toBeNull();
        const ahead = (await examined?.clock())?.since(Temporal.Now.instant()).total('minutes') ?? NaN;
        expect(Math.abs(ahead)).toBeLessThan(5);
        expect(await examined?.lastPoll()).toBeNull();
        expect(await examined?.allSubscriptions()).toMatchObject([
          { id: 'abc123', zone: 'UTC', paused: null },
        ]);
        expect(await examined?.allFeeds()).toMatchObject([{ url: 'https://one.example/feed', ended: null }]);
        const [row] = (await examined?.installations()) ?? [];
        expect([row?.place, [...(row?.sealed ?? [])]]).toEqual(['slack:T1', [0, 255, 7]]);
      } finally {
        await examined?.close();
        await store.close();
        await server().clear('readout');
      }
    });
  });
}
