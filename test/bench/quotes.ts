/** How long `/quotes` by speaker takes on the sample store, from the words typed to the text shown. */
import { join } from 'node:path';
import { plainText } from '../../src/reply/plainText.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { asker, botOn } from './answering.ts';
import { milliseconds, quantile, show } from './measure.ts';

const QUESTIONS = 2_000;

export async function benchQuotes(dataFolder: string): Promise<void> {
  const store = await openStore(join(dataFolder, 'readout.db'));
  const bot = await botOn(store);
  const speakers = (await store.actorNames('terminal')).filter(({ quoted }) => quoted > 0);
  const times: number[] = [];
  let answered = 0;
  for (let i = 0; i < QUESTIONS; i++) {
    const name = speakers[i % Math.max(1, speakers.length)]?.name ?? 'nobody';
    const start = performance.now();
    const { outcome, reply } = await bot.answer(`/quotes ${name}`, asker);
    plainText(reply, 100);
    times.push(performance.now() - start);
    if (outcome === 'answered') answered++;
  }
  await store.close();
  const [median, slow] = [quantile(times, 0.5), quantile(times, 0.99)].map(milliseconds);
  show(
    `/quotes by speaker, ${speakers.length} speakers of the sample store`,
    `median ${median ?? ''}, p99 ${slow ?? ''}, ${answered} of ${QUESTIONS} answered`,
  );
}
