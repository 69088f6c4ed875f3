/** The workspaces that the settings mean: known when the bot starts, or when the first post needs them. */
import type { Log } from '../../log.ts';
import { ConnectError, PostError } from '../adapter.ts';
import type { Memory } from '../memory.ts';
import type { Call } from './calls.ts';
import { pages } from './installPages.ts';
import { askSelf, findSelf, type Self } from './self.ts';
import type { Way } from './settings.ts';
import { installedTeams, oneTeam, type Installations, type Teams } from './teams.ts';

export type OpenParts = {
  call: Call;
  memory: Memory;
  installations: Installations;
  log: Log;
  now: () => Temporal.Instant;
  /** Milliseconds. */
  second: number;
  signal: AbortSignal;
};

export type OpenTeams = {
  /** Tries until Slack answers; the greeting is for whoever starts the bot. */
  forStart: () => Promise<{ teams: Teams; greeting: string }>;
  /** Tries once where the bot was not started; a `PostError` says that it did not do. */
  forPost: () => Promise<Teams>;
};

export function createOpenTeams({ who }: Way, parts: OpenParts): OpenTeams {
  const { log } = parts;
  if ('clientId' in who) {
    const onTrouble = (error: unknown): void => {
      log.error({ err: error }, 'A token of Slack could not be renewed');
    };
    const teams = installedTeams({ ...parts, ...who, onTrouble });
    const greeting = `Slack: connected. Workspaces install at ${pages.install} on port ${who.port}.`;
    return { forStart: () => Promise.resolve({ teams, greeting }), forPost: () => Promise.resolve(teams) };
  }
  let found: Promise<Self> | null = null;
  const keep = async (finding: Promise<Self>): Promise<Self> => {
    found = finding;
    try {
      return await finding;
    } catch (error) {
      found = null;
      throw error;
    }
  };
  return {
    forStart: async () => {
      const { team, name } = await keep(findSelf(who.botToken, parts));
      return {
        teams: oneTeam(team, parts.installations),
        greeting: `Slack: connected to ${name}. Type /readout there.`,
      };
    },
    forPost: async () => {
      try {
        const { team } = await (found ?? keep(askSelf(who.botToken, parts)));
        return oneTeam(team, parts.installations);
      } catch (error) {
        if (!(error instanceof ConnectError)) throw error;
        // Whoever runs the bot has to give another token: no channel is at fault, so nothing is given up.
        log.error(error.message);
        throw new PostError('later', 'Slack refuses the token of the bot.', { cause: error });
      }
    },
  };
}
