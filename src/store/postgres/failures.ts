/** What is said when PostgreSQL cannot be used: one sentence that says what to do, never with a password. */
import { StoreError } from '../store.ts';

/** The database as it may be shown. */
export type Shown = { user: string; host: string; name: string };

export function shownOf(url: string): Shown {
  const { username, host, pathname } = new URL(url);
  const user = decodeURIComponent(username);
  const name = decodeURIComponent(pathname.slice(1));
  return { user, host: host === '' ? 'this computer' : host, name: name === '' ? user : name };
}

type Sentence = (shown: Shown) => string;

const isAway: Sentence = ({ name, host }) =>
  `The database ${name} on ${host} cannot be reached; check that PostgreSQL runs there, then try again.`;
const refusesUser: Sentence = ({ user, host }) =>
  `PostgreSQL on ${host} refuses the user ${user} or the password; check DATABASE_URL.`;
const isBusy: Sentence = ({ name, host }) =>
  `The database ${name} on ${host} took too long to answer; try again later.`;
const mayNot: Sentence = ({ user, name }) =>
  `The user ${user} may not use or change the tables of the database ${name}; let it own the database.`;

/** By PostgreSQL's SQLSTATE, or its first two characters, or by Node's code for a connection. */
const sentences: Record<string, Sentence> = {
  ...{ ECONNREFUSED: isAway, ECONNRESET: isAway, ENOTFOUND: isAway, EAI_AGAIN: isAway, ETIMEDOUT: isAway },
  ...{ EHOSTUNREACH: isAway, ENETUNREACH: isAway, EPIPE: isAway, ENOENT: isAway, EACCES: isAway },
  ...{ '08': isAway, '57P01': isAway, '57P02': isAway, '57P03': isAway, '57P05': isAway, '25P03': isAway },
  ...{ '28': refusesUser, '42501': mayNot },
  ...{ '57014': isBusy, '55P03': isBusy, '40001': isBusy, '40P01': isBusy },
  '3D000': ({ name, host }) =>
    `There is no database ${name} on ${host}; make it with createdb, or name another one in DATABASE_URL.`,
  '53300': ({ host }) =>
    `PostgreSQL on ${host} takes no more connections; run fewer processes, or raise its max_connections.`,
  '53': ({ host }) =>
    `PostgreSQL on ${host} has no room left (disk or memory); give it more, then try again.`,
  '25006': ({ name, host }) =>
    `The database ${name} on ${host} is read-only; name the one that may be written in DATABASE_URL.`,
  '58': ({ host }) => `PostgreSQL on ${host} cannot read or write its files; check its disk and its log.`,
  '54000': () =>
    'A name or an address of more than 2,700 bytes cannot be kept; shorten it (a Latin letter is one byte, others are two to four).',
  XX001: damaged,
  XX002: damaged,
};

function damaged({ name, host }: Shown): string {
  return `The database ${name} on ${host} is damaged; put a backup in its place.`;
}

/** What the client says of a connection that is lost has no code. */
const LOST = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a con)/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Writers that overlap stood in each other's way: what was to be done can be done again from the beginning. */
export function isOverlap(error: unknown): boolean {
  const code = codeOf(error instanceof StoreError ? error.cause : error);
  return code === '40001' || code === '40P01' || code === '23505';
}

/** A `StoreError` where somebody can mend it; anything else is a bug and stays the error it was. */
export function explainFailure(shown: Shown, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = codeOf(error);
  const sentence =
    sentences[code] ?? sentences[code.slice(0, 2)] ?? (LOST.test(error.message) ? isAway : undefined);
  return sentence === undefined ? error : new StoreError(sentence(shown), { cause: error });
}
