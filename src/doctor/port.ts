/** Whether the port on which Slack reaches the bot is free, or already the bot's. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { nothingHere } from '../adapters/slack/server.ts';
import { well, wrong, type Check } from './patient.ts';

export const port: Check = {
  name: 'port',
  run: async ({ config: { slack } }) => {
    if (slack === null || slack.port === null) return [];
    const problem = await occupied(slack.port);
    if (problem === null) return [well(`${slack.port} is free.`)];
    if (problem === 'EACCES')
      return [wrong(`PORT: ${slack.port} is only for the administrator; take one from 1024 on.`)];
    if (await isOurs(slack.port)) return [well(`On ${slack.port} Readout answers.`)];
    return [wrong(`PORT: ${slack.port} is taken by another program; stop it, or give another port.`)];
  },
};

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
    const answer = await fetch(`http://127.0.0.1:${number}/`, { signal: AbortSignal.timeout(PATIENCE) });
    return (await answer.text()) === nothingHere;
  } catch {
    return false;
  }
}
