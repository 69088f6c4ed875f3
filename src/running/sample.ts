/** Puts the sample news into a store that has nothing to ask about yet. */
import { keep } from '../jobs/read.ts';
import type { Storyteller } from '../jobs/stories.ts';
import type { Store } from '../store/store.ts';

/** How many articles it is. */
export async function loadSample(store: Store, storyteller: Storyteller, addedAt: string): Promise<number> {
  const { readSample } = await import('../sample/sample.ts');
  const articles = await readSample();
  for (const article of articles) {
    await keep(store, { ...article, workspace: null, addedAt });
    await storyteller.tell(article.id);
  }
  return articles.length;
}
