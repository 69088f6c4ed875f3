/** Whether the ports on which Slack and whoever watches reach the bot are free, or already the bot's. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { nothingHere } from '../adapters/slack/server.ts';
import type { Observation } from '../adapters/adapter.ts';
import type { Config } from '../config.ts';
import { alive } from '../monitor/pages.ts';
import { well, wrong, type Check } from './patient.ts';

export const port: Check = {
  name: 'port',
  run: async ({ config: { slack, monitor } }) => {
    const ports = [
      { variable: 'PORT', number: usedPort(slack) },
      { variable: 'READOUT_MONITOR_PORT', number: monitor?.port ?? null },
    ];
    return await Promise.all(
      ports.flatMap(({ variable, number }) => (number === null ? [] : [examinePort(variable, number)])),
    );
  },
};

async function examinePort(variable: string, number: number): Promise<Observation> {
  const problem = await occupied(number);
  if (problem === null) return well(`${number} is free.`);
  if (problem === 'EACCES')
    return wrong(`${variable}: ${number} is only for the administrator; take one from 1024 on.`);
  if (await isOurs(number)) return well(`On ${number} Readout answers.`);
  return wrong(`${variable}: ${number} is taken by another program; stop it, or give another port.`);
}

/** With a token for the socket and one of the bot nothing has to come in. */
function usedPort(slack: Config['slack']): number | null {
  return slack === null || (slack.appToken !== null && slack.botToken !== null) ? null : slack.port;
}

/** `null`, or why it cannot be taken. */
async function occupied(number: number): Promise<string | null> {
  const server = createServer();
  server.listen(number);
  try {
    await once(server, 'listening');
    server.close();
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

const PATIENCE = 2_000;

async function isOurs(number: number): Promise<boolean> {
  try {
    const ask = async (path: string): Promise<string> => {
      const signal = AbortSignal.timeout(PATIENCE);
      return await (await fetch(`http://127.0.0.1:${number}${path}`, { signal })).text();
    };
    return (await ask('/')) === nothingHere || (await ask('/healthz')) === alive;
  } catch {
    return false;
  }
}
