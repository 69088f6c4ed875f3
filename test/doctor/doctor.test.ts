/** The doctor, run as a process: quiet about a bot that is well, and each planted fault is named with what to do. */
import { once } from 'node:events';
import { chmod, copyFile, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { GUILD, SILENT_CHANNEL, TOKEN } from '../adapters/discord/world.ts';
import { team } from '../adapters/slack/fake.ts';
import { tokens } from '../adapters/slack/given.ts';
import { addedAt, key, openExamined, subscribe, type Examined, type Told } from './examined.ts';

let bot: Examined;
beforeAll(async () => {
  bot = await openExamined();
  await copyFile(bot.database, bot.folder.path('well.db'));
});
afterAll(() => bot.close());

const [scopes, commands] = ['x-oauth-scopes', 'commands'];
let before: string | undefined;
beforeAll(() => {
  before = bot.slack.headers[scopes];
});
/** Well again, for the next fault. */
afterEach(async () => {
  for (const end of ['-wal', '-shm']) await rm(`${bot.database}${end}`, { force: true });
  await rm(bot.database, { force: true });
  await copyFile(bot.folder.path('well.db'), bot.database);
  bot.slack.forget();
  bot.slack.headers[scopes] = before ?? '';
  for (const { headers } of [bot.slack, bot.discord]) delete headers.date;
  await rm(bot.folder.path('.env'), { force: true });
});

/** One thing is wrong, and it is this. */
function expectOnly({ code, wrong, output }: Told, pattern: RegExp): void {
  expect(wrong, output).toHaveLength(1);
  expect(wrong[0]).toMatch(pattern);
  expect(output).toContain('One thing is wrong.');
  expect(code).toBe(1);
}

describe('a bot that is well', () => {
  test('has a line for each thing, and nothing is changed, connected, posted or shown that is secret', async () => {
    const bytes = await readFile(bot.database);
    const { code, output } = await bot.run();
    expect(output).not.toMatch(/^✗/m);
    expect(code, output).toBe(0);
    for (const line of [
      /^✓ configuration +Every variable fits\.$/m,
      /^✓ configuration +Set up for Slack and Discord\.$/m,
      /^✓ node +Node 26\./m,
      /^✓ database +.*readout\.db opens, nothing in it is damaged, and it fits this version\.$/m,
      /^✓ database +\d+ GB are free/m,
      /^✓ encryption +READOUT_SECRET_KEY opens the tokens of 1 installation of Slack\.$/m,
      /^✓ clock +The clock agrees with discord\.com and slack\.com\.$/m,
      /^✓ time zones +Time-zone data \d{4}[a-z]+ with the zone of the subscriptions\.$/m,
      /^✓ network +slack\.com answers\.$/m,
      /^✓ network +127\.0\.0\.1 of READOUT_ALLOW_HOSTS is found\.$/m,
      /^✓ slack +The bot is in “Tessaly Post” \(T1\), with the 9 permissions it needs\.$/m,
      /^✓ slack +SLACK_APP_TOKEN is valid and may connect\.$/m,
      /^✓ discord +The token is of Readout \(application \d+\); it needs no privileged intent\.$/m,
      /^✓ discord +The 8 commands are registered\.$/m,
      /^✓ channels +slack:T1:C1: can be posted in$/m,
      /^✓ channels +discord:\d+: can be posted in$/m,
      /^✓ feeds +127\.0\.0\.1:\d+\/feed\.xml\?… can be read\.$/m,
    ])
      expect(output).toMatch(line);
    for (const secret of [tokens.botToken, tokens.appToken, TOKEN, key, 'paid'])
      expect(output).not.toContain(secret);
    expect(output).not.toContain('\u001B');
    expect(await readFile(bot.database)).toEqual(bytes);
    expect(bot.slack.calls.map(({ method }) => method)).not.toContain('apps.connections.open');
    expect([bot.slack.posted, bot.discord.posted, bot.discord.events]).toEqual([[], [], []]);
    expect(bot.discord.calls.filter(({ call }) => !call.startsWith('GET '))).toEqual([]);
  });

  test('may be one that runs: what it is writing is seen, and not waited for', async () => {
    const running = new DatabaseSync(bot.database);
    running.exec('begin immediate');
    try {
      const { code, output } = await bot.run();
      expect(code, output).toBe(0);
    } finally {
      running.close();
    }
  });
});

test('nothing is set up: it says so, and nothing is made', async () => {
  const nothing = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DISCORD_TOKEN: '', READOUT_ALLOW_HOSTS: '' };
  const { code, output } = await bot.run({ ...nothing, READOUT_DATA: bot.folder.path('none') });
  expect(code, output).toBe(0);
  expect(output).toMatch(/^– configuration +No platform is connected/m);
  expect(output).toMatch(
    /^– database +There is no database yet; the first start makes .*none\/readout\.db\.$/m,
  );
  expect(await readdir(bot.folder.path(''))).not.toContain('none');
});

test('what is typed after it', async () => {
  const { code, output } = await bot.run({}, ['--help']);
  expect([code, output]).toEqual([0, expect.stringContaining('npm run doctor')]);
  expect((await bot.run({}, ['--mend'])).code).toBe(2);
});

describe('planted faults, of the environment', () => {
  test('a variable that no setting has, and one that does not fit: the rest is looked at all the same', async () => {
    const given = { READOUT_LOGLEVEL: 'info', READOUT_TIME_ZONE: 'Mars/Olympus', READOUT_QUIET: 'yes' };
    const { code, wrong, output } = await bot.run(given);
    expect(code).toBe(1);
    expect(wrong).toEqual([
      expect.stringContaining('READOUT_TIME_ZONE: expected the name of a time zone'),
      expect.stringContaining('READOUT_LOGLEVEL is no setting. Did you mean READOUT_LOG_LEVEL?'),
      expect.stringContaining('READOUT_QUIET is no setting, so it does nothing'),
    ]);
    expect(output).toMatch(/^✓ slack /m);
  });

  test('a file of tokens that everybody may read', async () => {
    await writeFile(bot.folder.path('.env'), 'READOUT_CONTACT=https://example.org\n');
    await chmod(bot.folder.path('.env'), 0o644);
    expectOnly(await bot.run(), /configuration +Others on this computer may read \.env: chmod 600 \.env$/);
  });

  test('a host that is not found', async () => {
    const hosts = `${bot.site.host},intranet.invalid:8080`;
    expectOnly(
      await bot.run({ READOUT_ALLOW_HOSTS: hosts }),
      /network +intranet\.invalid of READOUT_ALLOW_HOSTS is not found/,
    );
  });

  test('a port that another program has', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, wrong } = await bot.run({ PORT: String(port) });
    server.close();
    expect([code, wrong]).toEqual([
      1,
      [
        expect.stringMatching(
          `port +PORT: ${port} is taken by another program; stop it, or give another port`,
        ),
      ],
    ]);
  });

  test.each(['slack', 'discord'] as const)(
    'a clock that is 3 hours off, by that of %s and the other',
    async () => {
      const date = new Date(Date.now() - 3 * 3_600_000).toUTCString();
      bot.slack.headers.date = date;
      bot.discord.headers.date = date;
      expectOnly(await bot.run(), /clock +The clock of this computer is 3 hours ahead of .*Set it/);
    },
  );
});

describe('planted faults, of the database', () => {
  test('bytes were overwritten', async () => {
    const { size } = await stat(bot.database);
    const file = await open(bot.database, 'r+');
    await file.write(Buffer.alloc(size - 8192, 0x5a), 0, size - 8192, 8192);
    await file.close();
    const { code, wrong } = await bot.run();
    expect(code).toBe(1);
    expect(wrong[0]).toMatch(/database +.*damaged; put a backup in its place, or move it away/);
  });

  test('it was made by a newer version', async () => {
    const database = new DatabaseSync(bot.database);
    database.exec(`insert into kysely_migration values ('9999-wings', '2030-01-01T00:00:00Z')`);
    database.close();
    expectOnly(await bot.run(), /database +.*made by a newer version of Readout; update Readout/);
  });

  test('an older one is no fault: the next start brings it up to date', async () => {
    const database = new DatabaseSync(bot.database);
    database.exec(`delete from kysely_migration where name = (select max(name) from kysely_migration)`);
    database.close();
    const { code, output } = await bot.run();
    expect(code, output).toBe(0);
    expect(output).toMatch(
      /^– database .*older version, and the next start brings it up to date \(1 step\)/m,
    );
  });

  test('its folder is a file', async () => {
    await writeFile(bot.folder.path('file'), '');
    expectOnly(
      await bot.run({ READOUT_DATA: bot.folder.path('file') }),
      /database +.*file is a file, and the/,
    );
  });

  test('it is encrypted with a key that is not set, or with another one', async () => {
    expectOnly(await bot.run({ READOUT_SECRET_KEY: '' }), /encryption +READOUT_SECRET_KEY is not set, and/);
    expectOnly(
      await bot.run({ READOUT_SECRET_KEY: `${key}!` }),
      /encryption +READOUT_SECRET_KEY does not open 1 of 1 installation of Slack \(slack:T1\)/,
    );
  });
});

describe('planted faults, of Slack', () => {
  test('a wrong token', async () => {
    bot.slack.faults.set('auth.test', [{ error: 'invalid_auth' }, { error: 'invalid_auth' }]);
    const { code, wrong, output } = await bot.run();
    expect(code).toBe(1);
    expect(wrong).toEqual([
      expect.stringMatching(
        /slack +SLACK_BOT_TOKEN is refused by Slack \(invalid_auth\)\. Find it at api\.slack/,
      ),
      expect.stringMatching(
        /slack +SLACK_APP_TOKEN is refused by Slack \(invalid_auth\)\. Find it at api\.slack/,
      ),
    ]);
    expect(output).toMatch(/^– channels +slack:T1:C1: not asked/m);
  });

  test('the token of another kind', async () => {
    expectOnly(
      await bot.run({ SLACK_BOT_TOKEN: 'xoxp-1-someone' }),
      /slack +SLACK_BOT_TOKEN is the token of a user; the token of a bot begins with xoxb-/,
    );
  });

  test('a permission is missing', async () => {
    bot.slack.headers[scopes] = (before ?? '').replace('files:write,', '');
    expectOnly(
      await bot.run(),
      /slack +In “Tessaly Post” \(T1\) the permission files:write is missing: add it at/,
    );
  });

  test('the tokens are of two apps', async () => {
    bot.slack.replies.set('bots.info', () => ({ bot: { id: 'B1', app_id: 'A2' } }));
    expectOnly(
      await bot.run({ SLACK_APP_TOKEN: 'xapp-1-A1-2-abcdef' }),
      /slack +SLACK_APP_TOKEN is of the app A1/,
    );
  });

  test('it is not in a subscribed channel', async () => {
    bot.slack.faults.set('conversations.history', [{ error: 'not_in_channel' }]);
    expectOnly(await bot.run(), /channels +slack:T1:C1: .*Invite it with \/invite @Readout/);
  });
});

describe('planted faults, of Discord', () => {
  test('a wrong token', async () => {
    const told = await bot.run({ DISCORD_TOKEN: 'not-a-token-of-discord' });
    expectOnly(told, /discord +Discord refuses the token in DISCORD_TOKEN\. Take a new one/);
    expect(told.output).toMatch(/^– channels +discord:\d+: not asked/m);
    expect(told.output).not.toContain('not-a-token');
  });

  test('channels that are gone, or in which it may not write', async () => {
    await bot.change(async (store) => {
      await subscribe(store, `discord:${GUILD}`, `discord:${SILENT_CHANNEL}`);
      await subscribe(store, `discord:${GUILD}`, 'discord:499999999999999999');
    });
    const { code, wrong } = await bot.run();
    expect([code, wrong]).toEqual([
      1,
      [
        expect.stringMatching(`channels +discord:${SILENT_CHANNEL}: .*Allow me “Send Messages” there`),
        expect.stringMatching('channels +discord:4999.*: The channel is gone'),
      ],
    ]);
  });

  test('other commands are registered', async () => {
    const registered = bot.discord.commands;
    bot.discord.commands = registered.slice(1);
    expectOnly(await bot.run(), new RegExp(`discord +Discord knows other ${commands} than this version has`));
    bot.discord.commands = registered;
  });
});

test('planted faults, of feeds: one that is dead, and one that is a page', async () => {
  bot.site.set('/page', '<html><body><p>Welcome</p></body></html>');
  await bot.change(async (store) => {
    for (const path of ['/dead.xml?key=paid', '/page'])
      await store.addFeed(`slack:${team}`, { url: bot.site.url(path), addedAt });
    const dead = await store.polledFeed(bot.site.url('/dead.xml?key=paid'));
    const schedule = () => ({ interval: null, nextPoll: addedAt });
    const failed = { kind: 'failed', reason: 'nothing', at: addedAt, movedTo: null, schedule } as const;
    await store.keepPoll(dead?.key ?? 0, failed);
  });
  const { code, wrong, output } = await bot.run();
  expect([code, wrong]).toEqual([
    1,
    [
      expect.stringMatching(
        /feeds +\S+\/dead\.xml\?…: .*nothing at this address.*failing since 2026-02-04, once\./,
      ),
      expect.stringMatching(/feeds +\S+\/page: .*no feed/),
    ],
  ]);
  expect(output).not.toContain('paid');
});
