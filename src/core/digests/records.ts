/** What is kept of digests: who wants which one where and when, and what became of each. */
import type { Workspace } from '../records.ts';
import type { Schedule } from './schedule.ts';

/** What a digest is about; `words` are a topic, the key of an actor's name as asked, or the id of a story. */
export type DigestTopic = { kind: 'all' } | { kind: 'topic' | 'actor' | 'story'; words: string };

export type DigestSettings = Schedule & {
  about: DigestTopic;
  length: 'short' | 'full';
  /** What a day without news brings: a line that says so, or nothing. */
  quiet: 'say' | 'silent';
  /** How many stories a day are posted at once, when several outlets take them up within an hour; mostly none. */
  breaking: number;
  /** Whether a picture of the day stands above it. */
  picture: boolean;
};

/** A digest that somebody asked for; all moments are ISO 8601 in UTC. */
export type Subscription = DigestSettings & {
  id: string;
  workspace: Workspace;
  /** Where it is posted, as an adapter's `post` takes it. */
  channel: string;
  /** Where whoever made it is told of what stops it: an address too. */
  maker: string;
  addedAt: string;
  /** The schedule counts from here: when it was made, changed or resumed. */
  from: string;
  /** The last local day that is settled. */
  last: string | null;
  paused: { at: string; reason: string } | null;
  /** What the last one told: everything up to this article, at this moment; `null` before the first. */
  told: { at: string; article: number } | null;
};

/**
 * `claimed`: somebody is at it. `waiting`: it could not be posted and is tried again. `missed`: its day went by while
 * nothing ran. Everything but the first two is settled.
 */
export type DeliveryState = 'claimed' | 'waiting' | 'posted' | 'nothing new' | 'missed' | 'failed';

/** What is posted in one place: the digest of a local day, one that was asked for at once, or one story of the hour. */
export type Delivery = {
  subscription: Subscription;
  /** The local day as an ISO date, or "at" and the moment, or "story" and its id: each is posted once. */
  day: string;
  plannedAt: string;
  state: DeliveryState;
  /** How often it was tried. */
  tries: number;
  /** In words: why it failed or waits, or what there is to say of it. */
  reason: string | null;
  settledAt: string | null;
  /** Days before it that had no digest. */
  missed: number;
  /** The moment of the digest before it; `null` for the first one. */
  since: string | null;
  /** Up to when corrections of what it told are shown in it. */
  correctedAt: string | null;
  /** When it was composed, the mark its words are kept under, and the last article they tell. */
  composed: { at: string; mark: string; article: number } | null;
};

/** How many subscriptions there are, and how many deliveries are in each state. */
export type DigestCounts = {
  subscriptions: number;
  paused: number;
  states: Partial<Record<DeliveryState, number>>;
};

export function isOfDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day);
}

/** The story that is posted by itself; `null` for a digest. */
export function storyOf(day: string): string | null {
  return day.startsWith('story ') ? day.slice('story '.length) : null;
}

/** The same for every try, so that no part of it is posted twice. */
export function deliveryId({ subscription, day }: Pick<Delivery, 'subscription' | 'day'>): string {
  return `digest ${subscription.id} ${day}`;
}
