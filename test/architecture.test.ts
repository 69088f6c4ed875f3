/** The house keeps its order: who imports whom, what things are called, who reads the clock. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImports, violations, type Imports } from './architecture/imports.ts';
import { rooms } from './architecture/rooms.ts';

const project = join(import.meta.dirname, '..');

const modules = (await Promise.all(['commands', 'src'].map(typeScriptFiles))).flat().sort();

async function typeScriptFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(project, folder), { recursive: true });
  return entries.filter((entry) => entry.endsWith('.ts')).map((entry) => join(folder, entry));
}

describe('imports', () => {
  let read: Imports;
  beforeAll(async () => {
    read = await readImports(project);
  }, 60_000);

  test('every module was read', () => {
    expect(read.modules).toEqual(modules);
    expect(read.modules.length).toBeGreaterThan(30);
    expect(read.imports.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(10);
  });

  test('nobody imports what the table does not allow', () => {
    expect(violations(read, rooms)).toEqual([]);
  });

  test('every package is declared', async () => {
    const text = await readFile(join(project, 'package.json'), 'utf8');
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
    const packages = read.imports.filter(({ kind, to }) => kind === 'package' && !to.startsWith('node:'));
    for (const { from, to } of packages) expect(Object.keys(dependencies), from).toContain(to);
  });
});

describe('a house with every kind of forbidden import', () => {
  const files = {
    'commands/brief.ts': `import { open } from '../src/store/store.ts';\nopen();`,
    'src/core/summary.ts': `import type { Store } from '../store/store.ts';\nexport type Summary = Store;`,
    'src/core/clock.ts': `import { request } from 'node:http';\nrequest('');`,
    'src/store/store.ts': `import { clock } from '../core/summary.ts';\nexport const open = clock;`,
    'src/store/typed.ts': `import type { Summary } from '../core/summary.ts';\nexport type Row = Summary;`,
    'src/views/brief.ts': `import { sql } from 'kysely';\nexport const brief = sql;`,
    'src/adapters/terminal/terminal.ts': `import '../slack/slack.ts';\nawait import('node:sqlite');`,
    'src/adapters/slack/slack.ts': `export * from '@slack/bolt';\nexport * from 'discord.js';`,
    'src/attic.ts': `export const attic = 1;`,
  };
  let house: string;
  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'readout-house-'));
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, file)), { recursive: true });
      await writeFile(join(house, file), text);
    }
  });
  afterAll(() => rm(house, { recursive: true }));

  test('each is found, and nothing else', async () => {
    const read = await readImports(house);
    expect(read.modules).toHaveLength(Object.keys(files).length);
    expect(violations(read, rooms).sort()).toEqual([
      'commands/brief.ts imports src/store/store.ts',
      'src/adapters/slack/slack.ts imports discord.js',
      'src/adapters/terminal/terminal.ts imports node:sqlite',
      'src/adapters/terminal/terminal.ts imports src/adapters/slack/slack.ts',
      'src/attic.ts stands in no room',
      'src/core/clock.ts imports node:http',
      'src/core/summary.ts imports types of src/store/store.ts',
      'src/store/store.ts imports src/core/summary.ts',
      'src/views/brief.ts imports kysely',
    ]);
  });
});

describe('names and openings', () => {
  test('no file has a name that says nothing', () => {
    const empty = /(?:^|\/)(?:index|utils?|helpers?|shared|common|types|services?|managers?)(?:\.ts$|\/)/i;
    expect(modules.filter((module) => empty.test(module))).toEqual([]);
  });

  test.each(modules)('%s opens with a sentence that says what it is for', async (module) => {
    expect(await readFile(join(project, module), 'utf8')).toMatch(/^\/\*\* [A-Z`][^]*?[.?!]\s*(?:\*\/|\n)/);
  });

  test.each(modules.filter((module) => !['src/main.ts', 'src/doctor.ts'].includes(module)))(
    '%s does not read the clock',
    async (module) => {
      const text = await readFile(join(project, module), 'utf8');
      expect(text).not.toMatch(/\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b/);
    },
  );
});
