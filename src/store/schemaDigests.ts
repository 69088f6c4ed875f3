/** The tables of digests and of the platforms that they are posted on. */
import type { Generated } from 'kysely';
import type { DeliveryState } from '../core/digests/records.ts';

export type SubscriptionsTable = {
  key: Generated<number>;
  id: string;
  workspace: string;
  channel: string;
  maker: string;
  /** When, about what and how long, as JSON. */
  settings: string;
  added_at: string;
  counts_from: string;
  last_day: string | null;
  paused_at: string | null;
  paused_reason: string | null;
  told_at: string | null;
  told_article: number | null;
  /** How many stories of the hour it wants a day. */
  breaking: number;
  /** When it is looked at again; `null` while it is paused. */
  next_at: string | null;
};

export type DeliveriesTable = {
  subscription_key: number;
  day: string;
  planned_at: string;
  state: DeliveryState;
  /** Who holds the claim. */
  owner: string | null;
  /** When it may be taken over: the lease has run out, or it is time for another try; `null` when it is settled. */
  try_at: string | null;
  tries: number;
  missed: number;
  reason: string | null;
  settled_at: string | null;
  /** What the subscription was told before, when it was claimed. */
  told_before: string | null;
  corrected_at: string | null;
  composed_at: string | null;
  mark: string | null;
  article_key: number | null;
};

/** The time zone that a reader has named. */
export type ZonesTable = { workspace: string; reader: string; zone: string };

/** What buttons and menus remember, by its mark. */
export type KeptTable = { workspace: string; mark: string; value: Uint8Array; kept_at: string };

/** Where a platform is installed; `sealed` is encrypted. */
export type InstallationsTable = { place: string; sealed: Uint8Array; kept_at: string };
