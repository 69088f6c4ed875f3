/** Whether this process is ready for questions and work, and if not, what is missing, a line each. */
import type { Adapter } from '../adapters/adapter.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

export type Readiness = {
  /** From now on these are asked; before, it is not ready. */
  watch: (watched: Watched) => void;
  /** From now on it is not ready. */
  stopping: () => void;
  /** Empty when nothing is missing. */
  missing: () => Promise<string[]>;
};

export type Watched = {
  store: Pick<Store, 'migrations' | 'waitingSince'>;
  /** The migrations that this version has made. */
  migrations: string[];
  /** By the word that begins their addresses. */
  platforms: ReadonlyMap<string, Pick<Adapter, 'isReady'>>;
};

export function createReadiness(log: Log): Readiness {
  let watched: Watched | null = null;
  let isStopping = false;
  const askMigrations = patiently(() => watched?.store.migrations() ?? Promise.resolve([]));

  const databaseMissing = async (migrations: string[]): Promise<string[]> => {
    try {
      const found = await askMigrations();
      if (found === null) return ['database: it does not answer within a second'];
      return found.join() === migrations.join() ? [] : [otherVersion(found, migrations)];
    } catch (error) {
      log.error({ err: error }, 'The database could not be asked how it is');
      return ['database: it cannot be asked; the log says why'];
    }
  };

  const stoppingLines = (): string[] | null =>
    isStopping ? ['stopping: it finishes what it has begun, and takes on nothing'] : null;

  const askedLines = async (): Promise<string[]> => {
    if (watched === null) return ['starting: the database is being opened'];
    const { migrations, platforms } = watched;
    const lines = await databaseMissing(migrations);
    for (const [name, platform] of platforms)
      if (!platform.isReady()) lines.push(`${name}: it is not connected`);
    // It may have begun to stop meanwhile.
    return stoppingLines() ?? lines;
  };

  return {
    watch: (what) => {
      watched = what;
    },
    stopping: () => {
      isStopping = true;
    },
    missing: async () => stoppingLines() ?? (await askedLines()),
  };
}

function otherVersion(found: string[], migrations: string[]): string {
  const [more] = found.filter((name) => !migrations.includes(name));
  return more === undefined
    ? 'migrations: the database is another one than at the start'
    : `migrations: the database is of a newer version (${more}); update Readout here too`;
}

/** Milliseconds. */
const PATIENCE = 1000;

/** `null` when there is no answer in time. As long as none has come, the same question is not asked again. */
export function patiently<Answer>(ask: () => Promise<Answer>): () => Promise<Answer | null> {
  let asking: Promise<Answer> | null = null;
  return async () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => {
      late.resolve(null);
    }, PATIENCE);
    try {
      return await Promise.race([asking, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  };
}
