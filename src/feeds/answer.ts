/** Reads one answer of a server: its head, where it sends us, and its body. */
import type { Dispatcher } from 'undici';
import { readBody } from './body.ts';
import { freshFor, retryAfter, type Head } from './freshness.ts';
import { statusProblem, tooLarge } from './problems.ts';
import type { Fetched, Problem, Unchanged, Validators } from './results.ts';

export type Answer = Dispatcher.ResponseData;

/** Where a fetch has come to, and the address that all redirects up to the first passing one lead to. */
export type Trip = { url: URL; movedTo: string | null };

function headOf({ headers }: Answer): Head {
  return (name) => {
    const value = headers[name];
    return value === undefined ? null : typeof value === 'string' ? value : value.join(', ');
  };
}

/** Where an answer sends us, without the part of a page it may name. */
export function redirect(answer: Answer, from: URL): URL | null {
  const location = headOf(answer)('location');
  if (![301, 302, 303, 307, 308].includes(answer.statusCode) || location === null) return null;
  const url = URL.parse(location, from);
  if (url !== null) url.hash = '';
  return url;
}

export async function readAnswer(
  answer: Answer,
  { url, movedTo }: Trip,
  known: Validators | undefined,
  limit: number,
): Promise<Fetched | Unchanged | Problem> {
  const { statusCode: status, body } = answer;
  const head = headOf(answer);
  const [etag, lastModified] = [head('etag'), head('last-modified')];
  if (status === 304 && known !== undefined) {
    await body.dump();
    const validators = { etag: etag ?? known.etag, lastModified: lastModified ?? known.lastModified };
    return { kind: 'unchanged', ...validators, movedTo, freshFor: freshFor(head) };
  }
  if (status < 200 || status > 299) {
    leave(answer);
    return statusProblem(url.host, status, retryAfter(head));
  }
  if (Number(head('content-length') ?? 0) > limit) {
    leave(answer);
    return tooLarge(url.host, limit);
  }
  const bytes = await readBody(body as AsyncIterable<Uint8Array>, head('content-encoding') ?? '', limit);
  return {
    kind: 'fetched',
    url: url.href,
    ...{ movedTo, bytes, etag, lastModified },
    contentType: head('content-type'),
    freshFor: freshFor(head),
  };
}

/** The rest of an answer that nobody reads may be endless: the connection is given up. */
export function leave({ body }: Answer): void {
  body.on('error', () => undefined).destroy();
}
