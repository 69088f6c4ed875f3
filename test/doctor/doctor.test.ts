/** The doctor, run as a process: it is quiet about a bot that is well, and names each planted fault with what to do. */
import { once } from 'node:events';
import { chmod, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { GUILD, SILENT_CHANNEL, TOKEN } from '../adapters/discord/world.ts';
import { team } from '../adapters/slack/fake.ts';
import { tokens } from '../adapters/slack/given.ts';
import {
  addedAt,
  key,
  mayRun,
  openExamined,
  ordinary,
  subscribe,
  type Examined,
  type Told,
} from './examined.ts';

let bot: Examined;
beforeAll(async () => {
  bot = await openExamined();
});
afterAll(() => bot.close());
afterEach(() => bot.heal());

/** These are wrong, in this order, and nothing else. */
function expectWrong({ code, wrong, output }: Told, ...patterns: RegExp[]): void {
  expect(wrong, output).toEqual(patterns.map((pattern): unknown => expect.stringMatching(pattern)));
  expect(output).toContain(
    patterns.length === 1 ? 'One thing is wrong.' : `${patterns.length} things are wrong.`,
  );
  expect(code).toBe(1);
}

describe('a bot that is well', () => {
  test('has a line for each thing; nothing is connected or posted, and nothing secret is shown', async () => {
    const { code, output } = await bot.runOnPlatforms();
    for (const line of [
      /^✓ configuration +Every variable fits\.$/m,
      /^✓ configuration +Set up for Slack and Discord; this process is for everything\.$/m,
      /^✓ node +Node 26\./m,
      /^✓ database +.*readout\.db opens, nothing in it is damaged, and it fits this version\.$/m,
      /^✓ database +\d+ GB are free/m,
      /^✓ encryption +READOUT_SECRET_KEY opens the tokens of 2 installations of Slack\.$/m,
      /^✓ clock +The clock agrees with discord\.com and slack\.com\.$/m,
      /^✓ time zones +Time-zone data \d{4}[a-z]+ with the zone of the subscriptions\.$/m,
      /^✓ network +slack\.com answers\.$/m,
      /^✓ network +127\.0\.0\.1 of READOUT_ALLOW_HOSTS is found\.$/m,
      /^✓ slack +The bot is in “Tessaly Post” \(T1\), with the \d+ permissions it needs\.$/m,
      /^✓ slack +SLACK_APP_TOKEN is valid and may connect\.$/m,
      /^✓ discord +The token is of Readout \(application \d+\); it needs no privileged intent\.$/m,
      /^✓ discord +The \d+ commands are registered\.$/m,
      /^✓ discord +It is in about 1 server for which one connection is enough\.$/m,
      /^✓ channels +slack:T1:C1: can be posted in$/m,
      /^✓ channels +discord:\d+: can be posted in$/m,
      /^✓ feeds +127\.0\.0\.1:\d+\/feed\.xml\?… can be read\.$/m,
      /^Nothing is wrong\.$/m,
    ])
      expect(output).toMatch(line);
    expect(output).not.toMatch(/^✗/m);
    expect(code).toBe(0);
    for (const secret of [tokens.botToken, tokens.appToken, TOKEN, key, 'paid', '\u001B'])
      expect(output).not.toContain(secret);
    expect(bot.slack.calls.map(({ method }) => method)).not.toContain('apps.connections.open');
    expect([bot.slack.posted, bot.discord.posted, bot.discord.events]).toEqual([[], [], []]);
    expect(bot.discord.calls.filter(({ call }) => !call.startsWith('GET '))).toEqual([]);
  });

  test('may be writing: it is not waited for, and its database stays byte for byte', async () => {
    const running = new DatabaseSync(bot.database);
    running.exec('begin immediate');
    const bytes = await readFile(bot.database);
    const { code, output } = await bot.run();
    running.close();
    expect(code, output).toBe(0);
    expect(await readFile(bot.database)).toEqual(bytes);
  });

  test('may not have been started yet: nothing is made', async () => {
    const { code, output } = await bot.run({ READOUT_DATA: bot.folder.path('none') });
    expect(code, output).toBe(0);
    expect(output).toMatch(/^– configuration +No platform is connected/m);
    expect(output).toMatch(
      /^– database +There is no database yet; the first start makes .*none\/readout\.db\.$/m,
    );
    expect(await readdir(bot.folder.path(''))).not.toContain('none');
  });
});

test('what is typed after it', async () => {
  const { code, output } = await bot.run({}, ['--help']);
  expect([code, output]).toEqual([0, expect.stringContaining('npm run doctor')]);
  expect((await bot.run({}, ['--mend'])).code).toBe(2);
});

describe('planted faults, of the environment', () => {
  test('variables that do not fit, or that no setting has: the rest is looked at all the same', async () => {
    const told = await bot.run({
      ...{ READOUT_LOGLEVEL: 'info', READOUT_QUIET: 'yes', READOUT_TIME_ZONE: 'Mars/Olympus' },
      DISCORD_GUILD_ID: '123456789012345678',
    });
    expectWrong(
      told,
      /configuration +READOUT_TIME_ZONE: expected the name of a time zone/,
      /configuration +DISCORD_GUILD_ID is set and DISCORD_TOKEN is not\. \.env/,
      /configuration +READOUT_LOGLEVEL is no setting\. Did you mean READOUT_LOG_LEVEL\?/,
      /configuration +READOUT_QUIET is no setting, so it does nothing/,
    );
    expect(told.output).toMatch(/^✓ database /m);
  });

  test('a file of tokens that everybody may read', async () => {
    await writeFile(bot.folder.path('.env'), 'READOUT_CONTACT=https://example.org\n');
    await chmod(bot.folder.path('.env'), 0o644);
    expectWrong(await bot.run(), /configuration +Others on this computer may read \.env: chmod 600 \.env$/);
  });

  test('a host that is not found', async () => {
    expectWrong(
      await bot.run({ READOUT_ALLOW_HOSTS: '127.0.0.1:80,intranet.invalid:8080' }),
      /network +intranet\.invalid of READOUT_ALLOW_HOSTS is not found/,
    );
  });
});

describe('planted faults, of the database', () => {
  test('bytes were overwritten', async () => {
    const { size } = await stat(bot.database);
    const file = await open(bot.database, 'r+');
    await file.write(Buffer.alloc(8192, 0x5a), 0, 8192, size - 8192);
    await file.close();
    expectWrong(await bot.run(), /database +.*is damaged/);
  });

  test('it was made by a newer version', async () => {
    const database = new DatabaseSync(bot.database);
    database.exec(`insert into kysely_migration values ('9999-wings', '2030-01-01T00:00:00Z')`);
    database.close();
    expectWrong(await bot.run(), /database +.*made by a newer version of Readout; update Readout/);
  });

  test('an older one is no fault: the next start brings it up to date', async () => {
    const database = new DatabaseSync(bot.database);
    database.exec(`delete from kysely_migration where name = (select max(name) from kysely_migration)`);
    database.close();
    const { code, output } = await bot.run();
    expect(code, output).toBe(0);
    expect(output).toMatch(/^– database .*and the next start brings it up to date \(1 step\)/m);
  });

  test('it is on a server that is not there', async () => {
    const told = await bot.run({ DATABASE_URL: 'postgres://ada:secret-word@127.0.0.1:9/readout' });
    expectWrong(told, /database +The database readout on 127\.0\.0\.1:9 cannot be reached/);
    expect(told.output).not.toContain('secret-word');
  });

  test('its folder is a file', async () => {
    await writeFile(bot.folder.path('file'), '');
    const told = await bot.run({ READOUT_DATA: bot.folder.path('file') });
    expectWrong(told, /database +.*file is a file, and no folder for the database; name another one/);
  });

  test.runIf(mayRun(ordinary))('its file or its folder may not be written', async () => {
    await chmod(bot.folder.path(''), 0o755);
    await chmod(bot.database, 0o444);
    await chmod(bot.folder.path('data'), 0o777);
    const readOnly = await bot.run({}, [], ordinary);
    expectWrong(readOnly, /database +The database .*readout\.db may not be read and written by this user/);
    await chmod(bot.folder.path('data'), 0o500);
    const closed = await bot.run({}, [], ordinary);
    expectWrong(closed, /database +In the folder .*data this user may not read and write; allow it/);
  });

  test('it was written in the future, as when the clock was 3 hours ahead', async () => {
    const at = new Date(Date.now() + 3 * 3_600_000).toISOString().replace(/\.\d+/, '');
    const database = new DatabaseSync(bot.database);
    database.exec(
      `insert into polled_feeds (url, next_poll, polled_at) values ('https://a.example', '${at}', '${at}')`,
    );
    database.close();
    expectWrong(await bot.run(), /clock +The database was last written 3 hours in the future/);
  });

  test('it is encrypted with a key that is not set, or with another one', async () => {
    const none = await bot.run({ READOUT_SECRET_KEY: '' });
    expectWrong(none, /encryption +READOUT_SECRET_KEY is not set, and the tokens of 2 installations/);
    const another = await bot.run({ READOUT_SECRET_KEY: `${key}!` });
    expectWrong(
      another,
      /encryption +READOUT_SECRET_KEY does not open 2 of 2 installations of Slack \(slack:T1, slack:T2\)/,
    );
  });
});

describe('planted faults, of the platforms', () => {
  test('the tokens are wrong, and the clock is 3 hours off', async () => {
    for (const { headers } of [bot.slack, bot.discord])
      headers.date = new Date(Date.now() - 3 * 3_600_000).toUTCString();
    bot.slack.faults.set('auth.test', [{ error: 'invalid_auth' }, { error: 'invalid_auth' }]);
    const told = await bot.runOnPlatforms({ DISCORD_TOKEN: 'not-a-token-of-discord' });
    expectWrong(
      told,
      /clock +The clock of this computer is 3 hours ahead of .*Set it/,
      /slack +SLACK_BOT_TOKEN is refused by Slack \(invalid_auth\)\. Find it at api\.slack/,
      /slack +SLACK_APP_TOKEN is refused by Slack \(invalid_auth\)\. Find it at api\.slack/,
      /discord +Discord refuses the token in DISCORD_TOKEN\. Take a new one/,
    );
    expect(told.output).toMatch(/^– channels +slack:T1:C1: not asked/m);
    expect(told.output).toMatch(/^– channels +discord:\d+: not asked/m);
    expect(told.output).not.toContain('not-a-token');
  });

  test('in several workspaces: one has removed it, the port is taken, and a token is not set', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    bot.slack.replies.set('auth.test', () =>
      bot.slack.calls.at(-1)?.token === 'xoxb-2-gone'
        ? { ok: false, error: 'token_revoked' }
        : { team_id: team, team: 'Tessaly Post', user_id: 'UBOT' },
    );
    const oauth = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'secret-of-the-client' };
    const told = await bot.runOnPlatforms({
      ...{ ...oauth, SLACK_STATE_SECRET: 'a-word', SLACK_SIGNING_SECRET: 'secret-of-signing' },
      ...{ PORT: String(port), SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DISCORD_TOKEN: '' },
    });
    server.close();
    expectWrong(
      told,
      new RegExp(`port +PORT: ${port} is taken by another program; stop it, or give another port`),
      /channels +discord:\d+ has a subscription, and no token for it is set/,
    );
    expect(told.output).toMatch(/^✓ slack +The bot is in “Tessaly Post” \(T1\)/m);
    expect(told.output).toMatch(
      /^– slack +T2 has removed Readout, or taken its token back \(token_revoked\)/m,
    );
    expect(told.output).toMatch(/^✓ channels +slack:T1:C1: can be posted in$/m);
  });

  test('permissions are missing, channels are gone, commands are others, feeds are dead', async () => {
    const { slack, discord, site } = bot;
    const given = slack.headers['x-oauth-scopes'] ?? '';
    slack.headers['x-oauth-scopes'] = given.replace('files:write,', '');
    slack.replies.set('bots.info', () => ({ bot: { id: 'B1', app_id: 'A2' } }));
    slack.faults.set('conversations.history', [{ error: 'not_in_channel' }]);
    discord.commands.splice(0, 1);
    site.set('/page', '<html><body><p>Welcome</p></body></html>');
    await bot.change(async (store) => {
      await subscribe(store, `discord:${GUILD}`, `discord:${SILENT_CHANNEL}`);
      await subscribe(store, `discord:${GUILD}`, 'discord:499999999999999999');
      for (const path of ['/dead.xml?key=paid', '/page'])
        await store.addFeed(`slack:${team}`, { url: site.url(path), addedAt });
      const dead = await store.polledFeed(site.url('/dead.xml?key=paid'));
      const schedule = () => ({ interval: null, nextPoll: addedAt });
      const failed = { kind: 'failed', reason: 'nothing', at: addedAt, movedTo: null, schedule } as const;
      await store.keepPoll(dead?.key ?? 0, failed);
    });
    const told = await bot.runOnPlatforms({ SLACK_APP_TOKEN: 'xapp-1-A1-2-abcdef' });
    expectWrong(
      told,
      /slack +In “Tessaly Post” \(T1\) the permission files:write is missing: add it at/,
      /slack +SLACK_APP_TOKEN is of the app A1 and SLACK_BOT_TOKEN of the app A2/,
      /discord +Discord knows other commands than this version has; start the bot again/,
      new RegExp(`channels +discord:${SILENT_CHANNEL}: .*Allow me “Send Messages” there`),
      /channels +discord:4999.*: The channel is gone/,
      /channels +slack:T1:C1: .*Invite it with \/invite @Readout/,
      /feeds +\S+\/dead\.xml\?…: .*nothing at this address.*failing since 2026-02-04, once\./,
      /feeds +\S+\/page: .*shows a page here, not a feed/,
    );
    expect(told.output).not.toContain('paid');
  });
});
