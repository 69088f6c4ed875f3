/** Looks at everything that Readout needs, changes nothing, and says what is wrong and what to do: `npm run doctor`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Examination } from './adapters/adapter.ts';
import { wantsColour } from './adapters/terminal/looks.ts';
import { ConfigError, readConfig, type Config, type ConfigProblem } from './config.ts';
import { secretsOf } from './doctor/configuration.ts';
import { openInstallations } from './doctor/encryption.ts';
import { examine } from './doctor/examine.ts';
import { line } from './doctor/line.ts';
import { askServer } from './doctor/network.ts';
import { once, readable, type Patient } from './doctor/patient.ts';
import { openWeb } from './jobs/web.ts';
import { loadCommands } from './loadCommands.ts';
import { createLog } from './log.ts';
import { examineStore, pathOf } from './store/open.ts';

const usage = `Looks at everything that Readout needs and says what is wrong and what to do.

  npm run doctor

It reads the same settings as npm start, and changes, connects and posts nothing: a bot may be running meanwhile.

  ✓  is well
  ✗  is wrong, with what to do
  –  could not be told, or is only worth knowing

Exit codes: 0 nothing is wrong, 1 something is, 2 the doctor itself could not run.
`;

const environmentFile = '.env';

/** Milliseconds after which no further channel and no further feed is asked. */
const LONG = 60_000;

const now = (): Temporal.Instant => Temporal.Now.instant();

const code = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`The doctor could not run.\n${String((error as Error).stack)}\n`);
  return 2;
});
// What was given up may still hold a connection.
process.stdout.write('', () => process.exit(code));

async function main(words: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: words, options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help === true) {
      process.stdout.write(usage);
      return 0;
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  const patient = openPatient();
  const looks = {
    isColoured: wantsColour(process.stdout, process.env),
    secrets: secretsOf(process.env),
  };
  const count = await examine(patient, (told) => process.stdout.write(line(told, looks)));
  const sum = count === 1 ? 'One thing is wrong.' : `${count} things are wrong.`;
  process.stdout.write(`\n${count === 0 ? 'Nothing is wrong.' : sum}\n`);
  await patient.web.close();
  await (await patient.database.catch(() => null))?.close();
  return count === 0 ? 0 : 1;
}

function openPatient(): Patient {
  const unread = loadEnvironment();
  const { config, problems } = configOf(process.env);
  const place = config.database ?? join(config.dataFolder, 'readout.db');
  const databaseFile = pathOf(place);
  const database = examineStore(place);
  // Whoever needs it is told.
  database.catch(() => undefined);
  const { contact, allowHosts } = config;
  const userAgent = contact === null ? 'Readout/0.1' : `Readout/0.1 (+${contact})`;
  const platforms = new Map<string, () => Promise<Examination>>();
  const patient: Patient = {
    ...{ environment: process.env, environmentFile, problems: [...unread, ...problems], config },
    ...{ databaseFile, database, now, platforms, signal: AbortSignal.timeout(LONG) },
    web: openWeb({ userAgent, allowHosts, now }),
    servers: once(() => Promise.all([...platforms.keys()].map((name) => askServer(name, now)))),
  };
  for (const [name, ask] of platformsOf(patient)) platforms.set(name, ask);
  return patient;
}

function loadEnvironment(): ConfigProblem[] {
  if (!existsSync(environmentFile)) return [];
  try {
    process.loadEnvFile(environmentFile);
    return [];
  } catch {
    const text = `${environmentFile} cannot be read by this user, so nothing in it counts; allow it.`;
    return [{ variable: environmentFile, text }];
  }
}

/** What fits is used, so that everything else can be looked at too. */
function configOf(environment: Patient['environment']): { config: Config; problems: ConfigProblem[] } {
  try {
    return { config: readConfig(environment), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const wrong = new Set(error.problems.map(({ variable }) => variable));
    const fitting = Object.entries(environment).filter(([name]) => !wrong.has(name));
    if (fitting.length === Object.keys(environment).length) throw error;
    const rest = configOf(Object.fromEntries(fitting));
    return { ...rest, problems: [...error.problems, ...rest.problems] };
  }
}

/** In this order: file uploads of discord.js fail when Bolt's HTTP client was there first. */
function platformsOf(patient: Patient): [string, () => Promise<Examination>][] {
  const { discord, slack } = patient.config;
  const log = createLog('silent');
  const list: [string, () => Promise<Examination>][] = [];
  if (discord !== null)
    list.push([
      'discord',
      once(async () => {
        const { examineDiscord } = await import('./adapters/discord/examine.ts');
        const loaded = await loadCommands(join(import.meta.dirname, '..', 'commands'));
        const commands = [...loaded.values()].map(({ info }) => info);
        return await examineDiscord({ ...discord, commands, log, now });
      }),
    ]);
  if (slack !== null)
    list.push([
      'slack',
      once(async () => {
        const { examineSlack } = await import('./adapters/slack/examine.ts');
        return await examineSlack({ ...slack, installed: await installedIn(patient), log, now });
      }),
    ]);
  return list;
}

/** What was stored of each workspace of Slack, as far as it can be read. */
async function installedIn(patient: Patient): Promise<Map<string, string>> {
  const keys = patient.config.slack?.secretKeys ?? [];
  const rows = keys.length === 0 ? [] : ((await (await readable(patient))?.installations()) ?? []);
  const opened = keys.length === 0 ? [] : [...openInstallations(rows, keys)];
  return new Map(opened.map(([place, kept]) => [place.slice(place.indexOf(':') + 1), kept]));
}
