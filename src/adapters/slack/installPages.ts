/** The two pages of an installation: one leads to Slack, the other takes what Slack has granted. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { Call } from './calls.ts';
import { scopes } from './scopes.ts';
import { grantSchema, tokensOf, type Installation, type Installations, type OAuthClient } from './teams.ts';

export const pages = { install: '/slack/install', done: '/slack/oauth_redirect' } as const;

export type InstallParts = OAuthClient & {
  stateSecret: string;
  siteUrl: string;
  installations: Installations;
  call: Call;
  log: Log;
  now: () => Temporal.Instant;
};

type Page = { status: number; headers?: Record<string, string>; text: string };

const COOKIE = 'readout-install';
const TEN_MINUTES = 10 * 60_000;

const again = `Open ${pages.install} here and begin again.`;

/** Whether the request was for one of the pages. */
export function createInstallPages(
  parts: InstallParts,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isInstall = url.pathname === pages.install;
    if (request.method !== 'GET' || (!isInstall && url.pathname !== pages.done)) return false;
    const page = isInstall ? Promise.resolve(leadToSlack(parts)) : take(url, request, parts);
    void page
      .catch((error: unknown): Page => {
        parts.log.error({ err: error }, 'An installation could not be taken');
        return { status: 500, text: `Slack did not grant the installation. ${again}` };
      })
      .then(({ status, headers = {}, text }) => {
        response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
      });
    return true;
  };
}

/** The cookie shows that whoever comes back from Slack is who was sent there. */
function leadToSlack({ clientId, stateSecret, siteUrl, now }: InstallParts): Page {
  const begun = `${now().epochMilliseconds}.${randomBytes(16).toString('base64url')}`;
  const state = `${begun}.${signed(begun, stateSecret)}`;
  const wanted = new URLSearchParams({
    client_id: clientId,
    scope: scopes.map(({ scope }) => scope).join(','),
    state,
  });
  const rules = 'Max-Age=600; Path=/slack; HttpOnly; SameSite=Lax';
  return {
    status: 302,
    headers: {
      location: `${siteUrl}/oauth/v2/authorize?${wanted.toString()}`,
      'set-cookie': `${COOKIE}=${state}; ${rules}`,
      'cache-control': 'no-store',
    },
    text: '',
  };
}

async function take(url: URL, request: IncomingMessage, parts: InstallParts): Promise<Page> {
  const state = url.searchParams.get('state') ?? '';
  const code = url.searchParams.get('code');
  if (!isGood(state, cookieOf(request), parts))
    return { status: 400, text: `This page was opened too late, or by somebody else. ${again}` };
  if (code === null) return { status: 400, text: `Nothing was installed. ${again}` };
  const name = await install(code, parts);
  return {
    status: 200,
    headers: { 'set-cookie': `${COOKIE}=; Max-Age=0; Path=/slack` },
    text: `Readout is installed in ${name}. Type /readout in Slack to see what you can ask.`,
  };
}

const placeSchema = z.object({
  team: z.object({ id: z.string(), name: z.string().default('your workspace') }).nullish(),
  enterprise: z.object({ id: z.string(), name: z.string().default('your organisation') }).nullish(),
});

const selfSchema = z.object({ user_id: z.string(), bot_id: z.string() });

async function install(code: string, parts: InstallParts): Promise<string> {
  const { clientId, clientSecret, installations, call, now } = parts;
  const details = { client_id: clientId, client_secret: clientSecret, code };
  const answer = await call('oauth.v2.access', details, '', { repeatable: false });
  const grant = grantSchema.parse(answer);
  const { team, enterprise } = placeSchema.parse(answer);
  const place = team ?? enterprise;
  if (place === null || place === undefined) throw new Error('Slack named no workspace');
  const self = selfSchema.parse(await call('auth.test', {}, grant.access_token));
  const installation: Installation = {
    ...tokensOf(grant, now()),
    ...{ botUser: grant.bot_user_id ?? self.user_id, botId: self.bot_id },
  };
  await installations.save(place.id, JSON.stringify(installation));
  return place.name;
}

function signed(words: string, secret: string): string {
  return createHmac('sha256', secret).update(words).digest('base64url');
}

function isGood(state: string, cookie: string, { stateSecret, now }: InstallParts): boolean {
  const end = state.lastIndexOf('.');
  const begun = state.slice(0, Math.max(0, end));
  const age = now().epochMilliseconds - Number(begun.split('.')[0]);
  const isOurs = isSame(state.slice(end + 1), signed(begun, stateSecret));
  return isOurs && isSame(cookie, state) && age >= 0 && age < TEN_MINUTES;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf({ headers }: IncomingMessage): string {
  const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}
