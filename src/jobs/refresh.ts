/** Reads stored articles again whose summary an older analysis made. */
import { ANALYSIS_VERSION } from '../core/summary.ts';
import type { Store } from '../store/store.ts';
import { letOthers } from './oneByOne.ts';

const batch = 20;

/** One article at a time, so that questions are answered in between; stops when `signal` says so. */
export async function refreshSummaries(store: Store, signal: AbortSignal): Promise<number> {
  let refreshed = 0;
  for (let stale = await store.stale(ANALYSIS_VERSION, batch); stale.length > 0;) {
    const { summarize } = await import('../core/summarize.ts');
    for (const article of stale) {
      await letOthers();
      if (signal.aborted) return refreshed;
      await store.replaceSummary(article.id, summarize(article));
      refreshed++;
    }
    stale = await store.stale(ANALYSIS_VERSION, batch);
  }
  return refreshed;
}
