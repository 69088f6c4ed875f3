/** Corrects digests that were posted today when an article behind them took back or changed words that they told. */
import type { Adapter } from '../adapters/adapter.ts';
import type { Change } from '../core/changes.ts';
import { deliveryId, type Delivery } from '../core/digests/records.ts';
import type { Corrected } from '../core/stories/news.ts';
import type { Reply } from '../reply/reply.ts';
import type { Store } from '../store/store.ts';
import { withCorrections } from '../views/correctedDigest.ts';
import { pageOf } from './page.ts';

export type CorrectorParts = {
  store: Store;
  edit: Adapter['edit'];
  now: () => Temporal.Instant;
  onTrouble: (error: unknown, where: string) => void;
};

const AT_ONCE = 100;
const MOST_CORRECTIONS = 50;

/** Each digest as often as something new is corrected in it, within a day of its being posted. */
export async function correctDigests({ store, edit, now, onTrouble }: CorrectorParts): Promise<void> {
  const at = now().toString({ smallestUnit: 'second' });
  const since = now().subtract({ hours: 24 }).toString({ smallestUnit: 'second' });
  const corrections = new Map<string, Corrected[]>();
  for (const delivery of await store.postedBeforeCorrections(since, AT_ONCE)) {
    const { workspace, zone, channel } = delivery.subscription;
    const known = corrections.get(workspace) ?? (await store.corrections(workspace, since, MOST_CORRECTIONS));
    corrections.set(workspace, known);
    try {
      const told = await toldAndCorrected(store, delivery, known);
      if (told !== null)
        await edit(channel, withCorrections(told.page, told.corrections, zone), deliveryId(delivery));
      await store.keepCorrected(delivery, at);
    } catch (error) {
      onTrouble(error, deliveryId(delivery));
    }
  }
}

type Told = { page: Reply; corrections: Corrected[] };

/** What was corrected since the digest was composed in words that it told; `null` when nothing of it is new. */
async function toldAndCorrected(store: Store, delivery: Delivery, known: Corrected[]): Promise<Told | null> {
  const { composed, correctedAt, subscription } = delivery;
  if (composed === null) return null;
  const kept = await store.kept(subscription.workspace, composed.mark);
  const body = kept === null ? null : (JSON.parse(kept) as Reply | null);
  if (body === null) return null;
  const words = wordsOf(body);
  const corrections = known
    .filter(({ replacedAt }) => replacedAt > composed.at)
    .filter(({ changes }) => changes.some((change) => isTold(change, words)));
  const isNew = corrections.some(({ replacedAt }) => replacedAt > (correctedAt ?? ''));
  return isNew ? { page: pageOf(delivery, composed.at, body), corrections } : null;
}

/** All words of the digest, in one line. */
function wordsOf(body: Reply): string {
  const shown = JSON.stringify(body, (key, value: unknown) => (isShown(key) ? value : undefined));
  return ` ${plain(shown)} `;
}

function isShown(key: string): boolean {
  return key !== 'link' && key !== 'command';
}

/** So many words in a row that stand in the digest, and no more in the article, were told and are taken back. */
const IN_A_ROW = 5;

function isTold({ before, after }: Change, words: string): boolean {
  const old = plain(before ?? '').split(' ');
  const now = ` ${plain(after ?? '')} `;
  const starts = old.slice(0, Math.max(1, old.length - IN_A_ROW + 1)).keys();
  return starts.some((start) => {
    const row = ` ${old.slice(start, start + IN_A_ROW).join(' ')} `;
    return row.trim() !== '' && !now.includes(row) && words.includes(row);
  });
}

/** Letters and digits alone: marks and ends of sentences are shown in other ways. */
function plain(text: string): string {
  return text
    .replace(/\\./g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
