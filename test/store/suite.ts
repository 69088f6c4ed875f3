/** What every store must do, whatever database is behind it. */
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { actorTests } from './suite-actors.ts';
import { articleTests } from './suite-articles.ts';
import { broughtTests } from './suite-brought.ts';
import { buttonTests } from './suite-buttons.ts';
import { digestTests } from './suite-digests.ts';
import { copyTests } from './suite-copies.ts';
import { feedTests } from './suite-feeds.ts';
import { forgettingTests } from './suite-forgetting.ts';
import { installationTests } from './suite-installations.ts';
import { keepingTests } from './suite-keeping.ts';
import { leaseTests } from './suite-leases.ts';
import { namingTests } from './suite-naming.ts';
import { retentionTests } from './suite-retention.ts';
import { entryTests } from './suite-entries.ts';
import { peopleTests } from './suite-people.ts';
import { privacyTests } from './suite-privacy.ts';
import { seenTests } from './suite-seen.ts';
import { quoteTests } from './suite-quotes.ts';
import { scopeTests } from './suite-scope.ts';
import { storyTests } from './suite-stories.ts';
import { watchTests } from './suite-watching.ts';

/** An empty database of its own for one test; `open` may be called again and gives another store on the same data. */
export type Place = { open: () => Promise<Store>; remove: () => Promise<void> };

/** What the tests use: the store of the test, other stores on the same data, and empty ones elsewhere. */
export type Opened = {
  store: () => Store;
  another: () => Promise<Store>;
  elsewhere: () => Promise<Store>;
};

export function storeSuite(name: string, prepare: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let places: Place[] = [];
    let stores: Store[] = [];
    const another = async () => {
      const store = await place.open();
      stores.push(store);
      return store;
    };
    const elsewhere = async () => {
      const other = await prepare();
      places.push(other);
      const store = await other.open();
      stores.push(store);
      return store;
    };
    const store = () => {
      if (!stores[0]) throw new Error('The store is not open');
      return stores[0];
    };

    beforeEach(async () => {
      place = await prepare();
      await another();
    });
    afterEach(async () => {
      await Promise.all(stores.map((opened) => opened.close()));
      stores = [];
      await Promise.all([place, ...places].map((each) => each.remove()));
      places = [];
    });

    for (const tests of [
      ...[keepingTests, articleTests, quoteTests, actorTests, peopleTests, seenTests, scopeTests],
      ...[broughtTests, buttonTests, digestTests, feedTests, entryTests, copyTests, installationTests],
      ...[retentionTests, storyTests, namingTests, leaseTests, watchTests, privacyTests, forgettingTests],
    ]) {
      tests({ store, another, elsewhere });
    }
  });
}
