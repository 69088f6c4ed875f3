/** Composes the digests of claimed deliveries: once for all with the same settings, and never anew for another try. */
import { composeBreaking, composeDigest } from '../answers/digest.ts';
import { deliveryId, storyOf, type Delivery } from '../core/digests/records.ts';
import type { Reply } from '../reply/reply.ts';
import type { Store } from '../store/store.ts';
import { createOneByOne } from './oneByOne.ts';

/** A delivery and what it says; `body` is `null` when nothing is new. */
export type Prepared = { delivery: Delivery; composedAt: string; body: Reply | null };

type Composition = NonNullable<Delivery['composed']> & { body: Reply | null };

type Parts = { store: Store; now: () => Temporal.Instant };

/** What it gives prepares one delivery; digests that are composed already are shared between its calls. */
export function createComposer({ store, now }: Parts): (delivery: Delivery) => Promise<Prepared> {
  const compositions = new Map<string, Promise<Composition>>();
  const compositionFor = (delivery: Delivery): Promise<Composition> => {
    const key = settingsOf(delivery);
    const known = compositions.get(key) ?? compose(delivery, store, now());
    compositions.set(key, known);
    return known;
  };
  const prepare = async (delivery: Delivery): Promise<Prepared> => {
    const { composed, subscription } = delivery;
    if (composed === null) {
      const composition = await compositionFor(delivery);
      await store.keepComposed(delivery, composition);
      return { delivery, composedAt: composition.at, body: composition.body };
    }
    const kept = await store.kept(subscription.workspace, composed.mark);
    const body = kept === null ? null : (JSON.parse(kept) as Reply | null);
    return { delivery, composedAt: composed.at, body };
  };
  const oneByOne = createOneByOne();
  return (delivery) => oneByOne(() => prepare(delivery));
}

async function compose(delivery: Delivery, store: Store, now: Temporal.Instant): Promise<Composition> {
  const { subscription } = delivery;
  const { workspace } = subscription;
  const at = now.toString({ smallestUnit: 'second' });
  const story = storyOf(delivery.day);
  const context = { store, workspace, now };
  const { body, article } =
    story === null
      ? await composeDigest(context, subscription)
      : await composeBreaking(context, story, subscription);
  const mark = deliveryId(delivery);
  await store.keep(workspace, [{ mark, value: JSON.stringify(body) }], at);
  return { at, mark, article, body };
}

/** Equal for deliveries that say the same. */
function settingsOf({ day, subscription }: Delivery): string {
  const { workspace, about, length, zone, told, picture } = subscription;
  return JSON.stringify([workspace, storyOf(day), about, length, zone, told, picture]);
}
