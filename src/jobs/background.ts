/** What goes on beside the questions: collecting, delivering, catching up with the store, dropping old texts. */
import type { Adapter } from '../adapters/adapter.ts';
import type { Role } from '../roles.ts';
import type { Store } from '../store/store.ts';
import { createAlone } from './alone.ts';
import { createCollector } from './collect.ts';
import { correctDigests } from './correct.ts';
import type { Deliverer } from './deliver.ts';
import { forgetRemoved, forgetRest } from './forget.ts';
import { tellOfFeeds } from './notify.ts';
import { refreshSummaries } from './refresh.ts';
import { dropOldTexts, forgetOldButtons } from './retain.ts';
import type { Job } from './schedule.ts';
import { forgetOldProfiles, type Storyteller } from './stories.ts';
import type { Web } from './web.ts';

export type BackgroundParts = {
  role: Role;
  store: Store;
  web: Web;
  now: () => Temporal.Instant;
  /** Tells this process from others. */
  owner: string;
  storyteller: Storyteller;
  deliverer: Deliverer;
  keepDays: number;
  /** Where those who follow a feed are told of it. */
  post: Adapter['post'];
  edit: Adapter['edit'];
  /** Called with a fault of ours, and where it happened: the address of a feed or page, or the name of a job. */
  onTrouble: (error: unknown, where: string) => void;
};

/** In chat nothing goes on beside the questions. */
const jobsOf: Record<Role, readonly Job[]> = {
  all: ['collect', 'deliver', 'retain'],
  chat: [],
  collect: ['collect', 'retain'],
  deliver: ['deliver'],
};

export type Background = {
  start: () => Promise<void>;
  /** Reads what a feed that was just added has brought; resolves when it is done. */
  readNew: () => Promise<void>;
  /** Does something that may outlast a question; resolves when it has ended, and its failure is told of. */
  beside: (name: string, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  stop: () => Promise<void>;
};

export function createBackground({
  role,
  store,
  web,
  now,
  owner,
  storyteller,
  deliverer,
  keepDays,
  post,
  edit,
  onTrouble,
}: BackgroundParts): Background {
  const collector = createCollector({ store, web, now, owner, tell: storyteller.tell, onTrouble });
  const { unlessDone } = createAlone({ store, owner, now });
  const stopping = new AbortController();
  const working = new Set<Promise<void>>();
  let schedule: { stop: () => Promise<void> } | null = null;

  const beside: Background['beside'] = (name, work) => {
    const done = work(stopping.signal)
      .catch((error: unknown) => {
        onTrouble(error, name);
      })
      .finally(() => working.delete(done));
    working.add(done);
    return done;
  };

  /** With what an older version of the bot has stored. */
  const catchUp = async (signal: AbortSignal): Promise<void> => {
    await storyteller.tellRest(signal);
    await unlessDone('refresh', async () => {
      await refreshSummaries(store, signal);
    });
    await forgetRest(store, signal);
  };

  return {
    beside,
    readNew: () => beside('collect', collector.collect),
    start: async () => {
      const { startSchedule } = await import('./schedule.ts');
      schedule = startSchedule(
        {
          collect: async (signal) => {
            await collector.collect(signal);
            // What a process that died has stored and not told.
            await storyteller.tellRest(signal);
          },
          deliver: async (signal) => {
            await deliverer.deliver(signal);
            await unlessDone('corrections', () => correctDigests({ store, edit, now, onTrouble }));
            await tellOfFeeds({ store, post, now, onTrouble });
          },
          retain: (signal) =>
            unlessDone('retain', async () => {
              await dropOldTexts(store, { keepDays, now: now(), signal });
              await forgetOldProfiles(store, now(), signal);
              await forgetOldButtons(store, now(), signal);
              await forgetRemoved(store, now(), signal);
            }),
          onTrouble,
        },
        jobsOf[role],
      );
      if (jobsOf[role].includes('collect')) void beside('catch up', catchUp);
    },
    stop: async () => {
      stopping.abort();
      await schedule?.stop();
      await Promise.all(working);
    },
  };
}
