/** Tells Discord the commands there are, when it knows others. */
import { DiscordAPIError, Routes, RESTJSONErrorCodes, type APIApplication, type REST } from 'discord.js';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { ConnectError } from '../adapter.ts';
import { calledAgain, LONG } from './calling.ts';
import { isRegistered, registration } from './registration.ts';

export type RegisterParts = { rest: REST; commands: CommandInfo[]; guild: string | null; log: Log };

/** Only a server that the bot is not in stops the start; else the commands stay as they are and the log says why. */
export async function register(application: APIApplication, parts: RegisterParts): Promise<void> {
  const { rest, commands, guild, log } = parts;
  const { path, body } = wantedIn(application, commands, guild);
  try {
    const there = (await calledAgain(() => rest.get(path), LONG)) as unknown[];
    if (isRegistered(body, there)) return;
    await calledAgain(() => rest.put(path, { body }), LONG);
    log.info({ commands: body.length }, 'The commands are registered');
  } catch (error) {
    if (guild !== null && isOutside(error)) throw notIn(guild, application.name, error);
    log.error({ err: error }, 'The commands could not be registered; Discord shows those it knows');
  }
}

/** The commands as they are to be, and where Discord keeps them. */
export function wantedIn(
  { id, integration_types_config: types }: APIApplication,
  commands: CommandInfo[],
  guild: string | null,
): { path: `/${string}`; body: ReturnType<typeof registration> } {
  if (guild !== null) {
    const path = Routes.applicationGuildCommands(id, guild);
    return { path, body: registration(commands, { kind: 'one server' }) };
  }
  // `1` stands for people who add it for themselves; the application's page “Installation” allows it.
  const byUsers = !types || '1' in types;
  return {
    path: Routes.applicationCommands(id),
    body: registration(commands, { kind: 'everywhere', byUsers }),
  };
}

export function isOutside(error: unknown): boolean {
  const codes: unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

export function notIn(guild: string, name: string, cause: unknown): ConnectError {
  return new ConnectError(
    `The application “${name}” is not in the server ${guild} that DISCORD_GUILD_ID names. ` +
      'Invite it with the link of npm run discord:invite, or check that DISCORD_TOKEN is the token of the application you mean.',
    { cause },
  );
}
