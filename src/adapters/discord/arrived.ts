/** Finds what we sent although nobody told us that it arrived: a message or a thread of ours, since a moment. */
import { createHash } from 'node:crypto';
import { DiscordAPIError, Routes, type APIMessage, type APIThreadChannel, type REST } from 'discord.js';
import { calledAgain, LONG } from './calling.ts';
import type { FinishedMessage } from './illustrated.ts';

export type Since = {
  /** Ids that are greater came later. */
  after: string;
  /** Our own id. */
  own: string;
};

const MOST = 100;

/**
 * Gives the message a number that tells it from all others, also from those that say the same. Discord keeps the number
 * of a component (32 bits with a sign, none of them 0) and gives it back.
 */
export function numbered({ components, files }: FinishedMessage, name: string): FinishedMessage {
  const [first, ...rest] = components;
  const number = createHash('sha256').update(name).digest().readUInt32BE() >>> 1 || 1;
  return first === undefined
    ? { components, files }
    : { components: [{ ...first, id: number }, ...rest], files };
}

/** The message with the number of this one. */
export async function findMessage(
  channel: string,
  { components: [wanted] }: FinishedMessage,
  { after, own, rest }: Since & { rest: REST },
): Promise<string | null> {
  const query = new URLSearchParams({ after, limit: String(MOST) });
  const messages = await readable<APIMessage[]>(
    () => rest.get(Routes.channelMessages(channel), { query }),
    [],
  );
  const found = messages.find(
    ({ author, components }) => author.id === own && components?.[0]?.id === wanted?.id,
  );
  return found?.id ?? null;
}

/** The open thread of this name. */
export async function findThread(
  { id, guild }: { id: string; guild: string | null },
  name: string,
  { after, own, rest }: Since & { rest: REST },
): Promise<string | null> {
  if (guild === null) return null;
  const { threads } = await readable<{ threads: APIThreadChannel[] }>(
    () => rest.get(Routes.guildActiveThreads(guild)),
    { threads: [] },
  );
  const found = threads.find(
    (thread) =>
      thread.parent_id === id &&
      thread.name === name &&
      thread.owner_id === own &&
      BigInt(thread.id) > BigInt(after),
  );
  return found?.id ?? null;
}

/** Where we may not read, it is as if nothing were there. */
async function readable<Result>(read: () => Promise<unknown>, otherwise: Result): Promise<Result> {
  try {
    return (await calledAgain(read, LONG)) as Result;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 403) return otherwise;
    throw error;
  }
}
