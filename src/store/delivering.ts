/** What the store keeps for digests: who wants which one, and the one delivery of each local day with its state. */
import type { Delivery, DigestCounts, DigestSettings, Subscription } from '../core/digests/records.ts';
import type { Slot } from '../core/digests/schedule.ts';
import type { Workspace } from '../core/records.ts';
import type { Lease } from './leasing.ts';

export type NewSubscription = DigestSettings &
  Pick<Subscription, 'id' | 'workspace' | 'channel' | 'maker' | 'addedAt'> & { nextAt: string };

export type Subscribing = {
  /** `false`, and nothing is added, when there is one with this id. */
  addSubscription: (subscription: NewSubscription) => Promise<boolean>;
  /** Those of a channel, or of the whole workspace, in the order in which they were made. */
  subscriptions: (workspace: Workspace, channel?: string) => Promise<Subscription[]>;
  /** Changes what is given; `nextAt` is when it is looked at again, `null` never. `false` when there is none. */
  changeSubscription: (
    workspace: Workspace,
    id: string,
    change: Partial<Pick<Subscription, keyof DigestSettings | 'from' | 'paused'>> & { nextAt: string | null },
  ) => Promise<boolean>;
  /** With its deliveries. */
  removeSubscription: (workspace: Workspace, id: string) => Promise<boolean>;
  /** Subscriptions that want stories of the hour, with how many of those they had since a moment. */
  breakingSubscriptions: (since: string) => Promise<{ subscription: Subscription; had: number }[]>;
  /** How many deliveries of the last days are in each state, and how many subscriptions there are. */
  deliveryCounts: (workspace: Workspace, since: string) => Promise<DigestCounts>;
  /** The time zone that a reader has named; `null` when they have not. */
  zoneOf: (workspace: Workspace, reader: string) => Promise<string | null>;
  keepZone: (workspace: Workspace, reader: string, zone: string) => Promise<void>;
};

/** What the schedule says is to do for one subscription; `nextAt` is when to look at it again. */
export type Claim = { missed: Slot[]; due: Slot | null; nextAt: string };

export type Settling =
  | { state: 'posted' | 'nothing new' | 'failed' | 'missed'; reason: string | null }
  | { state: 'waiting'; reason: string; tryAt: string };

export type Claiming = {
  /**
   * Looks at subscriptions whose time has come and that nobody else is looking at, the longest overdue first; notes what
   * `plan` says was missed and claims what it says is due, each local day once.
   */
  claimDue: (
    lease: Lease,
    limit: number,
    plan: (subscription: Subscription) => Claim,
  ) => Promise<{ looked: number; claimed: Delivery[] }>;
  /** Claims what belongs to no day; `null` when it is claimed or posted already, or there is no such subscription. */
  claimExtra: (workspace: Workspace, id: string, day: string, lease: Lease) => Promise<Delivery | null>;
  /** Takes over what waits for another try, and claims that nobody has settled before their lease ran out. */
  takeOver: (lease: Lease, limit: number) => Promise<Delivery[]>;
  /** Holds what this owner has claimed for longer. */
  renewLeases: (lease: Lease) => Promise<void>;
  /** Whether this owner still has the claim. */
  holdsClaim: (delivery: Pick<Delivery, 'subscription' | 'day'>, owner: string) => Promise<boolean>;
  /** Keeps what a claimed delivery says, once and for all. */
  keepComposed: (
    delivery: Pick<Delivery, 'subscription' | 'day'>,
    composed: NonNullable<Delivery['composed']>,
  ) => Promise<void>;
  /** Settles a delivery that this owner holds; `false` when somebody else holds it by now. */
  settle: (
    delivery: Pick<Delivery, 'subscription' | 'day' | 'plannedAt'>,
    lease: Pick<Lease, 'owner' | 'now'>,
    settling: Settling,
  ) => Promise<boolean>;
};

export type Delivered = {
  /** The deliveries of a channel, or of one subscription, newest first. */
  deliveries: (
    workspace: Workspace,
    where: { channel: string } | { id: string },
    limit: number,
  ) => Promise<Delivery[]>;
  /** Digests that were posted since then and before an article was corrected, newest first; not those that know of it. */
  postedBeforeCorrections: (since: string, limit: number) => Promise<Delivery[]>;
  /** Notes up to when corrections have been looked at for it. */
  keepCorrected: (delivery: Pick<Delivery, 'subscription' | 'day'>, at: string) => Promise<void>;
};

export type Delivering = Subscribing & Claiming & Delivered;
