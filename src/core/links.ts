/** Finds the web address in what someone typed, and tells whether two belong to one site. */
import { isWebAddress } from './header.ts';
import { hostEndings } from './lexicon/hostEndings.ts';

/** An address alone, also in the form Slack gives it: `<https://example.org|example.org>`. */
export function linkIn(words: string): string | null {
  const address = /^<([^|>]+)(?:\|[^>]*)?>$/.exec(words)?.[1] ?? words;
  return isWebAddress(address) ? address : null;
}

/** Whether an address holds a name or a password, which everybody who sees it could use. */
export function hasLogin(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.username !== '' || url.password !== '');
}

const host = /^(?:\[[\da-f:.]+\]|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.?)(?::\d+)?(?=[/?#]|$)/iu;

/** An address, or "example.org/world", "intranet:8080" as people say it: what it may mean, the likelier first. */
export function linksIn(words: string): string[] {
  const link = linkIn(words);
  if (link !== null) return [link];
  const name = host.exec(words)?.[0] ?? '';
  if (!/[.:]/.test(name) || /\s/.test(words)) return [];
  return [`https://${words}`, `http://${words}`].filter(isWebAddress);
}

/** Whether words without a scheme are rather an address than a topic: a host with a path, or one that ends as most do. */
export function isHostOfPage(words: string): boolean {
  if (/\s/.test(words)) return false;
  const hasPath = /^[^/?#]+[/?#]./.test(words);
  return endsAsHost(words) || (hasPath && /\.\p{L}[\p{L}\p{N}-]+$/u.test(hostIn(words)));
}

/** "example.org", "example.org/story.html", "127.0.0.1": it ends as hosts do, and as people write it there. */
export function endsAsHost(words: string): boolean {
  const name = hostIn(words);
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  return hostEndings.has(ending) || /^\d+(?:\.\d+){3}$/.test(name);
}

function hostIn(words: string): string {
  return host.exec(words)?.[0].replace(/:\d+$/, '') ?? '';
}

/** The same host, or one within the other: `rss.example.org` and `www.example.org`. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => URL.parse(url)?.host.replace(/^www\./, '') ?? '');
  if (!first || !second) return false;
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}
