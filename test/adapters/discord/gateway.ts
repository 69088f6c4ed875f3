/** A gateway as Discord's: it says hello, knows sessions, and can be dropped, silent or refused. */
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { APPLICATION, GUILDS, OTHER_GUILD, TOKEN } from './world.ts';

type Payload = { op: number; d?: unknown; s?: number | null; t?: string | null };
type Session = { id: string; shard: [number, number]; sent: Payload[]; socket: WebSocket | null };

export type Gateway = {
  /** To the shard that has the server, or to the first. */
  dispatch: (type: string, data: object) => void;
  /** With fewer shards nobody may connect; it is what is advised, too. */
  shards: number;
  /** Sends an opcode without data of its own: 7 asks to connect again, 9 ends a session. */
  tell: (op: 7 | 9) => void;
  drop: (code?: number) => void;
  /** How many connections are refused before one is taken. */
  refuse: (count: number) => void;
  isMute: boolean;
  /** What clients sent: `identify`, `resume`, and how they closed. */
  events: string[];
};

export function openGateway(server: Server, heartbeat: number): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  let refused = 0;
  let begun = 0;
  server.on('upgrade', (request, socket, head) => {
    if (refused > 0) {
      refused--;
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      welcome(ws);
    });
  });
  const send = (socket: WebSocket | null, payload: Payload): void => socket?.send(JSON.stringify(payload));
  const push = (session: Session, t: string, d: object): void => {
    session.sent.push({ op: 0, t, d, s: session.sent.length + 1 });
    send(session.socket, session.sent.at(-1) ?? { op: 0 });
  };

  function welcome(socket: WebSocket): void {
    let mine: Session | null = null;
    send(socket, { op: 10, d: { heartbeat_interval: heartbeat } });
    socket.on('close', (code) => {
      gateway.events.push(`closed ${code}`);
      if (mine?.socket === socket) mine.socket = null;
      if (mine !== null && (code === 1000 || code === 1001)) sessions.delete(mine.id);
    });
    socket.on('message', (data: Buffer) => {
      const { op, d } = JSON.parse(data.toString()) as { op: number; d: Record<string, unknown> };
      if (op === 1 && !gateway.isMute) send(socket, { op: 11 });
      if (op === 2) {
        const shard = (d.shard ?? [0, 1]) as [number, number];
        const asShard = shard[1] === 1 ? '' : ` as ${shard.join(' of ')}`;
        gateway.events.push(`identify with ${String(d.intents)}${asShard}`);
        if (d.token !== TOKEN) {
          socket.close(4004);
          return;
        }
        if (shard[1] < gateway.shards) {
          socket.close(4011);
          return;
        }
        mine = { id: `session-${++begun}`, shard, sent: [], socket };
        sessions.set(mine.id, mine);
        const guilds = guildsOf(shard);
        push(mine, 'READY', ready(mine.id, `ws://127.0.0.1:${port()}`, shard, guilds));
        for (const guild of guilds) push(mine, 'GUILD_CREATE', guild);
      }
      if (op === 6) {
        const found = sessions.get(String(d.session_id));
        gateway.events.push(found === undefined ? 'resume of nothing' : 'resume');
        if (found === undefined) {
          socket.send(JSON.stringify({ op: 9, d: false }));
          return;
        }
        mine = found;
        mine.socket = socket;
        for (const payload of mine.sent.slice(Number(d.seq))) send(socket, payload);
        push(mine, 'RESUMED', {});
      }
    });
  }

  const port = (): number => (server.address() as { port: number }).port;
  const gateway: Gateway = {
    events: [],
    isMute: false,
    shards: 1,
    dispatch: (type, data) => {
      const guild = 'guild_id' in data ? String(data.guild_id) : null;
      const session = [...sessions.values()].findLast(
        ({ shard: [id, count] }) => id === (guild === null ? 0 : shardOf(guild, count)),
      );
      if (session === undefined) throw new Error('nobody is connected');
      push(session, type, data);
    },
    tell: (op) => {
      if (op === 9) for (const { socket } of sessions.values()) send(socket, { op, d: false });
      else for (const { socket } of sessions.values()) send(socket, { op, d: null });
      if (op === 9) sessions.clear();
    },
    drop: (code) => {
      for (const socket of sockets.clients) if (code === undefined) socket.terminate();
      for (const socket of sockets.clients) if (code !== undefined) socket.close(code);
    },
    refuse: (count) => {
      refused = count;
    },
  };
  return gateway;
}

function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

function guildsOf([id, count]: [number, number]): typeof GUILDS {
  const all = count === 1 ? GUILDS : [...GUILDS, OTHER_GUILD];
  return all.filter((guild) => shardOf(guild.id, count) === id);
}

function ready(
  session_id: string,
  resume_gateway_url: string,
  shard: [number, number],
  guilds: { id: string }[],
): object {
  return {
    ...{ v: 10, session_id, resume_gateway_url, shard, private_channels: [] },
    user: { id: APPLICATION, username: 'readout', discriminator: '0', bot: true, avatar: null, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    application: { id: APPLICATION, flags: 0 },
  };
}
