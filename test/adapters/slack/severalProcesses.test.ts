/** Several processes on one store: whichever of them Slack asks, each thing is answered, posted and renewed once. */
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import type { Details } from './fake.ts';
import { freePort, secret, sendSigned } from './signed.ts';
import { controlsOf, installationsIn, openWorld, until, wordsOf, type World } from './world.ts';

describe('over HTTP behind a balancer that asks them in turns', () => {
  const kept = new Map<string, string>();
  let world: World;
  let other: Adapter;
  let balancer: Server;
  let site: string;
  let numbers = 0;

  beforeAll(async () => {
    const ports = [await freePort(), await freePort()];
    world = await openWorld({
      ...{ botToken: null, appToken: null, signingSecret: secret, port: ports[0] ?? 0 },
      ...{ clientId: '1.2', clientSecret: 'client-secret', stateSecret: 'state-secret', secretKeys: ['key'] },
      installations: installationsIn(kept),
    });
    other = world.beside({ port: ports[1] ?? 0 });
    await other.start();
    balancer = openBalancer(ports);
    await once(balancer, 'listening');
    site = `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    world.forget();
    install(null);
  });
  afterAll(async () => {
    balancer.close();
    await other.stop();
    await world.close();
  });

  function install(endsAt: number | null): void {
    const installation = { token: 'xoxe-old', botUser: 'UBOT', botId: 'B1', refreshToken: 'refresh', endsAt };
    kept.set('T1', JSON.stringify(installation));
  }

  async function ask(text: string): Promise<string> {
    const response_url = world.fake.newAddress();
    const trigger_id = response_url;
    const who = { team_id: 'T1', channel_id: 'C1', user_id: 'U1', trigger_id };
    const [command = '', ...words] = text.split(' ');
    await sendSigned(site, { command, text: words.join(' '), response_url, ...who });
    return new URL(response_url).pathname;
  }

  async function interact(payload: Details): Promise<{ address: string; answer: Response }> {
    const response_url = world.fake.newAddress();
    const common = { team: { id: 'T1' }, user: { id: 'U1' }, trigger_id: `trigger-${++numbers}` };
    const answer = await sendSigned(site, {
      payload: JSON.stringify({ ...common, response_url, ...payload }),
    });
    return { address: new URL(response_url).pathname, answer };
  }

  async function press(action: Details | undefined): Promise<string> {
    const container = { type: 'message', message_ts: '7.7', channel_id: 'C1', is_ephemeral: true };
    const pressed = { type: 'block_actions', channel: { id: 'C1' }, actions: [action], container };
    return (await interact(pressed)).address;
  }

  async function controlsAt(address: string): Promise<ReturnType<typeof controlsOf>> {
    await world.answered(address);
    await until(() => controlsOf(world.fake.answers.get(address)?.at(-1) ?? {}).length > 0);
    return controlsOf(world.fake.answers.get(address)?.at(-1) ?? {});
  }

  test('what one answered is pressed, chosen and searched at the other', async () => {
    let controls = await controlsAt(await ask('/brief iran talks'));
    for (let pressed = 0; pressed < 4; pressed++) {
      const quotes = controls.find(({ value = '' }) => /^(?:=\/quotes|#)/.test(value));
      const [answer] = await world.answered(await press({ ...quotes, type: 'button' }));
      expect(wordsOf(answer ?? {})).not.toContain('too old');
      controls = await controlsAt(await ask('/brief iran talks'));
    }
    const around = JSON.stringify({ before: '/quotes "', after: '"' });
    const find = { action_id: 'find:speaker:1', block_id: `=${around}` };
    const typing = { ...find, type: 'block_suggestion', value: 'arag' };
    const { options } = (await (await interact(typing)).answer.json()) as { options: Details[] };
    const [found] = await world.answered(await press({ ...find, selected_option: options[0] }));
    expect(wordsOf(found ?? {})).toContain('Araghchi');
  });

  test('a window that one has opened is filled in at the other', async () => {
    const mark = `=${JSON.stringify({ command: '/quotes', ask: 'Whose?' })}`;
    for (const value of [mark, mark]) {
      const address = await press({ action_id: 'fill:1', block_id: 'b', value });
      await until(() => world.fake.calls.some(({ method }) => method === 'views.open'));
      const opened = world.fake.calls.find(({ method }) => method === 'views.open');
      const view = JSON.parse(opened?.details.view as string) as Details;
      const state = { values: { field: { typed: { value: 'araghchi' } } } };
      await interact({ type: 'view_submission', view: { ...view, state } });
      const [answer] = await world.answered(address);
      expect(wordsOf(answer ?? {})).toContain('Araghchi');
      world.forget();
      // The next one begins at the other.
      await fetch(`${site}/elsewhere`);
    }
  });

  test('what Slack sends again while it is being answered is answered once', async () => {
    const event = { type: 'message', channel_type: 'im', user: 'U1', channel: 'DU1', text: 'status' };
    const body = {
      type: 'event_callback',
      team_id: 'T1',
      event_id: `event-${++numbers}`,
      event_time: 1,
      event,
    };
    const send = (retry: number): Promise<Response> => {
      const headers = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
      const more = retry === 0 ? {} : { headers };
      return sendSigned(site, { json: JSON.stringify(body) }, { json: true, ...more });
    };
    const answers = await Promise.all([0, 1, 2, 3].map(send));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await until(() => world.fake.posted.length > 0);
    await send(3);
    await settled();
    expect(world.fake.posted).toHaveLength(1);
    expect(world.fake.posted[0]).toMatchObject({ channel: 'DU1' });
  });

  test('what is shared with two presses is shared once, and again after a failure', async () => {
    const controls = await controlsAt(await ask('/readout status'));
    const share = controls.find(({ action_id }) => action_id === 'share');
    world.fake.faults.set('chat.postMessage', [{ error: 'is_archived' }]);
    const [sorry] = await world.answered(await press({ ...share }));
    expect(wordsOf(sorry ?? {})).toContain('It could not be shared. The channel is archived.');
    await Promise.all([press({ ...share }), press({ ...share }), press({ ...share })]);
    await until(() => world.fake.posted.length > 0);
    await settled();
    expect(world.fake.posted).toHaveLength(1);
  });

  test('a token that has ended is renewed once, and used by both', async () => {
    install(1);
    world.fake.replies.set('oauth.v2.access', () => ({
      ...{ access_token: 'xoxe-new', refresh_token: 'next', expires_in: 43_200 },
    }));
    const asked = await Promise.all(['/readout status', '/readout status'].map(ask));
    for (const address of asked) await world.answered(address);
    const renewals = world.fake.calls.filter(({ method }) => method === 'oauth.v2.access');
    expect(renewals).toHaveLength(1);
    expect(kept.get('T1')).toContain('xoxe-new');
    expect(world.fake.calls.filter(({ token }) => token === 'xoxe-old')).toEqual([]);
  });

  /** Whatever was begun before this has been answered after it. */
  async function settled(): Promise<void> {
    for (const address of [await ask('/readout status'), await ask('/readout status')])
      await world.answered(address);
  }
});

describe('with sockets of their own', () => {
  let world: World;
  let other: Adapter;
  beforeAll(async () => {
    world = await openWorld();
    other = world.beside();
    await other.start();
    await until(() => world.fake.sockets.size === 4);
  });
  afterAll(async () => {
    await other.stop();
    await world.close();
  });

  test('a command that comes to all of them is answered once', async () => {
    const response_url = world.fake.newAddress();
    const payload = {
      ...{ command: '/readout', text: 'status', response_url, trigger_id: 'the same' },
      ...{ team_id: 'T1', channel_id: 'C1', user_id: 'U1' },
    };
    for (const [index, socket] of [...world.fake.sockets].entries()) {
      const envelope = { envelope_id: `e${index}`, type: 'slash_commands', accepts_response_payload: true };
      socket.send(JSON.stringify({ ...envelope, payload }));
    }
    await world.answered(new URL(response_url).pathname);
    for (const next of [1, 2]) await world.answered(await world.command('/readout', `status`, { next }));
    expect(world.fake.answers.get(new URL(response_url).pathname)).toHaveLength(1);
  });
});

describe('that post and never were started', () => {
  test('wait when Slack says so; nothing is lost, and nothing comes twice', async () => {
    const world = await openWorld({}, {});
    const [one, two] = [world.beside(), world.beside()];
    const busy = { status: 429, retryAfter: 1 };
    world.fake.faults.set('chat.postMessage', [busy, busy]);
    const said = Array.from({ length: 6 }, (_, index) => `post ${index}`);
    const posting = said.map((text, index) =>
      (index % 2 === 0 ? one : two).post('slack:T1:C1', { blocks: [{ kind: 'paragraph', text }] }, text),
    );
    await Promise.all(posting);
    expect(world.fake.posted.map(({ text }) => text).sort()).toEqual(said);
    expect(await one.check('slack:T1:C1')).toBeNull();
    expect(world.fake.sockets.size).toBe(2);
    for (const poster of [one, two]) await poster.stop();
    await world.close();
  });

  test('give no channel up because the bot’s own token is refused', async () => {
    const world = await openWorld({}, {});
    const poster = world.beside();
    world.fake.faults.set('auth.test', [{ error: 'invalid_auth' }, { error: 'invalid_auth' }]);
    const post = (): Promise<void> =>
      poster.post('slack:T1:C1', { blocks: [{ kind: 'paragraph', text: 'late' }] }, 'one');
    await expect(post()).rejects.toMatchObject({ name: 'PostError', problem: 'later' });
    expect(await poster.check('slack:T1:C1')).toBeNull();
    expect(world.logged.join('')).toContain('SLACK_BOT_TOKEN is refused by Slack');
    await post();
    expect(world.fake.posted).toHaveLength(1);
    await poster.stop();
    await world.close();
  });
});

function openBalancer(ports: number[]): Server {
  let turn = 0;
  return createServer((from, to) => {
    const port = ports[turn++ % ports.length];
    const { method, url: path, headers } = from;
    const onward = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(to);
    });
    from.pipe(onward);
  }).listen(0, '127.0.0.1');
}
