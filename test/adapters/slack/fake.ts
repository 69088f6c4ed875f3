/** A small Slack on this machine: the Web API, Socket Mode and answers by address, as far as the bot uses them. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

export type Details = Record<string, unknown>;

export type Called = { method: string; token: string; details: Details };

/** What goes wrong with the next call: not answered before or after it was done, or answered with this. */
export type Fault =
  { lose: 'before' | 'after' } | { status: number; retryAfter?: number } | { error: string; needed?: string };

export type Posted = Details & { ts: string; channel: string; text: string; metadata?: unknown };

export type Fake = {
  url: string;
  /** What the Web API was asked, in order. */
  calls: Called[];
  /** What stands in the channels for all. */
  posted: Posted[];
  /** What was answered by address; what takes the place of another stands in its place. */
  answers: Map<string, Details[]>;
  /** The next calls of a method, or of `response_url`, go wrong in these ways. */
  faults: Map<string, Fault[]>;
  /** Answers of methods that are not the usual ones. */
  replies: Map<string, (details: Details) => Details>;
  sockets: Set<WebSocket>;
  /** Stand on every answer. */
  headers: Record<string, string>;
  /** Sends what Slack would send, and resolves with what was acknowledged. */
  deliver: (type: 'slash_commands' | 'interactive' | 'events_api', payload: Details) => Promise<Details>;
  newAddress: () => string;
  /** As if nothing had happened, but for the connections. */
  forget: () => void;
  close: () => Promise<void>;
};

export const team = 'T1';
export const bot = 'UBOT';

export async function openFake(): Promise<Fake> {
  const calls: Called[] = [];
  const posted: Posted[] = [];
  const answers = new Map<string, Details[]>();
  const faults = new Map<string, Fault[]>();
  const sockets = new Set<WebSocket>();
  const headers: Record<string, string> = {};
  const replies = new Map<string, (details: Details) => Details>();
  const acknowledged = new Map<string, (payload: Details) => void>();
  let numbers = 0;

  const usual: Record<string, (details: Details) => Details> = {
    'auth.test': () => ({ team_id: team, team: 'Tessaly Post', user_id: bot, bot_id: 'B1' }),
    'apps.connections.open': () => ({ url: url.replace('http:', 'ws:') }),
    'users.info': ({ user }) => ({ user: { id: user, tz: 'Europe/Berlin', real_name: 'Mira Voss' } }),
    'conversations.open': ({ users }) => ({ channel: { id: `D${String(users)}` } }),
    'chat.postMessage': (details) => {
      const ts = `${++numbers}.000000`;
      const { metadata } = details;
      posted.push({
        ...(details as Posted),
        ts,
        metadata: metadata === undefined ? undefined : (JSON.parse(metadata as string) as unknown),
      });
      return { ts, channel: details.channel };
    },
    'chat.update': ({ channel, ts, metadata, ...rest }) => {
      const there = posted.find((each) => each.channel === channel && each.ts === ts);
      if (there === undefined) return { ok: false, error: 'message_not_found' };
      Object.assign(there, rest, { metadata: JSON.parse(metadata as string) as unknown });
      return { ts, channel };
    },
    'conversations.history': ({ channel, limit, cursor = '0' }) => {
      const all = posted.filter((each) => each.channel === channel).toReversed();
      const end = Number(cursor) + Number(limit);
      const next_cursor = end < all.length ? String(end) : '';
      return { messages: all.slice(Number(cursor), end), response_metadata: { next_cursor } };
    },
    'files.getUploadURLExternal': () => ({ upload_url: `${url}/upload`, file_id: 'F1' }),
  };

  const server: Server = createServer((request, response) => {
    void (async () => {
      const bytes = await bodyOf(request);
      const body = bytes.toString();
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      const path = request.url ?? '';
      const isAnswer = path.startsWith('/answer/');
      const method = isAnswer ? 'response_url' : path.replace('/api/', '');
      const fault = faults.get(method)?.shift();
      if (fault !== undefined && 'lose' in fault && fault.lose === 'before') {
        request.socket.destroy();
        return;
      }
      if (fault !== undefined && 'status' in fault) {
        response.writeHead(fault.status, { 'retry-after': String(fault.retryAfter ?? 0) }).end('no');
        return;
      }
      let answer: Details = { ok: true };
      if (isAnswer) {
        const details = JSON.parse(body) as Details;
        const list = answers.get(path) ?? [];
        if (details.replace_original === true && list.at(-1)?.response_type === 'ephemeral') list.pop();
        answers.set(path, [...list, details]);
      } else if (path.startsWith('/api/')) {
        const details = Object.fromEntries(new URLSearchParams(body)) as Details;
        const { token: given, ...rest } = details;
        calls.push({ method, token: typeof given === 'string' ? given : '', details: rest });
        if (fault !== undefined && 'error' in fault) answer = { ok: false, ...fault };
        else answer = { ok: true, ...(replies.get(method) ?? usual[method])?.(rest) };
      } else {
        calls.push({ method: 'upload', token: '', details: { body, bytes } });
      }
      if (fault !== undefined && 'lose' in fault) request.socket.destroy();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const socketServer = new WebSocketServer({ server });
  socketServer.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data: Buffer) => {
      const { envelope_id, payload } = JSON.parse(data.toString()) as Details;
      acknowledged.get(envelope_id as string)?.((payload ?? {}) as Details);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size }));
  });

  return {
    ...{ url, calls, posted, answers, faults, replies, sockets, headers },
    newAddress: () => `${url}/answer/${++numbers}`,
    deliver: async (type, payload) => {
      const [socket] = sockets;
      if (socket === undefined) throw new Error('no connection');
      const envelope_id = `envelope-${++numbers}`;
      const done = Promise.withResolvers<Details>();
      acknowledged.set(envelope_id, done.resolve);
      socket.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true }));
      return await done.promise;
    },
    forget: () => {
      for (const list of [calls, posted]) list.length = 0;
      for (const map of [answers, faults, replies]) map.clear();
    },
    close: async () => {
      for (const socket of sockets) socket.terminate();
      socketServer.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
