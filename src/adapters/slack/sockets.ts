/** Socket Mode: two connections, so that one is there while the other is made anew, which happens several times a day. */
import { setTimeout } from 'node:timers/promises';
import { SocketModeReceiver, webApi, type Logger, type Receiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { wrong } from './settings.ts';

const CONNECTIONS = 2;
/** From the call for an address to the word of welcome. */
const TIME_TO_CONNECT = 15_000;
const FIRST_PAUSE_SECONDS = 0.25;
const LONGEST_PAUSE_SECONDS = 30;

export type SocketParts = {
  appToken: string;
  apiUrl: string;
  logger: Logger;
  log: Log;
  /** Milliseconds. */
  second: number;
};

/** Starts when one of them is there, and is ready as long as one is. */
export function createSockets({
  appToken,
  apiUrl,
  logger,
  log,
  second,
}: SocketParts): Receiver & { isReady: () => boolean } {
  const stopping = new AbortController();
  const receivers = Array.from(
    { length: CONNECTIONS },
    () =>
      new SocketModeReceiver({
        ...{ appToken, logger, autoReconnectEnabled: false },
        // Of its own: it changes what it is given. Whoever reconnects here tries again, it need not.
        installerOptions: {
          clientOptions: { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 0 } },
        },
      }),
  );
  const connected = new Set<Client>();
  let kept: Promise<void>[] = [];
  return {
    init: (app) => {
      for (const receiver of receivers) receiver.init(app);
    },
    start: () => {
      const ready = Promise.withResolvers<undefined>();
      kept = receivers.map(({ client }) =>
        keepConnected(client, stopping.signal, {
          ...{ log, second, connected },
          onReady: () => {
            ready.resolve(undefined);
          },
          onRefused: (error) => {
            ready.reject(refused(error));
          },
        }),
      );
      return ready.promise;
    },
    isReady: () => connected.size > 0,
    stop: async () => {
      stopping.abort();
      await Promise.all(kept);
    },
  };
}

type Client = SocketModeReceiver['client'];

type Keeping = {
  log: Log;
  second: number;
  connected: Set<Client>;
  onReady: () => void;
  onRefused: (error: PlatformError) => void;
};

async function keepConnected(
  client: Client,
  signal: AbortSignal,
  { log, second, connected, onReady, onRefused }: Keeping,
): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const isOver = (): boolean => signal.aborted;
  for (let failures = 0; !isOver();) {
    const closed = Promise.withResolvers<undefined>();
    const onClosed = (): void => {
      closed.resolve(undefined);
    };
    client.once('disconnected', onClosed);
    try {
      await connect(client, signal);
      failures = 0;
      connected.add(client);
      onReady();
      await Promise.race([closed.promise, stopped]);
    } catch (error) {
      failures++;
      if (isRefusal(error)) onRefused(error);
      if (!isOver()) log.warn({ err: error, failures }, 'Slack could not be reached; trying again');
    }
    connected.delete(client);
    client.off('disconnected', onClosed);
    const seconds = failures === 0 ? 0 : Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** failures);
    if (!isOver()) await setTimeout(seconds * second, undefined, { signal }).catch(() => undefined);
  }
  leave(client);
}

/** A server that takes the connection and then says nothing is left alone after a while. */
async function connect(client: Client, signal: AbortSignal): Promise<void> {
  const started = client.start();
  started.catch(() => undefined);
  const late = AbortSignal.any([signal, AbortSignal.timeout(TIME_TO_CONNECT)]);
  const ended = new Promise<never>((_resolve, reject) => {
    late.addEventListener('abort', () => {
      reject(new Error('Slack did not say hello in time'));
    });
  });
  ended.catch(() => undefined);
  try {
    await Promise.race([started, ended]);
  } catch (error) {
    leave(client);
    throw error;
  }
}

/** Its promise waits for the other side's goodbye, which may not come. */
function leave(client: Client): void {
  void client.disconnect().catch(() => undefined);
}

type PlatformError = InstanceType<typeof webApi.WebAPIPlatformError>;

function isRefusal(error: unknown): error is PlatformError {
  return (
    error instanceof webApi.WebAPIPlatformError &&
    /auth|token|revoked|inactive|disabled|scope/.test(error.data.error)
  );
}

function refused(error: PlatformError): Error {
  const { error: word } = error.data;
  const what = word.includes('scope')
    ? `has no permission to connect (${word}). Give it connections:write.`
    : `is refused by Slack (${word}).`;
  return wrong('SLACK_APP_TOKEN', what, error);
}
