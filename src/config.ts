/** The environment, checked once; `.env.example` is made from it. */
import { z } from 'zod';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const schema = z.object({
  READOUT_DATA: z
    .string()
    .default('./data')
    .meta({ description: 'The folder of the database and of the chat history; made when it is missing.' }),
  READOUT_LOG_LEVEL: z
    .enum(logLevels)
    .default('warn')
    .meta({ description: `How much is logged to standard error: ${logLevels.join(', ')}.` }),
  READOUT_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'expected the name of a time zone, such as Europe/Berlin')
    .optional()
    .meta({
      description: "The time zone of whoever asks in the terminal; without it the computer's own.",
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
});

export type Config = {
  dataFolder: string;
  logLevel: (typeof logLevels)[number];
  timeZone: string | null;
  contact: string | null;
  allowHosts: string[];
  keepDays: number;
};

/** The environment does not fit; the message names each variable and what it should be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** An empty variable counts as one that is not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment does not fit.\n${problems.join('\n')}\nSee .env.example.`);
  }
  const { data } = result;
  return {
    dataFolder: data.READOUT_DATA,
    logLevel: data.READOUT_LOG_LEVEL,
    timeZone: data.READOUT_TIME_ZONE ?? null,
    contact: data.READOUT_CONTACT ?? null,
    allowHosts: hostsOf(data.READOUT_ALLOW_HOSTS ?? ''),
    keepDays: data.READOUT_KEEP_DAYS,
  };
}

/** The text of `.env.example`: every variable with what it is for, commented out. */
export function exampleEnvironment(): string {
  const entries = Object.entries(schema.shape).map(([name, variable]) => {
    const { description = '', example = '' } = variable.meta() as { description?: string; example?: string };
    const value = variable instanceof z.ZodDefault ? String(variable.def.defaultValue) : example;
    return `# ${description}\n# ${name}=${value}\n`;
  });
  return `# Copy to .env; every line may stay as it is.\n\n${entries.join('\n')}`;
}

function hostsOf(list: string): string[] {
  return list.split(/[\s,]+/).filter((host) => host !== '');
}

function areHosts(list: string): boolean {
  return hostsOf(list).every((host) => /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host));
}

function isTimeZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch {
    return false;
  }
}
