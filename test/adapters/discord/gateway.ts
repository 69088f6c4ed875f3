/** A gateway as Discord's: it says hello, knows sessions, and can be dropped, silent or refused. */
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { APPLICATION, GUILDS, TOKEN } from './world.ts';

type Payload = { op: number; d?: unknown; s?: number | null; t?: string | null };
type Session = { id: string; sent: Payload[]; socket: WebSocket | null };

export type Gateway = {
  dispatch: (type: string, data: object) => void;
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
        gateway.events.push(`identify with ${String(d.intents)}`);
        if (d.token !== TOKEN) {
          socket.close(4004);
          return;
        }
        mine = { id: `session-${sessions.size + 1}`, sent: [], socket };
        sessions.set(mine.id, mine);
        push(mine, 'READY', ready(mine.id, `ws://127.0.0.1:${port()}`));
        for (const guild of GUILDS) push(mine, 'GUILD_CREATE', guild);
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
    dispatch: (type, data) => {
      const [session] = [...sessions.values()].slice(-1);
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

function ready(session_id: string, resume_gateway_url: string): object {
  return {
    ...{ v: 10, session_id, resume_gateway_url, shard: [0, 1], private_channels: [] },
    user: { id: APPLICATION, username: 'readout', discriminator: '0', bot: true, avatar: null, flags: 0 },
    guilds: GUILDS.map(({ id }) => ({ id, unavailable: true })),
    application: { id: APPLICATION, flags: 0 },
  };
}
