/** What a workspace may still give: texts of a day, and feeds; with the sentence when it is enough. */
import type { Limits } from '../core/limits.ts';
import type { Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';

export type Allowance = {
  /** Counts a text that is about to be read; the problem says when it goes on. */
  text: (workspace: Workspace, text: string) => Promise<{ problem: string } | null>;
  /** Whether feeds at these addresses may be followed beside the others; those that are followed already may. */
  feeds: (workspace: Workspace, addresses: string[]) => Promise<{ problem: string } | null>;
};

export type AllowanceParts = {
  store: Store;
  now: () => Temporal.Instant;
  limitsOf: (workspace: Workspace) => Limits;
};

export function createAllowance({ store, now, limitsOf }: AllowanceParts): Allowance {
  return {
    text: async (workspace, { length }) => {
      const { textsADay: texts, charactersADay: characters } = limitsOf(workspace);
      if (texts === Infinity) return null;
      const day = now().toString().slice(0, 'YYYY-MM-DD'.length);
      if (await store.spend(workspace, day, length, { texts, characters })) return null;
      return {
        problem: `This place has given as many texts today as are read in a day (${texts}, or ${characters / 1_000_000} million characters). It goes on at 00:00 UTC, ${untilMidnight(now())}; what is stored can be asked about as ever.`,
      };
    },
    feeds: async (workspace, addresses) => {
      const { feeds: most } = limitsOf(workspace);
      if (most === Infinity) return null;
      const followed = new Set((await store.feedNames(workspace)).map(({ url }) => url));
      const fresh = new Set(addresses).difference(followed).size;
      if (fresh === 0 || followed.size + fresh <= most) return null;
      const more = fresh === 1 ? 'One more is' : `${fresh} more are`;
      return {
        problem: `${more} too many: ${followed.size} feeds are followed here, and ${most} are the most. It goes on when some are removed: /feeds remove and the address.`,
      };
    },
  };
}

function untilMidnight(now: Temporal.Instant): string {
  const minutes = Math.ceil((86_400_000 - (now.epochMilliseconds % 86_400_000)) / 60_000);
  return minutes < 60 ? `in ${minutes} minutes` : `in about ${Math.round(minutes / 60)} hours`;
}
