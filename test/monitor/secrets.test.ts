/** Nothing that anybody asks, pastes or follows, and no token, is in the log, whatever fails and however much is logged. */
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createCollector } from '../../src/jobs/collect.ts';
import { createLog, type Log } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';
import { openChat, type Chat } from '../chat.ts';
import { openNewsroom } from '../jobs/setup.ts';
import { ask, command } from '../adapters/discord/person.ts';
import { openDiscord } from '../adapters/discord/setup.ts';
import { TOKEN } from '../adapters/discord/world.ts';
import { tokens } from '../adapters/slack/given.ts';
import { openWorld, until, wordsOf, type World } from '../adapters/slack/world.ts';

/** What must not be found, in any spelling that a line of JSON has. */
const marks = ['Zebrawort', 'zebra-key', 'zebra-pass', TOKEN, tokens.botToken, tokens.appToken];
const pasted = `"The Zebrawort is lost," Minister Mira Voss said on Friday.\n\n${'The Zebrawort was seen in Tessaly. '.repeat(20)}`;

const lines: string[] = [];
const log: Log = createLog('debug', { write: (line) => lines.push(line) });
const all = (...more: string[][]): string => [...lines, ...more.flat()].join('');

function expectSilence(text: string): void {
  for (const mark of marks) expect(text.toLowerCase()).not.toContain(mark.toLowerCase());
}

afterEach(() => {
  lines.length = 0;
});

/** Fails with everything that was asked in the error, as libraries do. */
function failingWith(told: unknown): Promise<never> {
  const request = { config: { data: told, headers: { authorization: `Bearer ${tokens.botToken}` } } };
  const error = Object.assign(new Error(`cannot use "${JSON.stringify(told)}"`), request, { told });
  return Promise.reject(new TypeError('fetch failed', { cause: error }));
}

const failing = (store: Store): Store => ({
  ...store,
  addArticle: (...told) => failingWith(told),
  quotes: (query) => failingWith(query),
  actorNames: (...told) => failingWith(told),
});

async function openSlack(change?: (store: Store) => Store): Promise<World> {
  const chat = change === undefined ? {} : { change };
  const world = await openWorld({ log }, { sample: true, logLevel: 'debug', ...chat });
  onTestFinished(world.close);
  return world;
}

const errors = (text: string): number => text.split('"level":50').length - 1;

test('in Slack, when the bot fails: the apology has the reference of the log', async () => {
  const world = await openSlack(failing);
  const asked: [string, string][] = [
    ['/quotes', 'zebrawort about:"zebrawort zebra-key"'],
    ['/brief', pasted],
    ['/actors', 'Zebrawort'],
  ];
  for (const [name, text] of asked) {
    const [answer] = await world.answered(await world.command(name, text));
    const [, reference = 'none'] = /It is logged as (\w{8})\./.exec(wordsOf(answer ?? {})) ?? [];
    const told = world.chat.logged.filter((line) => line.includes(`"reference":"${reference}"`));
    expect(told.map((line) => /"msg":"([^"]*)"/.exec(line)?.[1])).toEqual([
      'A question was not answered',
      'A question',
    ]);
    expect(told[1]).toContain(`"command":"${name.slice(1)}","platform":"slack","outcome":"failed"`);
  }
  expect(errors(all(world.chat.logged))).toBe(3);
  expectSilence(all(world.chat.logged, world.logged));
});

test('in Slack, when Slack fails, in whatever way', async () => {
  const world = await openSlack();
  const refusal = {
    ok: false,
    error: 'invalid_blocks',
    response_metadata: { messages: ['[ERROR] no more than 10 of "Zebrawort" [json-pointer:/blocks/0]'] },
  };
  world.fake.replies.set('chat.postEphemeral', () => refusal);
  world.fake.faults.set('users.info', [{ status: 500 }, { lose: 'before' }]);
  world.fake.faults.set(
    'response_url',
    Array.from({ length: 10 }, () => ({ status: 404 })),
  );
  await world.command('/brief', pasted);
  await world.command('/quotes', 'zebrawort', { user_id: 'U2' });
  const gone = (): number => all().split('Slack did not get an answer').length - 1;
  await until(() => gone() === 2, 'two answers that did not come');
  world.fake.replies.set('chat.postMessage', () => refusal);
  const reply = { blocks: [{ kind: 'paragraph', text: pasted }] } as const;
  await expect(world.slack.post('slack:T1:C1', { blocks: [...reply.blocks] }, 'x')).rejects.toThrow();
  world.fake.faults.set('apps.connections.open', [{ error: 'internal_error' }, { status: 500 }]);
  for (const socket of world.fake.sockets) socket.terminate();
  await until(() => lines.some((line) => line.includes('could not be reached')));
  const text = all(world.chat.logged, world.logged);
  expect(text).toMatch(/"reference":"\w{8}","msg":"Slack did not get an answer"/);
  expectSilence(text);
});

test('in Discord, when the bot or Discord fails', async () => {
  const chat: Chat = await openChat({ sample: true, logLevel: 'debug', change: failing });
  onTestFinished(chat.close);
  const discord = await openDiscord({ chat });
  onTestFinished(discord.close);
  await discord.adapter.start();
  const question = ask(discord.fake, 2, command('quotes', { speaker: 'Zebrawort' }));
  expect(await question.text()).toMatch(/It is logged as \w{8}\./);
  const answer = /^PATCH \/webhooks/;
  discord.fake.fail(answer, { status: 400, code: 50035 }, { status: 400, code: 50035 });
  ask(discord.fake, 2, command('brief', { what: 'Zebrawort' }));
  discord.fake.fail(/^POST \/interactions/, { status: 403, code: 50001 });
  ask(discord.fake, 2, command('brief', { what: 'Zebrawort zebra-key' }));
  const typed = {
    ...command('quotes'),
    options: [{ type: 3, name: 'speaker', value: 'Zebr', focused: true }],
  };
  ask(discord.fake, 4, typed);
  await vi.waitFor(() => {
    const text = discord.logged.join('');
    expect(text).toContain('An answer could not be shown');
    expect(text).toContain('A question was not answered');
    expect(text).toContain('Nothing could be suggested');
  }, 4_000);
  const text = all(chat.logged, discord.logged);
  expect(text).toContain('"code":50035');
  expectSilence(text);
  expect(text).not.toMatch(/question-\d/);
});

test('of feeds and pages, when their addresses hold a secret', async () => {
  const newsroom = await openNewsroom((web) => ({
    ...web,
    fetch: (url, options) => (url.includes('@') ? failingWith([url]) : web.fetch(url, options)),
    readFeed: (bytes, _type, url) => failingWith([url, bytes.toString()]),
  }));
  const { site, store, now, web } = newsroom;
  site.set('/zebra-pass/feed?key=zebra-key', { body: '<rss><title>Zebrawort</title></rss>' });
  const addresses = [
    `http://${site.host}/zebra-pass/feed?key=zebra-key`,
    `http://ada:zebra-pass@${site.host}/feed?key=zebra-key`,
  ];
  for (const url of addresses) await store.addFeed('here', { url, addedAt: now().toString() });
  const told: string[] = [];
  const onTrouble = (err: unknown, where: string): void => {
    told.push(where);
    log.error({ err, where }, 'A feed or a page could not be read, or a job not be done');
  };
  const collector = createCollector({
    ...{ store, web, now, owner: 'one', onTrouble },
    tell: () => Promise.resolve(),
  });
  await collector.collect(new AbortController().signal);
  expect(told.toSorted()).toEqual(addresses.toSorted());
  expect(all()).toContain('"where":"[address]"');
  expect(all()).toContain(`"where":"http://${site.host}/…"`);
  expectSilence(all());
});
