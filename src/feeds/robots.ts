/** Asks a site's robots.txt whether a page may be fetched by a program; each is read once and kept for a while. */
import type { Fetcher } from './fetch.ts';
import type { Fetched, Problem, Unchanged } from './results.ts';
import { isAllowed, rulesFor } from './robotsRules.ts';

export type Robots = { allows: (url: string) => Promise<boolean> };

type Rules = (url: string) => boolean;

/** No more of a file is read, in bytes: what the standard asks for. */
const LENGTH = 500_000;

/** How long rules are kept, in milliseconds, and how long a site is left alone when it could not tell them. */
const KEPT = 3_600_000;
const KEPT_FAILURE = 600_000;

/** So many sites are remembered. */
const SITES = 2000;

const everything: Rules = () => true;
const nothing: Rules = () => false;

export function createRobots(fetcher: Pick<Fetcher, 'fetch'>, userAgent: string): Robots {
  const sites = new Map<string, Promise<Rules>>();
  const name = (/^[\w-]+/.exec(userAgent)?.[0] ?? userAgent).toLowerCase();

  async function ask(origin: string): Promise<Rules> {
    const result = await fetcher.fetch(`${origin}/robots.txt`, { accept: 'text/plain' });
    return rulesOf(result, name);
  }

  function remembered(origin: string): Promise<Rules> {
    const known = sites.get(origin);
    if (known !== undefined) return known;
    const [oldest] = sites.keys();
    if (sites.size >= SITES && oldest !== undefined) sites.delete(oldest);
    const rules = ask(origin);
    sites.set(origin, rules);
    const forget = (): void => {
      if (sites.get(origin) === rules) sites.delete(origin);
    };
    rules.then((found) => setTimeout(forget, found === nothing ? KEPT_FAILURE : KEPT).unref(), forget);
    return rules;
  }

  return {
    allows: async (address) => {
      const url = URL.parse(address);
      if (url === null) return false;
      return (await remembered(url.origin))(url.href);
    },
  };
}

/** A site without rules allows everything; one that cannot tell them now is left alone for now. */
function rulesOf(result: Fetched | Unchanged | Problem, name: string): Rules {
  if (result.kind === 'fetched') {
    const text = Buffer.from(result.bytes.subarray(0, LENGTH)).toString();
    const rules = rulesFor(name, text);
    return (url) => isAllowed(rules, url);
  }
  if (result.kind === 'unchanged') return everything;
  const hasNone = ['missing', 'gone', 'denied', 'redirects', 'large'].includes(result.reason);
  const isRefusal =
    result.status !== null && result.status >= 400 && result.status < 500 && result.status !== 429;
  return hasNone || isRefusal ? everything : nothing;
}
