/** Finds the web address in what someone typed, and tells whether two belong to one site. */
import { isWebAddress } from './header.ts';

/** An address alone, also in the form Slack gives it: `<https://example.org|example.org>`. */
export function linkIn(words: string): string | null {
  const address = /^<([^|>]+)(?:\|[^>]*)?>$/.exec(words)?.[1] ?? words;
  return isWebAddress(address) ? address : null;
}

/** The same host, or one within the other: `rss.example.org` and `www.example.org`. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => URL.parse(url)?.host.replace(/^www\./, '') ?? '');
  if (!first || !second) return false;
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}
