/** Every variable of the environment, with what it is for and what it may be; `.env.example` is made from it. */
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { roles } from './roles.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

export const schema = z.object({
  READOUT_DATA: z
    .string()
    .default('./data')
    .meta({ description: 'The folder of the database and of the chat history; made when it is missing.' }),
  DATABASE_URL: z
    .string()
    .refine(isDatabase, 'expected postgres://user:password@host/database, or sqlite: and the path of a file')
    .optional()
    .meta({
      description: 'A PostgreSQL database in place of the file readout.db in READOUT_DATA; or another file.',
      example: 'postgres://readout:password@localhost/readout',
    }),
  READOUT_LOG_LEVEL: z
    .enum(logLevels, { error: `expected one of ${logLevels.join(', ')}` })
    .default('warn')
    .meta({ description: `How much is logged to standard error: ${logLevels.join(', ')}.` }),
  READOUT_ROLE: z
    .enum(roles, { error: ({ input }) => notARole(String(input)) })
    .default('all')
    .meta({
      description:
        'What this process does beside others on the same database: all, or chat (answers), collect (reads feeds) or deliver (posts) alone.',
    }),
  READOUT_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'expected the name of a time zone, such as Europe/Berlin')
    .optional()
    .meta({
      description:
        "The time zone of whoever asks in the terminal or in Discord; without it the computer's own, in Discord UTC.",
      example: 'Europe/Berlin',
    }),
  READOUT_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'expected an address of the web or of mail, such as https://example.org/bot')
    .optional()
    .meta({
      description:
        'Where whoever runs a site finds whoever runs this bot; sent with every request for a page.',
      example: 'https://example.org/bot',
    }),
  READOUT_ALLOW_HOSTS: z
    .string()
    .refine(areHosts, 'expected names or addresses of hosts with commas between, such as intranet.example')
    .optional()
    .meta({
      description:
        'Hosts that may be fetched from although they are not on the public web; with a port, only that port.',
      example: 'intranet.example,10.0.0.7:8080',
    }),
  READOUT_KEEP_DAYS: z.coerce
    .number('expected a number of days')
    .int('expected a whole number of days')
    .min(1, 'expected a day or more')
    .max(36_500, 'expected a hundred years or less')
    .default(90)
    .meta({ description: 'For how many days the text of an article is kept; its summary and quotes stay.' }),
  READOUT_MOST_FEEDS: z.coerce
    .number('expected a number of feeds')
    .int('expected a whole number of feeds')
    .min(1, 'expected one or more')
    .default(500)
    .meta({ description: 'How many feeds one workspace of Slack or server of Discord may follow.' }),
  DISCORD_TOKEN: z.string().optional().meta({
    description: 'Discord: the token of the bot, from the page “Bot” of discord.com/developers.',
    example: 'MTAx….Gx….abc',
  }),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,21}$/, 'expected the number of a server, from “Copy Server ID” in its menu')
    .optional()
    .meta({
      description: 'Discord: a server for trying out; commands are registered there alone, and at once.',
      example: '123456789012345678',
    }),
  DISCORD_SHARDS: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,3})$/, 'expected auto, or a number of shards such as 4')
    .optional()
    .meta({
      description:
        'Discord: divides the servers among several processes, as many as Discord advises or so many; needed from 2,500 servers on.',
      example: 'auto',
    }),
  SLACK_BOT_TOKEN: z.string().optional().meta({
    description: 'Slack: the token of the bot, from “OAuth & Permissions” of api.slack.com/apps.',
    example: 'xoxb-…',
  }),
  SLACK_APP_TOKEN: z.string().optional().meta({
    description:
      'Slack: the token that connects without a public address, from “Basic Information”, “App-Level Tokens”.',
    example: 'xapp-…',
  }),
  SLACK_SIGNING_SECRET: z.string().optional().meta({
    description: 'Slack over HTTP instead: the signing secret, from “Basic Information”; needs PORT.',
    example: '0123456789abcdef0123456789abcdef',
  }),
  SLACK_CLIENT_ID: z.string().optional().meta({
    description: 'Slack in several workspaces: with the next two in place of SLACK_BOT_TOKEN.',
    example: '1234567890.1234567890',
  }),
  SLACK_CLIENT_SECRET: z.string().optional().meta({
    description: 'Slack in several workspaces: the client secret, from “Basic Information”.',
    example: '0123456789abcdef0123456789abcdef',
  }),
  SLACK_STATE_SECRET: z.string().optional().meta({
    description: 'Slack in several workspaces: any long random words of your own.',
    example: 'a-long-random-word',
  }),
  READOUT_SECRET_KEY: z
    .string()
    .refine(
      areKeys,
      'expected 32 characters or more, such as openssl rand -base64 32 gives, or two such, with a comma',
    )
    .optional()
    .meta({
      description:
        'Slack in several workspaces: 32 random characters or more, with which the tokens in the database are encrypted; to change it, the new one, a comma and the old one, until the next start.',
      example: 'what-openssl-rand-base64-32-gives',
    }),
  PORT: z.coerce
    .number('expected a port, such as 3000')
    .int('expected a port, such as 3000')
    .min(1, 'expected a port, such as 3000')
    .max(65_535, 'expected a port up to 65535, such as 3000')
    .optional()
    .meta({ description: 'The port on which Slack reaches the bot over HTTP.', example: '3000' }),
  READOUT_MONITOR_PORT: z.coerce
    .number('expected a port, such as 9464')
    .int('expected a port, such as 9464')
    .min(1, 'expected a port, such as 9464')
    .max(65_535, 'expected a port up to 65535, such as 9464')
    .optional()
    .meta({
      description: 'The port of /healthz, /readyz and /metrics, for whoever watches how the bot is.',
      example: '9464',
    }),
  READOUT_MONITOR_HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      'expected an address of this computer, such as 127.0.0.1, or 0.0.0.0 for all of them',
    )
    .default('127.0.0.1')
    .meta({
      description: 'The address that port is opened at: this computer alone can ask; 0.0.0.0 in a container.',
    }),
});

export type Settings = z.output<typeof schema>;

/** Every variable that can be set. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** The text of `.env.example`: every variable with what it is for, commented out. */
export function exampleEnvironment(): string {
  const entries = Object.entries(schema.shape).map(([name, variable]) => {
    const { description = '', example = '' } = variable.meta() as { description?: string; example?: string };
    const value = variable instanceof z.ZodDefault ? String(variable.def.defaultValue) : example;
    return `# ${description}\n# ${name}=${value}\n`;
  });
  return `# Copy to .env; every line may stay as it is.\n\n${entries.join('\n')}`;
}

function notARole(word: string): string {
  const nearest = closest(word.slice(0, 50).toLowerCase(), roles);
  return `expected one of ${roles.join(', ')}; the nearest to what it is now is “${nearest}”`;
}

/** The hosts of a list. */
export function hostsOf(list: string): string[] {
  return list.split(/[\s,]+/).filter((host) => host !== '');
}

function areHosts(list: string): boolean {
  return hostsOf(list).every((host) => /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host));
}

/** What is wrong with it is not said: it may hold a password. */
function isDatabase(place: string): boolean {
  if (/^sqlite:\/{0,3}[^/]/.test(place)) return true;
  return /^postgres(?:ql)?:\/\/./.test(place) && URL.canParse(place);
}

/** The keys of a list, the one that seals first. */
export function keysOf(list: string): string[] {
  return list
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

function areKeys(list: string): boolean {
  const keys = keysOf(list);
  return keys.length > 0 && keys.every(({ length }) => length >= 32);
}

function isTimeZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch {
    return false;
  }
}
