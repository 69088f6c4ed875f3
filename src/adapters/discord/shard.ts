/** What a process that is one of several connections to Discord is to the one that began it. */

/** Its number, and how many there are. */
export type Shard = { id: number; count: number };

/** What a shard tells when its questions come. */
export type Up = { servers: number };

export type Parent = {
  tell: (up: Up) => void;
  /** Lets go of it, so that this process can end by itself. */
  leave: () => void;
};

/** When the one that began it is gone, this process ends as if it had been told to. */
export function openParent(): Parent {
  const end = (): void => void process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', end);
  return {
    tell: (up) => {
      process.send?.(up);
    },
    leave: () => {
      process.off('disconnect', end);
      if (process.connected) process.disconnect?.();
    },
  };
}

export function isUp(message: unknown): message is Up {
  return typeof message === 'object' && message !== null && 'servers' in message;
}
