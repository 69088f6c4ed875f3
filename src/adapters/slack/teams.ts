/** The workspaces that have the bot, each with its token: one from the settings, or all that are installed. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Memory } from '../memory.ts';
import type { Call } from './calls.ts';

/** A workspace, or all of an organisation's. */
export type Team = { id: string; token: string; botUser: string; botId: string };

export type Teams = {
  /** `null` when the bot is not installed there any more. */
  find: (team: string | null, enterprise?: string | null) => Promise<Team | null>;
  /** The same with a token that may have ended: at once, without asking Slack. */
  known: (team: string | null, enterprise: string | null) => Promise<Team | null>;
  /** Its token has been taken back. */
  forget: (team: string) => Promise<void>;
};

/** What is kept between starts, by the id of a workspace. */
export type Installations = {
  load: (id: string) => Promise<string | null>;
  save: (id: string, installation: string) => Promise<void>;
  forget: (id: string) => Promise<void>;
};

export const installationSchema = z.object({
  token: z.string(),
  botUser: z.string(),
  botId: z.string(),
  /** With these the token ends, and the next one is got with the refresh token, which works once. */
  refreshToken: z.string().nullable(),
  endsAt: z.number().nullable(),
});

export type Installation = z.infer<typeof installationSchema>;

export type OAuthClient = { clientId: string; clientSecret: string };

export const grantSchema = z.object({
  access_token: z.string(),
  bot_user_id: z.string().optional(),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
});

export function oneTeam(team: Team, { forget }: Pick<Installations, 'forget'>): Teams {
  const found = (): Promise<Team> => Promise.resolve(team);
  return { find: found, known: found, forget };
}

type ManyParts = OAuthClient & {
  installations: Installations;
  memory: Memory;
  call: Call;
  now: () => Temporal.Instant;
  /** Milliseconds. */
  second: number;
  /** Ends all waiting. */
  signal: AbortSignal;
  onTrouble: (error: unknown) => void;
};

/** A token that ends within this time is renewed. */
const EARLY = 30 * 60_000;

/** Whoever renews is given so long, then another process tries. */
const SECONDS_TO_RENEW = 60;
const LOOKS = 20;

export function installedTeams({ onTrouble, ...parts }: ManyParts): Teams {
  const { installations, now } = parts;
  const renewals = new Map<string, Promise<Installation>>();

  async function renew(id: string, old: Installation): Promise<Installation> {
    try {
      // Two at once would use the refresh token twice, also two processes.
      const isOurs = await parts.memory.take(`slack:${id}`, `renew ${old.refreshToken}`, SECONDS_TO_RENEW);
      return isOurs ? await renewed(id, old, parts) : await renewedElsewhere(id, old, parts);
    } catch (error) {
      onTrouble(error);
      return old;
    } finally {
      renewals.delete(id);
    }
  }

  async function load(id: string, isFresh: boolean): Promise<Team | null> {
    const kept = await installations.load(id);
    if (kept === null) return null;
    let installation = installationSchema.parse(JSON.parse(kept));
    const { endsAt } = installation;
    if (isFresh && endsAt !== null && endsAt - EARLY < now().epochMilliseconds) {
      const renewal = renewals.get(id) ?? renew(id, installation);
      renewals.set(id, renewal);
      installation = await renewal;
    }
    const { token, botUser, botId } = installation;
    return { id, token, botUser, botId };
  }

  async function find(
    team: string | null,
    enterprise: string | null,
    isFresh: boolean,
  ): Promise<Team | null> {
    const found = team === null ? null : await load(team, isFresh);
    if (found !== null || enterprise === null) return found;
    const wide = await load(enterprise, isFresh);
    return wide === null || team === null ? wide : { ...wide, id: team };
  }

  return {
    find: (team, enterprise = null) => find(team, enterprise, true),
    known: (team, enterprise) => find(team, enterprise, false),
    forget: (team) => installations.forget(team),
  };
}

type RenewParts = Omit<ManyParts, 'onTrouble'>;

/** The old one does as long as it has not ended; then the new one is waited for. */
async function renewedElsewhere(
  id: string,
  old: Installation,
  { installations, now, second, signal }: RenewParts,
): Promise<Installation> {
  for (let looks = 0; looks < LOOKS && (old.endsAt ?? 0) <= now().epochMilliseconds; looks++) {
    await setTimeout(second / 2, undefined, { signal });
    const kept = await installations.load(id);
    const found = kept === null ? old : installationSchema.parse(JSON.parse(kept));
    if (found.token !== old.token) return found;
  }
  return old;
}

async function renewed(
  id: string,
  old: Installation,
  { clientId, clientSecret, installations, call, now }: RenewParts,
): Promise<Installation> {
  const details = {
    ...{ client_id: clientId, client_secret: clientSecret },
    ...{ grant_type: 'refresh_token', refresh_token: old.refreshToken },
  };
  // The refresh token works once: a second try with it would be refused.
  const grant = grantSchema.parse(await call('oauth.v2.access', details, '', { repeatable: false }));
  const installation = { ...old, ...tokensOf(grant, now()) };
  await installations.save(id, JSON.stringify(installation));
  return installation;
}

export function tokensOf(
  grant: z.infer<typeof grantSchema>,
  now: Temporal.Instant,
): Pick<Installation, 'token' | 'refreshToken' | 'endsAt'> {
  const { access_token: token, refresh_token: refreshToken = null, expires_in: seconds } = grant;
  return {
    token,
    refreshToken,
    endsAt: seconds === undefined ? null : now.epochMilliseconds + seconds * 1000,
  };
}
