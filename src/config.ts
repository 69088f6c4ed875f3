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
});

export type Config = { dataFolder: string; logLevel: (typeof logLevels)[number]; timeZone: string | null };

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
  const { READOUT_DATA, READOUT_LOG_LEVEL, READOUT_TIME_ZONE } = result.data;
  return { dataFolder: READOUT_DATA, logLevel: READOUT_LOG_LEVEL, timeZone: READOUT_TIME_ZONE ?? null };
}

/** The text of `.env.example`: every variable with what it is for, commented out. */
export function exampleEnvironment(): string {
  const entries = Object.entries(schema.shape).map(([name, variable]) => {
    const { description = '', example = '' } = variable.meta() as { description?: string; example?: string };
    const value = variable instanceof z.ZodDefault ? variable.def.defaultValue : example;
    return `# ${description}\n# ${name}=${value}\n`;
  });
  return `# Copy to .env; every line may stay as it is.\n\n${entries.join('\n')}`;
}

function isTimeZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch {
    return false;
  }
}
