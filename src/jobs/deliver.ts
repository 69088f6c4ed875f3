/** Delivers digests: claims what is due, composes it once for all who want the same, posts it, settles what came of it. */
import { PostError, stoppedError, type Adapter } from '../adapters/adapter.ts';
import { deliveryId, isOfDay, type Delivery, type Subscription } from '../core/digests/records.ts';
import { dueNow, nextSlot } from '../core/digests/schedule.ts';
import type { Claim, Settling } from '../store/delivering.ts';
import type { Lease } from '../store/leasing.ts';
import type { Store } from '../store/store.ts';
import { pausedPage } from '../views/subscriptions.ts';
import { createAlone } from './alone.ts';
import { claimBreaking } from './breaking.ts';
import { createComposer, type Prepared } from './compose.ts';
import { createOneByOne } from './oneByOne.ts';
import { isDelayed, pageOf } from './page.ts';

export type DelivererParts = {
  store: Store;
  post: Adapter['post'];
  now: () => Temporal.Instant;
  /** Tells this process from others: nobody settles what another one holds. */
  owner: string;
  /** Called with a fault of ours that kept a digest from being delivered now. */
  onTrouble: (error: unknown, where: string) => void;
};

export type Deliverer = {
  /** Delivers everything that is due now; resolves when all of it is settled or waits for another try. */
  deliver: (signal: AbortSignal) => Promise<void>;
  /** Delivers one at once; `null` when there is no such subscription. */
  deliverNow: (workspace: string, id: string) => Promise<Delivery['state'] | null>;
};

/** Whoever dies gives its work back after so long; whoever lives renews its leases in time. */
const LEASE_MINUTES = 5;
const RENEW_MILLISECONDS = 60_000;

/** Claimed in one transaction; questions are answered between two. */
const AT_ONCE = 10;

/** Waits between tries are doubled each time, up to this. */
const LONGEST_WAIT_MINUTES = 30;

export function createDeliverer(parts: DelivererParts): Deliverer {
  const { store, now, onTrouble } = parts;
  const lease = (): Lease => ({
    owner: parts.owner,
    now: moment(now()),
    until: moment(now().add({ minutes: LEASE_MINUTES })),
  });

  const oneByOne = createOneByOne();
  const { unlessDone } = createAlone(parts);

  /** Composes, posts and settles one; what fails in it is its own affair. */
  const carryOut = async (
    delivery: Delivery,
    prepare: Prepare,
    signal: AbortSignal | null,
  ): Promise<Outcome> => {
    const { settling, pauseFor } = isOver(delivery, now())
      ? { settling: missedItsDay(delivery), pauseFor: null }
      : await attempt(delivery, prepare, parts, signal);
    await oneByOne(() => store.settle(delivery, lease(), settling));
    if (pauseFor !== null) await pause(delivery.subscription, pauseFor, parts);
    return settling.state;
  };

  return {
    deliver: async (signal) => {
      const prepare = createComposer(parts);
      const posts: Promise<unknown>[] = [];
      const begin = (claimed: Delivery[]): void => {
        for (const each of claimed)
          posts.push(
            carryOut(each, prepare, signal).catch((error: unknown) => {
              onTrouble(error, deliveryId(each));
            }),
          );
      };
      const renewing = setInterval(() => {
        store.renewLeases(lease()).catch((error: unknown) => {
          onTrouble(error, 'deliver');
        });
      }, RENEW_MILLISECONDS);
      try {
        for await (const claimed of claims(parts, lease, signal)) begin(claimed);
        if (!signal.aborted)
          await unlessDone('breaking', async () => {
            begin(await claimBreaking(store, now(), lease()));
          });
      } finally {
        await Promise.all(posts);
        clearInterval(renewing);
      }
    },
    deliverNow: async (workspace, id) => {
      const delivery = await store.claimExtra(workspace, id, `at ${moment(now())}`, lease());
      return delivery === null ? null : await carryOut(delivery, createComposer(parts), null);
    },
  };
}

type Outcome = Settling['state'];
type Prepare = ReturnType<typeof createComposer>;

/** What others left, then what is due, in batches. */
async function* claims(
  { store, now }: DelivererParts,
  lease: () => Lease,
  signal: AbortSignal,
): AsyncGenerator<Delivery[]> {
  for (let size = AT_ONCE; size === AT_ONCE && !signal.aborted;) {
    const taken = await store.takeOver(lease(), AT_ONCE);
    size = taken.length;
    yield taken;
  }
  for (let size = AT_ONCE; size === AT_ONCE && !signal.aborted;) {
    const { looked, claimed } = await store.claimDue(lease(), AT_ONCE, (each) => toClaim(each, now()));
    size = looked;
    yield claimed;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function toClaim(subscription: Subscription, now: Temporal.Instant): Claim {
  const past = { from: Temporal.Instant.from(subscription.from), last: subscription.last };
  const { missed, due } = dueNow(subscription, past, now);
  const last = due?.day ?? missed.at(-1)?.day ?? subscription.last;
  const next = nextSlot(subscription, { ...past, last }, now);
  return { missed, due, nextAt: moment(next.at) };
}

/** A digest belongs to its local day; what is asked for at once, or happens now, to none. */
function isOver({ day, subscription }: Delivery, now: Temporal.Instant): boolean {
  return isOfDay(day) && now.toZonedDateTimeISO(subscription.zone).toPlainDate().toString() > day;
}

function missedItsDay({ tries, reason }: Delivery): Settling {
  return tries === 0
    ? { state: 'missed', reason: 'It was being posted when the bot stopped, and its day went by.' }
    : { state: 'failed', reason: `It could not be posted all day. ${reason ?? ''}`.trim() };
}

/** `pauseFor` is why nothing more can be posted there. */
type Attempted = { settling: Settling; pauseFor: string | null };

async function attempt(
  delivery: Delivery,
  prepare: Prepare,
  parts: DelivererParts,
  signal: AbortSignal | null,
): Promise<Attempted> {
  try {
    // What is not begun yet is given back when the bot stops: whoever goes on need not wait for the lease to end.
    const isStopped = (): boolean => signal?.aborted ?? false;
    if (isStopped()) throw stoppedError();
    const prepared = await prepare(delivery);
    if (isStopped()) throw stoppedError();
    return { settling: await post(prepared, parts), pauseFor: null };
  } catch (error) {
    if (error instanceof PostError && error.problem !== 'later')
      return { settling: { state: 'failed', reason: error.message }, pauseFor: error.message };
    const isExpected = error instanceof PostError;
    if (!isExpected) parts.onTrouble(error, deliveryId(delivery));
    const reason = isExpected ? error.message : 'Something went wrong on our side; it is in the log.';
    const wait = isExpected && error.retryAfter !== null ? error.retryAfter : waitAfter(delivery.tries);
    const tryAt = moment(parts.now().add({ milliseconds: Math.ceil(wait) }));
    return { settling: { state: 'waiting', reason, tryAt }, pauseFor: null };
  }
}

async function post({ delivery, composedAt, body }: Prepared, parts: DelivererParts): Promise<Settling> {
  const { channel, quiet } = delivery.subscription;
  if (body === null && quiet === 'silent')
    return { state: 'nothing new', reason: 'Nothing was new, and it stays silent then.' };
  // A process that stood still for longer than its lease posts nothing: another one does.
  if (!(await parts.store.holdsClaim(delivery, parts.owner)))
    return { state: 'waiting', reason: 'Another process has it.', tryAt: moment(parts.now()) };
  await parts.post(channel, pageOf(delivery, composedAt, body), deliveryId(delivery));
  const nothing = body === null ? 'It said that nothing was new.' : null;
  return { state: 'posted', reason: isDelayed(delivery, composedAt) ? 'It was delayed.' : nothing };
}

/** Milliseconds. */
function waitAfter(tries: number): number {
  return Math.min(2 ** tries, LONGEST_WAIT_MINUTES) * 60_000;
}

/** Nothing more is posted there until somebody has mended it; whoever made the digest is told, once. */
async function pause(subscription: Subscription, reason: string, parts: DelivererParts): Promise<void> {
  const { workspace, id, maker } = subscription;
  const at = moment(parts.now());
  await parts.store.changeSubscription(workspace, id, { paused: { at, reason }, nextAt: null });
  await parts.post(maker, pausedPage(subscription, reason), `paused ${id} ${at}`).catch(() => undefined);
}

function moment(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}
