/** The store that the emulated people ask: many made-up articles, the samples, and one whose every field is hostile. */
import { fill } from '../bench/library.ts';
import { keep } from '../../src/jobs/read.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { readSample } from '../../src/sample/sample.ts';
import { openStore } from '../../src/store/sqlite.ts';

const hostile = '@everyone <@1> <@&2> <#3> [here](https://discord.gg/x) `c` ||s|| **b** ~~d~~ <t:1:R> <:e:4>';

const text = `# ${hostile}

"${hostile} is what we say," Minister Ada ${hostile} told reporters in Tolmar on Friday.

> - "1. We will never close the harbour ${hostile}," said Mira Voss, the mayor of Tolmar @here.

The council of Tolmar agreed on Monday to close the harbour. https://discord.gg/abcdef`;

export async function fillLibrary(path: string, count: number, workspace: string): Promise<void> {
  const store = await openStore(path);
  try {
    const addedAt = Temporal.Now.instant().toString();
    await fill(store, 0, count);
    for (let feed = 0; feed < 36; feed++) {
      const url = `https://outlet-${feed}.example/feed.xml`;
      await store.addFeed(workspace, { url, addedAt });
    }
    const { tell } = createStoryteller(store);
    const given = { text, title: hostile, url: null, outlet: `*Out* ${hostile}`, publishedAt: addedAt };
    for (const article of [...(await readSample()), { ...given, id: 'hostile' }]) {
      await keep(store, { ...article, workspace: null, addedAt });
      await tell(article.id);
    }
  } finally {
    await store.close();
  }
}
