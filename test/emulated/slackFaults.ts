/** 200 commands in a minute while Slack fails in every way: each asker gets one whole answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { show } from '../bench/measure.ts';
import type { Emulator } from './slackEmulator.ts';

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
      const [command, words] = index % 2 === 0 ? ['/actors', ''] : ['/readout', 'help '];
      const handle = await slack.slashCommand(command, `${words}${nameOf(index)}`);
      unheard--;
      if (handle.timedOut === true) troubles.push(`${index}: not acknowledged`);
      for (let waited = 0; answersTo(index, slack) === 0 && waited < 40_000; waited += 100) await wait(100);
      await wait(3_000);
      const seen = answersTo(index, slack);
      if (seen !== 1) troubles.push(`${index}: ${seen} answers`);
    }),
  );
  over.abort();
  await failing;
  show(`${QUESTIONS} commands with faults`, `${QUESTIONS - troubles.length} with one whole answer`);
  if (troubles.length > 0) throw new Error(troubles.join(', '));
}

/** Nobody is called so: the answer says the name. */
function nameOf(index: number): string {
  return `xq${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}zv`;
}

/** What stands before the asker, by whatever way it came: what took another's place does not count twice. */
function answersTo(index: number, slack: Emulator): number {
  return slack.messages().filter(({ msg }) => msg.text.includes(`“${nameOf(index)}”`)).length;
}
