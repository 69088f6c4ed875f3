/** A store that counts what it is told: the polls, entries, articles and digests that it keeps, and no others. */
import { isOfDay } from '../core/digests/records.ts';
import { FOLLOWERS } from '../core/records.ts';
import type { Meter } from '../meter.ts';
import type { Store } from '../store/store.ts';

export function countingStore(store: Store, meter: Meter): Store {
  return {
    ...store,
    keepPoll: async (...told) => {
      const kept = await store.keepPoll(...told);
      meter.polled(told[1].kind);
      return kept;
    },
    settleEntry: async (...told) => {
      const kept = await store.settleEntry(...told);
      if (!kept.settled) return kept;
      const [, { kind }] = told;
      meter.entryBecame(kind);
      if (kind === 'new') meter.articleCame('feed');
      return kept;
    },
    addArticle: async (...told) => {
      const kept = await store.addArticle(...told);
      const [{ workspace }] = told;
      if (kept.added && workspace !== FOLLOWERS) meter.articleCame(workspace === null ? 'sample' : 'person');
      return kept;
    },
    claimDue: async (lease, limit, plan) => {
      // What is planned again, because another process was in the way, is one.
      const missed = new Map<string, number>();
      const kept = await store.claimDue(lease, limit, (subscription) => {
        const claim = plan(subscription);
        missed.set(subscription.id, claim.missed.length);
        return claim;
      });
      for (const days of missed.values()) for (let day = 0; day < days; day++) meter.digestSettled('missed');
      return kept;
    },
    settle: async (...told) => {
      const isKept = await store.settle(...told);
      if (!isKept) return isKept;
      const [{ day, plannedAt }, { now }, { state }] = told;
      meter.digestSettled(state);
      if (isOfDay(day) && state === 'posted') meter.digestCame(secondsBetween(plannedAt, now));
      return isKept;
    },
  };
}

function secondsBetween(before: string, after: string): number {
  return Temporal.Instant.from(after).since(before).total('seconds');
}
