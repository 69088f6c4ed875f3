/** The link that invites the application whose token this is. */
import { DiscordAPIError, REST, Routes, type APIApplication } from 'discord.js';
import { ConnectError } from '../adapter.ts';
import { calledAgain, isPassing, SHORT } from './calling.ts';
import { inviteLink } from './permissions.ts';
import { wrongToken } from './wrongToken.ts';

export async function findInvite(
  token: string,
  options: { api?: string } = {},
): Promise<{ link: string; name: string }> {
  const rest = new REST({ version: '10', retries: 0, ...options }).setToken(token);
  try {
    const ask = (): Promise<unknown> => rest.get(Routes.currentApplication());
    const { id, name } = (await calledAgain(ask, SHORT)) as APIApplication;
    return { link: inviteLink(id), name };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw new ConnectError(wrongToken);
    if (isPassing(error)) throw new ConnectError('Discord cannot be reached. Try again.', { cause: error });
    throw error;
  }
}
