/** The gateway: brings every question, comes back after whatever happens to it, and is quiet once it is closed. */
import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
  type APIInteraction,
  type GatewayDispatchPayload,
  type RESTOptions,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { ConnectError, type Presence } from '../adapter.ts';
import { untilDone } from './calling.ts';
import { hearServers } from './servers.ts';
import type { Shard } from './shard.ts';
import { wrongToken } from './wrongToken.ts';

export type ConnectionParts = {
  token: string;
  rest: Partial<RESTOptions>;
  shard: Shard | null;
  log: Log;
  presence: Presence;
  now: () => Temporal.Instant;
  onInteraction: (interaction: APIInteraction) => void;
  /** Discord will not have this connection, and says why: no further try would change that. */
  onRefused: (why: string) => void;
};

export type Connection = {
  /** Resolves when questions come; tries again until they do, or until it is closed. Rejects when `open` would never. */
  open: () => Promise<void>;
  /** `null` before the first connection. */
  client: () => Client | null;
  /** Whether questions come now. */
  isReady: () => boolean;
  close: () => Promise<void>;
};

/** The library comes back by itself; when it has not after so long, it is begun anew. */
const GIVE_UP_AFTER = 300_000;
const LOOK_EVERY = 30_000;

export function createConnection(parts: ConnectionParts): Connection {
  const { log, now, token } = parts;
  const closing = new AbortController();
  let client: Client | null = null;
  let downSince: number | null = null;
  let isOpening = false;
  let refusal: string | null = null;

  const isDown = (): void => {
    if (closing.signal.aborted) return;
    if (downSince === null) log.warn('The connection to Discord is gone; it is being made again');
    downSince ??= now().epochMilliseconds;
  };
  const isUp = (): void => {
    if (downSince !== null) log.warn('The connection to Discord is back');
    downSince = null;
  };
  const isRefused = (why: string): void => {
    refusal = why;
    if (!isOpening) parts.onRefused(why);
  };
  const begin = async (): Promise<void> => {
    const fresh = newClient(parts, closing.signal, { isDown, isUp, isRefused });
    try {
      await fresh.login(token);
      client = fresh;
    } catch (error) {
      await fresh.destroy();
      throw refusal === null ? error : new ConnectError(refusal, { cause: error });
    }
  };
  const open = async (): Promise<void> => {
    isOpening = true;
    await untilDone(begin, { log, closed: closing.signal, isFatal: isRefusal }).finally(() => {
      isOpening = false;
    });
  };
  const look = setInterval(() => {
    if (downSince === null || isOpening || now().epochMilliseconds - downSince < GIVE_UP_AFTER) return;
    const old = client;
    void old?.destroy().catch(() => undefined);
    void open().catch((error: unknown) => {
      parts.onRefused(error instanceof ConnectError ? error.message : wrongToken);
    });
  }, LOOK_EVERY);
  look.unref();

  return {
    open,
    client: () => client,
    isReady: () => client?.isReady() === true && downSince === null && !closing.signal.aborted,
    close: async () => {
      closing.abort();
      clearInterval(look);
      await client?.destroy();
    },
  };
}

/** What no further try changes. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof ConnectError ||
    (error instanceof Error && 'code' in error && error.code === 'TokenInvalid')
  );
}

/** Why Discord ended a connection for good, for those ends that somebody can do something about. */
function refusalOf(code: number, shard: Shard | null): string | null {
  const ends: Partial<Record<number, string>> = {
    [GatewayCloseCodes.AuthenticationFailed]: wrongToken,
    [GatewayCloseCodes.ShardingRequired]:
      shard === null
        ? 'Discord no longer takes one connection for all servers: there are too many. Set DISCORD_SHARDS=auto to divide them among several processes.'
        : `Discord wants more than ${shard.count} shards for so many servers. Set DISCORD_SHARDS=auto, or to a greater number.`,
  };
  return ends[code] ?? null;
}

/** Every packet as it comes, before the library sees it. */
const RAW = 'raw';

type State = { isDown: () => void; isUp: () => void; isRefused: (why: string) => void };

function newClient(parts: ConnectionParts, closed: AbortSignal, state: State): Client {
  const { rest, shard, log, onInteraction } = parts;
  const { isDown, isUp, isRefused } = state;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest,
    ...(shard === null ? {} : { shards: [shard.id], shardCount: shard.count }),
    // Whoever asks would be remembered for good else.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...{ MessageManager: 0, UserManager: 10, ThreadMemberManager: 0, GuildEmojiManager: 0 },
      GuildMemberManager: { maxSize: 10, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    ws: { buildStrategy: (manager) => quietWhenClosed(new SimpleShardingStrategy(manager), manager, closed) },
  });
  client.on(Events.Error, (error) => {
    log.error({ err: error }, 'The connection to Discord failed');
  });
  client.on(Events.ShardError, (error) => {
    log.debug({ err: error }, 'The connection to Discord had an error');
  });
  client.on(Events.ShardReconnecting, isDown);
  client.on(Events.ShardResume, isUp);
  client.on(Events.ShardReady, isUp);
  client.on(Events.ShardDisconnect, ({ code }) => {
    const why = refusalOf(code, shard);
    if (why !== null) isRefused(why);
    else isDown();
  });
  hearServers(client, parts.presence, shard);
  client.on(RAW, (packet: GatewayDispatchPayload) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    if (!closed.aborted) onInteraction(packet.d);
    // The library would make objects of it that nobody uses, and throw at what it does not know.
    Object.assign(packet, { t: 'TAKEN' });
  });
  return client;
}

type Strategy = SimpleShardingStrategy;
type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * A connection that is being made again when the client is destroyed would be made all the same, and stay. It asks for
 * its session first: after the end there is no answer to that.
 */
function quietWhenClosed(strategy: Strategy, { options }: Manager, closed: AbortSignal): Strategy {
  const retrieve = options.retrieveSessionInfo.bind(options);
  options.retrieveSessionInfo = (shard) => (closed.aborted ? new Promise(() => undefined) : retrieve(shard));
  return strategy;
}
