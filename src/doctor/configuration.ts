/** Whether the environment fits: every variable that does not, and every one that no setting has. */
import { stat } from 'node:fs/promises';
import type { Observation } from '../adapters/adapter.ts';
import { keysOf, settingNames } from '../settings.ts';
import { nearestNames } from '../core/nearestNames.ts';
import type { Role } from '../roles.ts';
import { noted, well, wrong, type Check, type Patient } from './patient.ts';

export const configuration: Check = {
  name: 'configuration',
  run: async (patient) => {
    const problems = [
      ...patient.problems.map(({ text }) => wrong(`${text}. .env.example says more.`.replace('..', '.'))),
      ...unknownVariables(patient.environment),
      ...(await openFile(patient)),
    ];
    const isWell = problems.every(({ state }) => state !== 'wrong');
    return [...problems, ...(isWell ? [well('Every variable fits.')] : []), setUp(patient)];
  },
};

const doing = {
  all: 'everything',
  chat: 'answering alone',
  collect: 'collecting alone',
  deliver: 'delivering alone',
} as const satisfies Record<Role, string>;

function setUp({ config: { slack, discord, role } }: Patient): Observation {
  const names = [...(slack === null ? [] : ['Slack']), ...(discord === null ? [] : ['Discord'])];
  if (names.length > 0) return well(`Set up for ${names.join(' and ')}; this process is for ${doing[role]}.`);
  return noted(
    'No platform is connected, only the chat in this terminal; .env.example names the tokens of Slack and Discord.',
  );
}

const OURS = /^(?:READOUT|SLACK|DISCORD)_/;

/** Shorter names are near to anything. */
const LONG_ENOUGH = 8;

/** A slip in the name of a variable has no effect and says nothing. */
export function unknownVariables(environment: Patient['environment']): Observation[] {
  const names = new Map(settingNames.map((name) => [name.toLowerCase(), name]));
  return Object.keys(environment)
    .filter((name) => !settingNames.includes(name) && environment[name] !== '')
    .flatMap((name) => {
      const near = name.length < LONG_ENOUGH ? [] : nearestNames(name, [...names.keys()]);
      const meant = near.map((each) => names.get(each) ?? '').filter((each) => isSlip(name, each));
      const [first] = meant;
      if (first !== undefined) return [wrong(`${name} is no setting. Did you mean ${first}?`)];
      if (!OURS.test(name)) return [];
      const text = `${name} is no setting, so it does nothing; .env.example names those there are.`;
      return [name.startsWith('READOUT_') ? wrong(text) : noted(text)];
    });
}

/** Another program's variable may be called nearly like a short one of ours. */
function isSlip(name: string, meant: string): boolean {
  return OURS.test(name) || meant.length >= LONG_ENOUGH;
}

const secrets = /(?:TOKEN|SECRET|KEY|PASSWORD|DATABASE_URL)/;
const FOR_OTHERS = 0o044;

/** Tokens in a file that everybody on the computer may read. */
async function openFile({ environmentFile, environment }: Patient): Promise<Observation[]> {
  const found = await stat(environmentFile).catch(() => null);
  if (found === null || (found.mode & FOR_OTHERS) === 0 || process.platform === 'win32') return [];
  const holdsSecrets = settingNames.some((name) => secrets.test(name) && (environment[name] ?? '') !== '');
  const text = `Others on this computer may read ${environmentFile}: chmod 600 ${environmentFile}`;
  return [holdsSecrets ? wrong(text) : noted(text)];
}

/** Everything that must not be shown, wherever it turns up. */
export function secretsOf(environment: Patient['environment']): string[] {
  return settingNames
    .filter((name) => secrets.test(name))
    .flatMap((name) => [environment[name] ?? '', ...keysOf(environment[name] ?? '')])
    .filter((value) => value.length >= LONG_ENOUGH)
    .sort((one, other) => other.length - one.length);
}
