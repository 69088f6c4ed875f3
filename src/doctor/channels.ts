/** Whether every channel that has a subscription takes posts. */
import type { Observation } from '../adapters/adapter.ts';
import type { Subscription } from '../core/digests/records.ts';
import { createTurns } from './turns.ts';
import { noted, readable, wrong, type Check, type Patient } from './patient.ts';
import { shortened } from './shortened.ts';

/** A bot that runs has the same limits, and goes first. */
const AT_ONCE = 4;

export const channels: Check = {
  name: 'channels',
  run: async (patient) => {
    const subscriptions = (await (await readable(patient))?.allSubscriptions()) ?? [];
    const going = subscriptions.filter(({ paused }) => paused === null);
    const addresses = [...new Set(going.map(({ channel }) => channel))];
    const turns = createTurns(AT_ONCE);
    const found = await Promise.all(addresses.map((address) => turns(() => examine(address, patient))));
    const paused = subscriptions.filter((each) => each.paused !== null).map(stopped);
    return shortened([...found, ...paused], 'channels can be posted in.');
  },
};

async function examine(address: string, { platforms, signal }: Patient): Promise<Observation> {
  const name = address.slice(0, address.indexOf(':'));
  if (name === '' || name === 'terminal') return noted(`${address}: not on a platform`);
  const examination = platforms.get(name);
  if (examination === undefined)
    return wrong(
      `${address} has a subscription, and no token for it is set; set it, or remove the subscription.`,
    );
  if (signal.aborted) return noted(`${address}: there was no time to ask.`);
  try {
    const { state, text } = await (await examination()).channel(address);
    return { state, text: `${address}: ${text}` };
  } catch (error) {
    return wrong(`${address}: could not be asked about (${String(error)}).`);
  }
}

function stopped({ channel, paused }: Subscription): Observation {
  return noted(`${channel}: the subscription is paused since ${paused?.at ?? ''}: ${paused?.reason ?? ''}`);
}
