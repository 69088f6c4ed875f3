/** Slack as a platform. */
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { unmetered, type Meter } from '../../meter.ts';
import type { Reply } from '../../reply/reply.ts';
import { PostError, stoppedError, type Adapter, type Draw } from '../adapter.ts';
import type { Memory } from '../memory.ts';
import { createCall, type Call } from './calls.ts';
import { whyNot } from './checking.ts';
import { openLink, type Link } from './connect.ts';
import { channelOf } from './direct.ts';
import { hearAll } from './hearAll.ts';
import { createLogger } from './logger.ts';
import { renderMessages } from './messages.ts';
import { createOpenTeams } from './openTeams.ts';
import { createIllustrate, type Illustrate } from './pictures.ts';
import { createPosting, type Posting } from './posting.ts';
import { postError, removedError } from './problems.ts';
import { wayOf, type SlackTokens } from './settings.ts';
import type { Installations, Team, Teams } from './teams.ts';
import { createWork } from './work.ts';

export type { SlackTokens } from './settings.ts';

export type SlackSettings = SlackTokens & {
  bot: Bot;
  commands: CommandInfo[];
  memory: Memory;
  draw: Draw;
  installations: Installations;
  log: Log;
  now: () => Temporal.Instant;
  announce: (line: string) => void;
  /** Where Slack is, unless it is where it always is. */
  siteUrl?: string;
  /** Milliseconds that count as a second where it waits between two calls. */
  second?: number;
  meter?: Pick<Meter, 'acknowledged' | 'limited'>;
};

export function createSlack({
  siteUrl = 'https://slack.com',
  second = 1000,
  ...settings
}: SlackSettings): Adapter {
  const { log, now, memory, meter = unmetered } = settings;
  const way = wayOf(settings);
  const logger = createLogger(log);
  const work = createWork((error) => {
    log.error({ err: error }, 'Slack did not get an answer');
  });
  const { signal } = work;
  const apiUrl = `${siteUrl}/api/`;
  const onLimited = (milliseconds: number): void => {
    meter.limited('slack', milliseconds / 1000);
  };
  const call = createCall({ apiUrl, logger, now, second, signal, onLimited });
  const { post, edit } = createPosting({ call, memory, now, second, signal });
  const illustrate = createIllustrate({
    ...{ draw: settings.draw, call, signal },
    onTrouble: (error) => {
      log.error({ err: error }, 'A picture could not be brought to Slack; it is told in words');
    },
  });
  const openTeams = createOpenTeams(way, { ...settings, call, second, signal });
  let link: Link | null = null;

  async function say(how: Posting['post' | 'edit'], ...what: Parameters<Adapter['post']>): Promise<void> {
    try {
      const teams = await openTeams.forPost();
      await sayWith(how, ...what, { teams, call, memory, illustrate });
    } catch (error) {
      throw signal.aborted ? stoppedError(error) : postError(error);
    }
  }

  return {
    start: async () => {
      const { teams, greeting } = await openTeams.forStart();
      const found = {
        ...settings,
        call,
        post,
        illustrate,
        teams,
        work,
        signal,
        logger,
        siteUrl,
        second,
        meter,
      };
      link = openLink(way, found);
      hearAll({ ...found, app: link.app });
      await link.start();
      settings.announce(greeting);
    },
    post: (address, reply, id) => say(post, address, reply, id),
    edit: (address, reply, id) => say(edit, address, reply, id),
    check: async (address) => {
      const teams = await openTeams.forPost().catch((error: unknown) => {
        if (postError(error) instanceof PostError) return null;
        throw error;
      });
      // Nothing is known of it yet.
      if (teams === null) return null;
      const { team, place } = await placeOf(address, teams);
      return team === null ? removedError().message : await whyNot(place, team, call);
    },
    isReady: () => link?.isReady() === true,
    stop: async () => {
      await link?.stop();
      await work.finish();
    },
  };
}

type SayParts = { teams: Teams; call: Call; memory: Memory; illustrate: Illustrate };

async function sayWith(
  how: Posting['post' | 'edit'],
  address: string,
  reply: Reply,
  id: string,
  { teams, call, memory, illustrate }: SayParts,
): Promise<void> {
  const { team, place } = await placeOf(address, teams);
  if (team === null) throw removedError();
  const channel = await channelOf(place, team, call);
  const { messages, kept } = renderMessages(reply, { share: null });
  await memory.keep(`slack:${team.id}`, kept);
  const shown = await Promise.all(messages.map((message) => illustrate(message, team)));
  await how(team, channel, shown, id);
}

/** `team` is `null` when the bot is not installed there any more. */
async function placeOf(address: string, teams: Teams): Promise<{ team: Team | null; place: string }> {
  const [, id = '', place = ''] = address.split(':');
  const team = await teams.find(id);
  return { team: team?.id === id ? team : null, place };
}
