/** A program that adds articles to the store at a path until it is killed or fails, and tells after each what is kept. */
import { openStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';
import { numbered } from './fixtures.ts';

const store = await openStore(process.argv[2] ?? '');
try {
  for (let number = 0; ; number += 1) {
    const { article, summary } = numbered(number);
    await store.addArticle(article, summary);
    console.log(`kept ${number}`);
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  console.log(`failed ${error.message}`);
  const { articles } = await store.counts('anyone');
  console.log(`counted ${articles}`);
} finally {
  await store.close();
}
