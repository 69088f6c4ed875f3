/** The README shows what the program does today: its brief, its commands and its tree. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { permissions } from '../src/adapters/discord/permissions.ts';
import { ANALYSIS_VERSION } from '../src/core/summary.ts';
import { scopes } from '../src/adapters/slack/scopes.ts';
import { loadCommands } from '../src/loadCommands.ts';
import { linksIn, scriptsIn, withPart } from './documents.ts';

const project = join(import.meta.dirname, '..');
const file = join(project, 'README.md');
const readme = readFileSync(file, 'utf8');

const dataFolder = mkdtempSync(join(tmpdir(), 'readout-readme-'));
afterAll(() => {
  rmSync(dataFolder, { recursive: true });
});

function run(...words: string[]): string {
  const environment = { ...process.env, READOUT_DATA: dataFolder, READOUT_TIME_ZONE: 'UTC' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/main.ts'), ...words], {
    ...{ cwd: dataFolder, env: environment, encoding: 'utf8' },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** The briefs as they look, up to the links and what to ask next. */
function brief(): string {
  const answers = ['/brief', '/brief iran talks'].map((question) => {
    const [answer = ''] = run(question).split('\n→ ', 1);
    return `> ${question}\n${answer.trimEnd()}`;
  });
  return `\`\`\`\n${answers.join('\n\n')}\n\`\`\``;
}

async function commandTable(): Promise<string> {
  const commands = await loadCommands(join(project, 'commands'));
  const rows = [...commands.values()].map(({ info }) => {
    const examples = info.examples.map((example) => `\`${example}\``).join('<br>');
    return `| \`/${info.name}\` | ${info.description} | ${examples} |`;
  });
  return ['| command | answers | for example |', '|---|---|---|', ...rows].join('\n');
}

/** What a platform is asked to permit, and why. */
function permissionTable(rows: { name: string; reason: string }[]): string {
  return [
    '| permission | what for |',
    '|---|---|',
    ...rows.map(({ name, reason }) => `| ${name} | ${reason} |`),
  ].join('\n');
}

test('the brief, the commands and the permissions are those of the program', async () => {
  const parts = {
    brief: brief(),
    commands: await commandTable(),
    'slack permissions': permissionTable(
      scopes.map(({ scope, reason }) => ({ name: `\`${scope}\``, reason })),
    ),
    discord: permissionTable(Object.values(permissions)),
  };
  const fresh = Object.entries(parts).reduce((text, [name, part]) => withPart(text, name, part), readme);
  await expect(fresh).toMatchFileSnapshot(file);
});

/** The paths of the tree, each with the folders above it. */
function treePaths(): string[] {
  const tree = /## The house\n\n```\n([^]*?)```/.exec(readme)?.[1] ?? '';
  const above: string[] = [];
  return tree
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
      above.splice(indent.length / 2, Infinity, name);
      return above.join('');
    });
}

test('every path of the tree exists, folders with a slash', () => {
  const paths = treePaths();
  expect(paths.length).toBeGreaterThan(25);
  for (const path of paths) {
    expect(existsSync(join(project, path)), path).toBe(true);
    expect(statSync(join(project, path)).isDirectory(), path).toBe(path.endsWith('/'));
  }
});

test('the tree leaves out no command, no file of src and no room', () => {
  const paths = treePaths();
  const entries = (folder: string) =>
    readdirSync(join(project, folder), { withFileTypes: true }).map((entry) => ({
      path: `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`,
      isFolder: entry.isDirectory(),
    }));
  const expected = [
    ...['commands/', 'src/', 'src/adapters/'].flatMap(entries),
    ...entries('src/core/').filter(({ isFolder }) => isFolder),
  ];
  expect(paths).toEqual(expect.arrayContaining(expected.map(({ path }) => path)));
});

test('every file the README links to exists, and every script it names', () => {
  for (const path of linksIn(readme)) expect(existsSync(join(project, path)), path).toBe(true);
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: object };
  for (const script of scriptsIn(readme)) expect(scripts).toHaveProperty(script);
});

test('the figures are those of the analysis as it is', () => {
  expect(readme).toContain(`Measured with analysis version ${ANALYSIS_VERSION};`);
});
