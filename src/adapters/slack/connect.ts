/** The link to Slack: sockets, or requests to us; and the pages of an installation where there are any. */
import { App, HTTPReceiver, type Logger, type Receiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Call } from './calls.ts';
import { createInstallPages } from './installPages.ts';
import { createPages, type Handler } from './server.ts';
import type { Way } from './settings.ts';
import { createSockets } from './sockets.ts';
import type { Installations, Teams } from './teams.ts';

export type LinkParts = {
  teams: Teams;
  installations: Installations;
  call: Call;
  siteUrl: string;
  logger: Logger;
  log: Log;
  now: () => Temporal.Instant;
  /** Milliseconds. */
  second: number;
};

export type Link = {
  app: App;
  start: () => Promise<void>;
  /** Whether what Slack sends arrives. */
  isReady: () => boolean;
  stop: () => Promise<void>;
};

const EVENTS = '/slack/events';

export function openLink({ link, who }: Way, parts: LinkParts): Link {
  const { siteUrl, logger, log, second } = parts;
  const install = 'clientId' in who ? [createInstallPages({ ...parts, ...who })] : [];
  if ('appToken' in link) {
    const sockets = createSockets({ ...link, apiUrl: `${siteUrl}/api/`, logger, log, second });
    const app = createApp(sockets, parts);
    return { app, ...together(['port' in who ? createPages(who.port, install) : null, sockets]) };
  }
  const receiver = new HTTPReceiver({ signingSecret: link.signingSecret, logger });
  const app = createApp(receiver, parts);
  const take: Handler = (request, response) => {
    const isEvent = request.method === 'POST' && request.url?.split('?')[0] === EVENTS;
    if (isEvent) receiver.requestListener(request, response);
    return isEvent;
  };
  return { app, ...together([createPages(link.port, [take, ...install])]) };
}

/** Tokens are ours to find: Bolt would ask Slack for them before anything is acknowledged. */
function createApp(receiver: Receiver, { teams, logger, siteUrl }: LinkParts): App {
  return new App({
    ...{ receiver, logger, convoStore: false, clientOptions: { slackApiUrl: `${siteUrl}/api/`, logger } },
    authorize: async ({ teamId, enterpriseId }) => {
      const team = await teams.known(teamId ?? null, enterpriseId ?? null);
      return team === null ? {} : { botUserId: team.botUser, botId: team.botId };
    },
  });
}

type Part = { start: () => Promise<unknown>; isReady: () => boolean; stop: () => Promise<unknown> };

/** Started one after another. */
function together(given: (Part | null)[]): Omit<Link, 'app'> {
  const parts = given.filter((part) => part !== null);
  return {
    start: async () => {
      for (const part of parts) await part.start();
    },
    isReady: () => parts.every((part) => part.isReady()),
    stop: async () => {
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
}
