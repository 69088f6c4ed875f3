/** What is said about running it is what it does: settings, metrics, scripts, files and the names in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleEnvironment, settingNames } from '../src/settings.ts';
import { defaultLimits } from '../src/core/limits.ts';
import { metricTable } from '../src/monitor/metricTable.ts';
import { roles } from '../src/roles.ts';
import { linksIn, scriptsIn, withPart } from './documents.ts';

const project = join(import.meta.dirname, '..');
const docs = join(project, 'docs');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));

function settingTable(): string {
  const rows = [...exampleEnvironment().matchAll(/^# (.+)\n# (\w+)=(.*)$/gm)].map(
    ([, description = '', name = '', value = '']) =>
      `| \`${name}\` | ${description} | ${value === '' ? '' : `\`${value}\``} |`,
  );
  expect(rows).toHaveLength(settingNames.length);
  return ['| setting | what it is for | its default, or an example |', '|---|---|---|', ...rows].join('\n');
}

test('the tables are made from the program', async () => {
  const file = join(docs, 'running.md');
  const parts = { metrics: await metricTable(), settings: settingTable() };
  const fresh = Object.entries(parts).reduce(
    (text, [name, part]) => withPart(text, name, part),
    readFileSync(file, 'utf8'),
  );
  await expect(fresh).toMatchFileSnapshot(file);
});

test('every role has its line, and the limits are those of the program', () => {
  const text = read('docs/running.md');
  for (const role of roles) expect(text).toMatch(new RegExp(`^\\| \`${role}\` \\|`, 'm'));
  expect(text).toContain(`may ask ${defaultLimits.questionsAMinute.toLocaleString('en')} questions a minute`);
  expect(text).toContain(`give ${defaultLimits.textsADay.toLocaleString('en')} texts a day`);
});

test.each(pages)('%s names only files and scripts that there are', (name) => {
  const text = read(`docs/${name}`);
  for (const path of linksIn(text)) expect(existsSync(join(docs, path)), path).toBe(true);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
  for (const script of scriptsIn(text)) expect(scripts).toHaveProperty(script);
});

/** Variables of other programs. */
const others = new Set(['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD']);

test.each(['Dockerfile', 'compose.yaml', 'docs/readout.service', ...pages.map((name) => `docs/${name}`)])(
  '%s sets only what is a setting',
  (path) => {
    const names = [...read(path).matchAll(/\b([A-Z]+_[A-Z_]+)\b(?=[:=])/g)].map(([, name = '']) => name);
    for (const name of names) expect(others.has(name) || settingNames.includes(name), name).toBe(true);
  },
);

test('what is started and checked in a container is there', () => {
  const started = [
    ...`${read('Dockerfile')}${read('compose.yaml')}${read('docs/readout.service')}`.matchAll(
      /src\/\w+\.ts/g,
    ),
  ];
  expect(started.length).toBeGreaterThan(1);
  for (const [path] of started) expect(existsSync(join(project, path)), path).toBe(true);
  expect(read('compose.yaml')).toContain('/readyz');
});
