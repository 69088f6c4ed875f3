/** 200 questions in a minute while Discord fails in every way: each asker gets one whole answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { show } from '../bench/measure.ts';
import type { Emulator } from './emulator.ts';

const QUESTIONS = 200;
const WITHIN = 60_000;

const faults = [
  { status: 502 },
  { status: 500 },
  { reset: true },
  { answerAfter: 502 },
  { loseResponse: true },
  { rateLimit: { retryAfter: 1 } },
  { delayMs: 700 },
];
const names = ['create_interaction_response', 'update_original_webhook_message'];

export async function askWithFaults(discord: Emulator): Promise<void> {
  const over = new AbortController();
  const failing = (async () => {
    for (let round = 0; !over.signal.aborted; round++) {
      const name = names[round % names.length];
      discord.faults.add({ match: { name }, times: 1, do: faults[round % faults.length] });
      if (round % 50 === 49) discord.dropGateways();
      await wait(250);
    }
    discord.faults.clear();
  })();
  const answers = await Promise.all(
    Array.from({ length: QUESTIONS }, async (_, index) => {
      await wait((index * WITHIN) / QUESTIONS);
      await discord.waitConnected(1, 30_000);
      const handle = await discord.slashCommand(index % 2 === 0 ? 'readout status' : 'quotes', {});
      if (handle.timedOut) return `no answer after ${index}`;
      await handle.final(30_000);
      return null;
    }),
  );
  over.abort();
  await failing;
  const missing = answers.filter((answer) => answer !== null);
  show(`${QUESTIONS} questions with faults`, `${QUESTIONS - missing.length} answered`);
  if (missing.length > 0) throw new Error(missing.join(', '));
}
