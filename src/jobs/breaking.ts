/** Finds the stories of the hour, for subscriptions that want them at once: those that several outlets took up. */
import { narrowed } from '../answers/digest.ts';
import type { Delivery } from '../core/digests/records.ts';
import { topStories, type NewsLine } from '../core/stories/news.ts';
import type { Lease } from '../store/leasing.ts';
import type { Store } from '../store/store.ts';

/** So many outlets within the hour are several. */
const OUTLETS = 3;
const MOST_NEWS = 300;

/** Each story once for each subscription, and no more of them a day than it wants. */
export async function claimBreaking(store: Store, now: Temporal.Instant, lease: Lease): Promise<Delivery[]> {
  const day = now.subtract({ hours: 24 }).toString({ smallestUnit: 'second' });
  const cameSince = now.subtract({ hours: 1 }).toString({ smallestUnit: 'second' });
  const newsOf = new Map<string, NewsLine[]>();
  const claimed: Delivery[] = [];
  for (const { subscription, had } of await store.breakingSubscriptions(day)) {
    const { workspace, id, about, breaking } = subscription;
    if (had >= breaking) continue;
    const news = newsOf.get(workspace) ?? (await store.news({ workspace, cameSince, limit: MOST_NEWS }));
    newsOf.set(workspace, news);
    const mine = await narrowed({ store, workspace, now }, about, news);
    const top = topStories(mine).filter(
      ({ lines }) => new Set(lines.map(({ article }) => article.outlet)).size >= OUTLETS,
    );
    for (const { story } of top.slice(0, breaking - had)) {
      const delivery = await store.claimExtra(workspace, id, `story ${story}`, lease);
      if (delivery !== null) claimed.push(delivery);
    }
  }
  return claimed;
}
