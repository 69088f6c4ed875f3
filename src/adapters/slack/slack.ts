/** Slack as a platform. */
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import type { Reply } from '../../reply/reply.ts';
import { PostError, type Adapter } from '../adapter.ts';
import type { Memory } from '../memory.ts';
import { createCall, type Call } from './calls.ts';
import { openLink } from './connect.ts';
import { channelOf } from './direct.ts';
import { hearAll } from './hearAll.ts';
import { pages } from './installPages.ts';
import { createLogger } from './logger.ts';
import { renderMessages } from './messages.ts';
import { createPost, type Post } from './posting.ts';
import { postError, removedError } from './problems.ts';
import { wayOf, type SlackTokens, type Way } from './settings.ts';
import { findSelf } from './self.ts';
import { installedTeams, oneTeam, type Installations, type Teams } from './teams.ts';
import { createWork } from './work.ts';

export type { SlackTokens } from './settings.ts';

export type SlackSettings = SlackTokens & {
  bot: Bot;
  commands: CommandInfo[];
  memory: Memory;
  installations: Installations;
  log: Log;
  now: () => Temporal.Instant;
  announce: (line: string) => void;
  /** Where Slack is, unless it is where it always is. */
  siteUrl?: string;
};

export function createSlack({ siteUrl = 'https://slack.com', ...settings }: SlackSettings): Adapter {
  const { log, now, memory } = settings;
  const way = wayOf(settings);
  const logger = createLogger(log);
  const work = createWork((error) => {
    log.error({ err: error }, 'Slack did not get an answer');
  });
  const { signal } = work;
  const apiUrl = `${siteUrl}/api/`;
  const call = createCall({ apiUrl, logger, now, signal });
  const post = createPost({ call, memory, now, signal });
  let teams: Teams | null = null;
  let close = (): Promise<void> => Promise.resolve();

  return {
    start: async () => {
      const opened = await openTeams(way, { ...settings, call, signal });
      teams = opened.teams;
      const found = { ...settings, call, post, teams, work, signal, logger, siteUrl };
      const link = openLink(way, found);
      close = link.stop;
      hearAll({ ...found, app: link.app });
      await link.start();
      settings.announce(opened.greeting);
    },
    post: async (address, reply, id) => {
      if (teams === null) throw new PostError('later', 'Slack is not connected yet.');
      try {
        await postReply(address, reply, id, { teams, call, post, memory });
      } catch (error) {
        throw signal.aborted
          ? new PostError('later', 'The bot is stopping.', { cause: error })
          : postError(error);
      }
    },
    stop: async () => {
      await close();
      await work.finish();
    },
  };
}

type TeamParts = SlackSettings & { call: Call; signal: AbortSignal };

/** The greeting is for whoever starts the bot. */
async function openTeams({ who }: Way, parts: TeamParts): Promise<{ teams: Teams; greeting: string }> {
  const { log } = parts;
  if ('clientId' in who) {
    const onTrouble = (error: unknown): void => {
      log.error({ err: error }, 'A token of Slack could not be renewed');
    };
    const greeting = `Slack: connected. Workspaces install at ${pages.install} on port ${who.port}.`;
    return { teams: installedTeams({ ...parts, ...who, onTrouble }), greeting };
  }
  const { team, name } = await findSelf(who.botToken, parts);
  return { teams: oneTeam(team), greeting: `Slack: connected to ${name}. Type /readout there.` };
}

type PostParts = { teams: Teams; call: Call; post: Post; memory: Memory };

async function postReply(
  address: string,
  reply: Reply,
  id: string,
  { teams, call, post, memory }: PostParts,
): Promise<void> {
  const [, teamId = '', place = ''] = address.split(':');
  const team = await teams.find(teamId);
  if (team?.id !== teamId) throw removedError();
  const channel = await channelOf(place, team, call);
  const { messages, kept } = renderMessages(reply, { share: null });
  await memory.keep(`slack:${teamId}`, kept);
  await post(team, channel, messages, id);
}
