/** Says in words why something could not be fetched. */
import { notPublic } from './addresses.ts';
import { PackingError, TooLargeError } from './body.ts';
import { PrivateAddressError } from './connect.ts';
import type { Problem } from './results.ts';

export function problem(
  reason: Problem['reason'],
  text: string,
  more: { status?: number; retryAfter?: number | null } = {},
): Problem {
  return { kind: 'problem', reason, text, status: more.status ?? null, retryAfter: more.retryAfter ?? null };
}

/** What a status that is no success says, in words. */
export function statusProblem(host: string, status: number, retryAfter: number | null): Problem {
  const row = statuses[status];
  const [reason, text] = row ?? [
    'failing',
    `has a fault of its own and answers with status ${status}; try again later`,
  ];
  return problem(reason, `${host} ${text}.`, { status, retryAfter });
}

const loginNeeded = 'shows this to readers who are logged in; paste the text instead';
const robotsUnwanted = 'does not let programs in; open it in a browser and paste the text instead';
const notNow = 'asks for less at once or is being repaired; try again later';

const statuses: Record<number, [Problem['reason'], string]> = {
  400: ['failing', 'does not understand this address; check it'],
  401: ['denied', loginNeeded],
  402: ['denied', 'shows this to readers who pay; paste the text instead'],
  403: ['denied', robotsUnwanted],
  404: [
    'missing',
    'has nothing at this address; check it for slips, or look for its new address on the site',
  ],
  407: ['denied', loginNeeded],
  410: ['gone', 'has taken this away for good; look on the site for what replaced it'],
  429: ['busy', notNow],
  451: ['denied', 'may not show this for legal reasons'],
  503: ['busy', notNow],
};

/** What an error on the way means, in words. An error without a code is ours, and is thrown again. */
export function errorProblem(host: string, error: unknown, limits: { bytes: number }): Problem {
  if (error instanceof PrivateAddressError) return problem('address', notPublic(error.message));
  if (error instanceof TooLargeError) return tooLarge(host, limits.bytes);
  if (error instanceof PackingError) {
    return problem(
      'failing',
      `${host} sends its answer packed in a way that cannot be unpacked. Try again later.`,
    );
  }
  const code = codeOf(error);
  if (code === '') throw error;
  const row = errors.find(([pattern]) => pattern.test(code));
  return row === undefined
    ? problem('failing', `${host} could not be fetched (${code}). Try again later.`)
    : problem(row[1], `${host} ${row[2]}.`);
}

export function tooLarge(host: string, bytes: number): Problem {
  const limit = `${bytes / 1_000_000} MB`;
  return problem(
    'large',
    `${host} sends more than ${limit}, the most that is read. Try the page of one article.`,
  );
}

/** The reader has given up. */
export function tooHard(url: string): Problem {
  const host = URL.parse(url)?.host ?? url;
  return problem(
    'large',
    `What ${host} sends is too much work to read, so it was left. Paste the text of the article instead.`,
  );
}

const unsafe =
  'so what it sends could come from anybody; write to the site, or try the address with www. or without';

/** The first pattern that fits the code of an error. */
const errors: [RegExp, Problem['reason'], string][] = [
  [
    /^(?:ENOTFOUND|EAI_NONAME|ENODATA)$/,
    'unreachable',
    'is not known: there is no such host; check the address for slips',
  ],
  [
    /^EAI_|^(?:ETIMEOUT|ESERVFAIL|EREFUSED)$/,
    'unreachable',
    'could not be looked up just now; try again in a few minutes',
  ],
  [
    /^ECONNREFUSED$/,
    'unreachable',
    'refuses connections; the site may be down, or the port in the address wrong',
  ],
  [/^UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT$|^ETIMEDOUT$/, 'slow', 'does not answer; try again later'],
  [/^(?:CERT_HAS_EXPIRED)$/, 'unreachable', `has a certificate that has expired, ${unsafe}`],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'unreachable', `shows the certificate of another site, ${unsafe}`],
  [/CERT|SELF_SIGNED|UNABLE_TO/, 'unreachable', `has a certificate that nobody known has signed, ${unsafe}`],
  [
    /^ERR_(?:SSL|TLS|OSSL)|^EPROTO$/,
    'unreachable',
    'has no working https; try the address with http:// instead',
  ],
  [
    /^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/,
    'large',
    'sends a head that is far too long; the site is at fault',
  ],
  [/^HPE_/, 'failing', 'answers with something that is not HTTP; check the port in the address'],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_ABORTED|ECONNABORTED)$/,
    'unreachable',
    'broke off in the middle of its answer; try again',
  ],
  [
    /^E(?:HOST|NET)(?:UNREACH|DOWN)$|^EADDRNOTAVAIL$|^ENETUNREACH$|^EINVAL$|^EACCES$/,
    'unreachable',
    'cannot be reached from here; try again later',
  ],
];

/** An attempt on several addresses fails with all of their errors; the first one speaks for them. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  if (error.name === 'HTTPParserError') return code ?? 'HPE_UNKNOWN';
  return code ?? (error.cause === undefined ? '' : codeOf(error.cause));
}
