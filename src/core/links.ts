/** Finds the web address in what someone typed. */
import { isWebAddress } from './header.ts';

/** An address alone, also in the form Slack gives it: `<https://example.org|example.org>`. */
export function linkIn(words: string): string | null {
  const address = /^<([^|>]+)(?:\|[^>]*)?>$/.exec(words)?.[1] ?? words;
  return isWebAddress(address) ? address : null;
}
