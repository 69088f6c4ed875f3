/** What is examined, and with what: everything is asked once, whoever needs it. */
import type { Examination, Observation } from '../adapters/adapter.ts';
import type { Config, ConfigProblem } from '../config.ts';
import type { Web } from '../jobs/web.ts';
import type { Examined } from '../store/examined.ts';
import type { Clocked } from './network.ts';

export type Patient = {
  environment: Record<string, string | undefined>;
  /** What is wrong with the environment; `config` is made from the rest. */
  problems: ConfigProblem[];
  config: Config;
  /** The file of the environment; there may be none. */
  environmentFile: string;
  /** `null` where a server has it. */
  databaseFile: string | null;
  /** `null` when there is none yet; rejects when it cannot be used. */
  database: Promise<Examined | null>;
  /** The servers of the platforms that are set up, each asked for the time. */
  servers: () => Promise<Clocked[]>;
  /** By the word that begins their addresses. */
  platforms: ReadonlyMap<string, () => Promise<Examination>>;
  web: Web;
  now: () => Temporal.Instant;
  /** Ends what takes too long. */
  signal: AbortSignal;
};

export type Check = { name: string; run: (patient: Patient) => Promise<Observation[]> };

/** The database where it can be asked; otherwise there is nothing to say that the check of the database does not say. */
export async function readable({ database }: Patient): Promise<Examined | null> {
  const found = await database.catch(() => null);
  return found === null || found.missing.length > 0 ? null : found;
}

/** Asked when it is needed for the first time, and never again. */
export function once<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | null = null;
  return () => (asked ??= ask());
}

export const well = (text: string): Observation => ({ state: 'well', text });
export const wrong = (text: string): Observation => ({ state: 'wrong', text });
export const noted = (text: string): Observation => ({ state: 'noted', text });
