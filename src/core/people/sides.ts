/** Tells for whom somebody stands, from their own name and role alone: a state, the press, or nobody that is known. */
import { outlets } from '../lexicon/organizations.ts';
import { ambiguousStates, capitals, demonyms, states } from '../lexicon/places.ts';
import { powers } from '../lexicon/powers.ts';
import type { Actor } from '../summary.ts';

export type Standing = { name: string; kind: Actor['kind']; role: string | null };

/** What the press is called. */
export const PRESS = 'Press';

/** Behind these words a role says where somebody is sent, or of what they speak: "envoy to", "minister for". */
const away = /\s(?:to|for|on|against|towards?|with)\s/i;

/** As many words as the longest name of a state that news uses. */
const mostWords = 4;

/** So many characters of a name or a role are looked at. */
const mostLetters = 300;

export function sideOf({ name, kind, role }: Standing): string | null {
  if (kind === 'state') return states.get(plain(name)) ?? name;
  if (outlets.has(plain(name))) return PRESS;
  if (kind === 'person') return role === null ? null : stateIn(role);
  return stateIn(name) ?? (role === null ? null : stateIn(role));
}

/** The first state that the words name before they look elsewhere. */
function stateIn(words: string): string | null {
  const [own = ''] = words.slice(0, mostLetters).split(away);
  const parts = own
    .split(/[\s,;()/–—-]+/)
    .map(plain)
    .filter((word) => word !== '');
  for (let first = 0; first < parts.length; first++) {
    for (let size = Math.min(mostWords, parts.length - first); size > 0; size--) {
      const phrase = parts.slice(first, first + size).join(' ');
      const found = demonyms.get(phrase) ?? powers.get(phrase) ?? states.get(phrase) ?? capitals.get(phrase);
      if (found !== undefined && !ambiguousStates.has(phrase)) return found;
    }
  }
  return null;
}

/** Lower case, without "the", a possessive and a closing full stop. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’]s$|\.$/, '');
}
