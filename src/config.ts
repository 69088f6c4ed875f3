/** The environment, checked once: what Readout was told to be. */
import type { DiscordTokens } from './adapters/discord/discord.ts';
import type { SlackTokens } from './adapters/slack/slack.ts';
import type { Role } from './roles.ts';
import { hostsOf, keysOf, schema, type Settings } from './settings.ts';

export type Config = {
  dataFolder: string;
  /** `null` for the file in the folder. */
  database: string | null;
  logLevel: Settings['READOUT_LOG_LEVEL'];
  role: Role;
  timeZone: string | null;
  contact: string | null;
  allowHosts: string[];
  keepDays: number;
  mostFeeds: number;
  /** `null` where no token is set. */
  discord: DiscordTokens | null;
  slack: SlackTokens | null;
  /** Where it can be asked how it is; `null` when it cannot. */
  monitor: { host: string; port: number } | null;
};

/** What is wrong with one variable, in words that name it. */
export type ConfigProblem = { variable: string; text: string };

/** The environment does not fit; the message names each variable and what it should be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: ConfigProblem[];

  constructor(problems: ConfigProblem[]) {
    const words = problems.map(({ text }) => text);
    super(['The environment does not fit.', ...words, 'See .env.example.'].join('\n'));
    this.problems = problems;
  }
}

/** An empty variable counts as one that is not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => {
      const variable = path.join('.');
      return { variable, text: `${variable}: ${message}` };
    });
    throw new ConfigError(problems);
  }
  const { data } = result;
  const shard = shardOf(given);
  refuseLoneMemory(data);
  return {
    dataFolder: data.READOUT_DATA,
    database: data.DATABASE_URL ?? null,
    logLevel: data.READOUT_LOG_LEVEL,
    // Whoever begins the shards does the rest, and is watched.
    role: shard === null ? data.READOUT_ROLE : 'chat',
    timeZone: data.READOUT_TIME_ZONE ?? null,
    contact: data.READOUT_CONTACT ?? null,
    allowHosts: hostsOf(data.READOUT_ALLOW_HOSTS ?? ''),
    keepDays: data.READOUT_KEEP_DAYS,
    mostFeeds: data.READOUT_MOST_FEEDS,
    discord: discordOf(data, shard),
    // Shards are of Discord alone; whoever begins them has Slack.
    slack: shard === null ? slackOf(data) : null,
    monitor:
      data.READOUT_MONITOR_PORT === undefined || shard !== null
        ? null
        : { host: data.READOUT_MONITOR_HOST, port: data.READOUT_MONITOR_PORT },
  };
}

/** What is kept in the memory of one process is seen by no other. */
function refuseLoneMemory({
  DATABASE_URL: place,
  READOUT_ROLE: role,
  DISCORD_SHARDS: shards,
}: Settings): void {
  if (place === undefined || !/^sqlite:(?:\/\/)?:memory:$/.test(place)) return;
  const variable = role !== 'all' ? 'READOUT_ROLE' : shards !== undefined ? 'DISCORD_SHARDS' : null;
  if (variable === null) return;
  const text = `${variable} is for several processes on one database, and DATABASE_URL names one in the memory of this process alone; name a file or PostgreSQL there.`;
  throw new ConfigError([{ variable, text }]);
}

/** The library of Discord tells in the environment which shard a process is that it has begun. */
function shardOf(given: Record<string, string | undefined>): DiscordTokens['shard'] {
  const { SHARDING_MANAGER: begunBy, SHARDS: id, SHARD_COUNT: count } = given;
  return begunBy === undefined || id === undefined ? null : { id: Number(id), count: Number(count) };
}

function discordOf(
  { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guild, DISCORD_SHARDS: shards }: Settings,
  shard: DiscordTokens['shard'],
): DiscordTokens | null {
  if (token !== undefined) {
    const number = shards === undefined || shards === 'auto' ? (shards ?? null) : Number(shards);
    return { token, guild: guild ?? null, shards: number, shard };
  }
  if (guild === undefined && shards === undefined) return null;
  const name = guild === undefined ? 'DISCORD_SHARDS' : 'DISCORD_GUILD_ID';
  throw new ConfigError([{ variable: name, text: `${name} is set and DISCORD_TOKEN is not.` }]);
}

function slackOf(data: Settings): SlackTokens | null {
  const tokens = {
    botToken: data.SLACK_BOT_TOKEN ?? null,
    appToken: data.SLACK_APP_TOKEN ?? null,
    signingSecret: data.SLACK_SIGNING_SECRET ?? null,
    clientId: data.SLACK_CLIENT_ID ?? null,
    clientSecret: data.SLACK_CLIENT_SECRET ?? null,
    stateSecret: data.SLACK_STATE_SECRET ?? null,
  };
  const isAsked = Object.values(tokens).some((token) => token !== null);
  return isAsked
    ? { ...tokens, secretKeys: keysOf(data.READOUT_SECRET_KEY ?? ''), port: data.PORT ?? null }
    : null;
}
