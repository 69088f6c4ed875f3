/** What commands may ask of the web, for whoever asks. */
import type { Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';
import { exportFeeds, importFeeds, type Imported } from './feedList.ts';
import { followFeed } from './follow.ts';
import { readLink, readSavedPage } from './link.ts';
import type { Storyteller } from './stories.ts';
import type { Allowance } from './allowance.ts';
import type { Web } from './web.ts';

export type ReachParts = {
  store: Store;
  web: Web;
  allowance: Allowance;
  now: () => Temporal.Instant;
  /** Puts an article that was read into its story. */
  tell: Storyteller['tell'];
  /** Called when feeds came that have not been read yet. */
  onFeeds: () => void;
};

/** `channel` is where those who follow a feed are told of it. */
export type Reach = (asker: { workspace: Workspace; channel: string }) => {
  readLink: (links: string[]) => ReturnType<typeof readLink>;
  readPage: (bytes: Uint8Array) => ReturnType<typeof readSavedPage>;
  followFeed: (addresses: string[]) => ReturnType<typeof followFeed>;
  importFeeds: (list: { bytes: Uint8Array } | { link: string }) => Promise<Imported | { problem: string }>;
  exportFeeds: () => Promise<string>;
};

export function createReach({ now, tell, onFeeds, ...parts }: ReachParts): Reach {
  const { store, web } = parts;
  return ({ workspace, channel }) => ({
    readLink: async (links) => {
      const addedAt = now().toString({ smallestUnit: 'second' });
      const reading = await readLink(parts, { workspace, links, addedAt });
      if ('id' in reading) await tell(reading.id);
      return reading;
    },
    readPage: async (bytes) => {
      const addedAt = now().toString({ smallestUnit: 'second' });
      const reading = await readSavedPage(parts, { workspace, bytes, addedAt });
      if ('id' in reading) await tell(reading.id);
      return reading;
    },
    followFeed: async (addresses) => {
      const followed = await followFeed(parts, { workspace, channel, addresses, now: now() });
      if ('added' in followed) onFeeds();
      return followed;
    },
    importFeeds: async (list) => {
      const imported = await importFeeds(parts, { workspace, channel, list, now: now() });
      if (!('problem' in imported)) onFeeds();
      return imported;
    },
    exportFeeds: () => exportFeeds(store, web, { workspace, now: now() }),
  });
}
