/** A small Discord on this machine: its REST calls, a gateway, and answers that go wrong when a test wants them to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SnowflakeUtil } from 'discord.js';
import { now } from '../../chat.ts';
import { openGateway, type Gateway } from './gateway.ts';
import { APPLICATION, CHANNELS, GUILDS, TOKEN } from './world.ts';

export type Call = {
  call: string;
  body: Record<string, unknown>;
  files: string[];
  /** All that was sent, files and everything. */
  bytes: Buffer;
  authorization: string;
};

export type Posted = { id: string; channel: string; body: Record<string, unknown> };

/** An answer in place of the right one. `done`: what was asked is done all the same. */
export type Wrong = { status?: number; code?: number; retryAfter?: number; done?: boolean };

export type Fake = Gateway & {
  api: string;
  calls: Call[];
  /** The calls whose method and path match. */
  to: (pattern: RegExp) => Call[];
  /** The next of these calls go wrong, one after the other. Without a status the connection breaks. */
  fail: (pattern: RegExp, ...answers: Wrong[]) => void;
  commands: object[];
  /** Messages that were posted without a question, by channel. */
  posted: Posted[];
  /** Nobody but us may read what was posted. */
  isHistoryHidden: boolean;
  acknowledged: Set<string>;
  /** Stand on every answer. */
  headers: Record<string, string>;
  close: () => Promise<void>;
};

export async function openFake({ heartbeat = 40_000 } = {}): Promise<Fake> {
  const failing: { pattern: RegExp; answers: Wrong[] }[] = [];
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const fake: Fake = Object.assign(openGateway(server, heartbeat), {
    ...{ api: `http://127.0.0.1:${port}/api`, calls: [], commands: [], posted: [], isHistoryHidden: false },
    acknowledged: new Set<string>(),
    headers: {},
    to: (pattern: RegExp) => fake.calls.filter(({ call }) => pattern.test(call)),
    fail: (pattern: RegExp, ...answers: Wrong[]) => void failing.push({ pattern, answers }),
    close: async () => {
      fake.drop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for (const [name, value] of Object.entries(fake.headers)) response.setHeader(name, value);
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = (request.url ?? '').replace('/api/v10', '').replaceAll('%40', '@');
    const call = `${request.method ?? ''} ${path}`;
    const { authorization = '' } = request.headers;
    fake.calls.push({
      call,
      authorization,
      ...bodyOf(request.headers['content-type'], Buffer.concat(chunks)),
    });
    const rule = failing.find(({ pattern, answers }) => pattern.test(call) && answers.length > 0);
    const wrong = rule?.answers.shift();
    if (wrong !== undefined && wrong.done !== true) {
      answerWrongly(response, wrong);
      return;
    }
    const [status, body] = right(call, authorization);
    if (wrong === undefined) answer(response, status, body);
    else answerWrongly(response, wrong);
  }

  function right(call: string, authorization: string): [number, unknown] {
    const body: Call['body'] = fake.calls.at(-1)?.body ?? {};
    const isForQuestion = /^\w+ \/(?:interactions|webhooks)\//.test(call);
    if (!isForQuestion && authorization !== `Bot ${TOKEN}`)
      return [401, { message: '401: Unauthorized', code: 0 }];
    if (call === 'GET /gateway/bot') return [200, gatewayInformation(port, fake.shards)];
    if (call === 'GET /applications/@me')
      return [
        200,
        {
          ...{ id: APPLICATION, name: 'Readout', approximate_guild_count: 1 },
          integration_types_config: { 0: {}, 1: {} },
        },
      ];
    if (/^GET .*\/commands$/.test(call)) return [200, fake.commands];
    if (/^PUT .*\/commands$/.test(call)) return [200, (fake.commands = body as unknown as object[])];
    const [, question] = /^POST \/interactions\/(\d+)\//.exec(call) ?? [];
    if (question !== undefined) {
      if (fake.acknowledged.has(question)) return [400, { message: 'acknowledged', code: 40060 }];
      fake.acknowledged.add(question);
      return [204, null];
    }
    const [, at] = /^GET \/channels\/(\d+)$/.exec(call) ?? [];
    if (at !== undefined) {
      const channel = CHANNELS[at];
      return channel === undefined ? [404, { message: 'Unknown Channel', code: 10003 }] : [200, channel];
    }
    const [, channel = ''] = /^\w+ \/channels\/(\d+)\/(?:messages|threads)/.exec(call) ?? [];
    if (channel !== '') return onMessages(call, channel, body);
    if (call === 'GET /users/@me') return [200, { id: APPLICATION, username: 'readout' }];
    if (/^GET \/guilds\/\d+\/members\/\d+$/.test(call)) return [200, GUILDS[0]?.members[0]];
    if (/^GET \/guilds\/\d+$/.test(call)) return [200, GUILDS[0]];
    if (/^GET \/guilds\/\d+\/threads\/active$/.test(call)) return [200, { threads: threads() }];
    if (call === 'POST /users/@me/channels') return [200, { id: '400000000000000009', type: 1 }];
    return [200, { id: '600000000000000001' }];
  }

  function onMessages(call: string, channel: string, body: Call['body']): [number, unknown] {
    if (call.startsWith('POST')) {
      const { nonce } = body;
      const known = fake.posted.find((each) => nonce !== undefined && each.body.nonce === nonce);
      const posted = known ?? { id: newId(), channel, body };
      if (known === undefined) fake.posted.push(posted);
      return [200, { id: posted.id, channel_id: channel }];
    }
    if (call.startsWith('GET')) {
      if (fake.isHistoryHidden) return [403, { message: 'Missing Access', code: 50001 }];
      const after = BigInt(new URLSearchParams(call.split('?')[1]).get('after') ?? 0);
      return [
        200,
        fake.posted.filter((each) => each.channel === channel && BigInt(each.id) > after).map(seen),
      ];
    }
    const posted = fake.posted.find(({ id }) => call.endsWith(`/${id}`));
    if (posted === undefined) return [404, { message: 'Unknown Message', code: 10008 }];
    if (call.startsWith('DELETE')) fake.posted.splice(fake.posted.indexOf(posted), 1);
    else posted.body = body;
    return call.startsWith('DELETE') ? [204, null] : [200, { id: posted.id }];
  }

  const threads = (): object[] =>
    fake.posted
      .filter(({ body }) => 'name' in body)
      .map(({ id, channel, body }) => ({ id, parent_id: channel, name: body.name, owner_id: APPLICATION }));
  return fake;
}

let messages = 0;

function newId(): string {
  return String(SnowflakeUtil.generate({ timestamp: now.epochMilliseconds + ++messages }));
}

/** As Discord gives a message back: its components are numbered. */
function seen({ id, body }: Posted): object {
  const components = JSON.parse(
    JSON.stringify(body.components).replaceAll('{"type"', '{"id":7,"type"'),
  ) as object;
  return { id, author: { id: APPLICATION }, components };
}

function gatewayInformation(port: number, shards: number): object {
  // With 1 the library waits five seconds before it identifies again.
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };
  return { url: `ws://127.0.0.1:${port}`, shards, session_start_limit };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, status === 204 ? {} : { 'content-type': 'application/json' });
  response.end(status === 204 ? undefined : JSON.stringify(body));
}

function answerWrongly(response: ServerResponse, { status, code = 0, retryAfter }: Wrong): void {
  if (status === undefined) {
    response.socket?.destroy();
    return;
  }
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  answer(response, status, { message: 'wrong', code, retry_after: retryAfter, global: false });
}

/** JSON, or JSON beside files. */
function bodyOf(type: string | undefined, bytes: Buffer): Pick<Call, 'body' | 'files' | 'bytes'> {
  const text = bytes.toString();
  if (type?.startsWith('multipart/') !== true) {
    return { body: text === '' ? {} : (JSON.parse(text) as Call['body']), files: [], bytes };
  }
  const [, json = '{}'] = /name="payload_json"[^]*?\r\n\r\n([^]*?)\r\n--/.exec(text) ?? [];
  const files = [...text.matchAll(/filename="([^"]*)"/g)].map(([, name = '']) => name);
  return { body: JSON.parse(json) as Call['body'], files, bytes };
}
