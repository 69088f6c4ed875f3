/** Whose token it is, and what is said of it to whoever starts the bot. */
import { DiscordAPIError, Routes, type APIApplication, type REST } from 'discord.js';
import type { Log } from '../../log.ts';
import { untilDone } from './calling.ts';

/** Asked until Discord answers, `null` when the end came first. */
export async function findApplication(
  rest: REST,
  { log, closed }: { log: Log; closed: AbortSignal },
): Promise<APIApplication | null> {
  const isFatal = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 401;
  const ask = async (): Promise<APIApplication> =>
    (await rest.get(Routes.currentApplication())) as APIApplication;
  return await untilDone(ask, { log, closed, isFatal });
}

export function greeting({ name, id }: APIApplication, servers: number, shards: number | null): string {
  const place =
    servers === 0
      ? 'in no server yet: npm run discord:invite prints the link that invites it'
      : `in ${servers} ${servers === 1 ? 'server' : 'servers'}`;
  const by = shards === null ? '' : `, with ${shards} ${shards === 1 ? 'shard' : 'shards'}`;
  return `Discord: connected as ${name} (application ${id}), ${place}${by}.`;
}
