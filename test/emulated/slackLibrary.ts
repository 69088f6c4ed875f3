/** The store that the emulated people of Slack ask: the samples, many made-up articles, and one whose every field is hostile. */
import { keep } from '../../src/jobs/read.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { readSample } from '../../src/sample/sample.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { fill } from '../bench/library.ts';

export const hostile =
  '<!channel> <!here> <@U0ALICE1> *b* _i_ ~s~ `c` > q <https://evil.example|here> :tada: 👩‍👩‍👧 שלום & <b>';

const endless = 'x'.repeat(10_000);

const text = `# ${hostile}

"${hostile} is what we say," Minister Ada Korven told reporters in Tolmar on Friday.

"We will never close the harbour ${hostile} ${endless}," said Mira Voss, the mayor of Tolmar @channel.

The council of Tolmar agreed on Monday to close the harbour. https://evil.example/?a=<b>&c=|d`;

export async function fillLibrary(path: string, workspace: string, count: number): Promise<void> {
  const store = await openStore(path);
  try {
    const addedAt = Temporal.Now.instant().toString();
    await fill(store, 0, count);
    for (let feed = 0; feed < 30; feed++)
      await store.addFeed(workspace, { url: `https://outlet-${feed}.example/feed.xml`, addedAt });
    const { tellRest } = createStoryteller(store);
    const given = { text, title: hostile, url: null, outlet: `*Out* ${hostile}`, publishedAt: addedAt };
    for (const article of [...(await readSample()), { ...given, id: 'hostile' }]) {
      await keep(store, { ...article, workspace: null, addedAt });
    }
    await tellRest(new AbortController().signal);
  } finally {
    await store.close();
  }
}
