/** Finds what we sent although nobody told us that it arrived: a message or a thread of ours, since a moment. */
import { DiscordAPIError, Routes, type APIMessage, type APIThreadChannel, type REST } from 'discord.js';
import { calledAgain, LONG } from './calling.ts';
import type { DiscordMessage } from './messages.ts';
import { outright } from './outright.ts';

export type Since = {
  /** Ids that are greater came later. */
  after: string;
  /** Our own id; `null` while we are not connected: then the words alone tell. */
  own: string | null;
};

const MOST = 100;

/** The message that says the same, if it is none of these. */
export async function findMessage(
  channel: string,
  message: DiscordMessage,
  taken: string[],
  { after, own, rest }: Since & { rest: REST },
): Promise<string | null> {
  const query = new URLSearchParams({ after, limit: String(MOST) });
  const messages = await readable<APIMessage[]>(
    () => rest.get(Routes.channelMessages(channel), { query }),
    [],
  );
  const wanted = essence(outright(message));
  const found = messages.find(
    ({ id, author, components }) =>
      !taken.includes(id) && isOurs(author.id, own) && essence(components ?? []) === wanted,
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
      isOurs(thread.owner_id ?? '', own) &&
      BigInt(thread.id) > BigInt(after),
  );
  return found?.id ?? null;
}

function isOurs(author: string, own: string | null): boolean {
  return own === null || author === own;
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

const telling = ['content', 'label', 'placeholder', 'custom_id'] as const;

type Component = Partial<Record<(typeof telling)[number] | 'components' | 'options', unknown>>;

/** What it says and asks for, in order: Discord adds numbers and defaults, and gives files other addresses. */
function essence(components: unknown): string {
  return JSON.stringify(wordsOf(components));
}

function wordsOf(components: unknown): string[] {
  if (!Array.isArray(components)) return [];
  return (components as Component[]).flatMap((each) => [
    ...telling.map((key) => each[key]).filter((value) => typeof value === 'string' && value !== ''),
    ...wordsOf(each.options),
    ...wordsOf(each.components),
  ]) as string[];
}
