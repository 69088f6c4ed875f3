/** 200 commands in a minute while Slack fails in every way: each asker gets one whole answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { show } from '../bench/measure.ts';
import type { Emulator, Handle } from './slackEmulator.ts';

const QUESTIONS = 200;
const WITHIN = Number(process.env.READOUT_EMULATED_SECONDS ?? 60) * 1000;

const faults = [
  { status: 502 },
  { status: 500 },
  { reset: true },
  { loseResponse: true },
  { rateLimit: { retryAfter: 1 } },
  { delayMs: 700 },
];
const names = ['response_url', 'users.info', 'chat.postMessage', 'chat.postEphemeral', 'views.publish'];

export async function askWithFaults(slack: Emulator): Promise<void> {
  const over = new AbortController();
  let unheard = 0;
  const failing = (async () => {
    let hasToDrop = false;
    for (let round = 0; !over.signal.aborted; round++) {
      // Every second one where the answers come in.
      const name = round % 2 === 0 ? 'response_url' : names[round % names.length];
      slack.faults.add({ match: { name }, times: 1, do: faults[Math.floor(round / 2) % faults.length] });
      // What is on its way to a connection that ends is lost on Slack's side.
      if (round % 40 === 39) hasToDrop = true;
      if (hasToDrop && unheard === 0) {
        hasToDrop = false;
        if (round % 80 < 40) slack.dropSockets();
        else slack.sendDisconnect('refresh_requested');
      }
      await wait(WITHIN / 300);
    }
    slack.faults.clear();
  })();
  const troubles: string[] = [];
  await Promise.all(
    Array.from({ length: QUESTIONS }, async (_, index) => {
      await wait((index * WITHIN) / QUESTIONS);
      await slack.waitConnected(1, 30_000);
      unheard++;
      const handle = await slack.slashCommand('/readout', index % 2 === 0 ? 'status' : 'help brief');
      unheard--;
      if (handle.timedOut) troubles.push(`${index}: not acknowledged`);
      await handle.waitResponses(1, 40_000).catch(() => troubles.push(`${index}: no answer`));
      await wait(3_000);
      const seen = answersSeen(handle);
      if (seen > 1) troubles.push(`${index}: ${seen} answers`);
    }),
  );
  over.abort();
  await failing;
  show(`${QUESTIONS} commands with faults`, `${QUESTIONS - troubles.length} with one whole answer`);
  if (troubles.length > 0) throw new Error(troubles.join(', '));
}

/** What stands before the asker: what took another's place does not count twice. */
function answersSeen({ responses }: Handle): number {
  return new Set(responses.map(({ stored }) => stored?.msg.ts)).size;
}
