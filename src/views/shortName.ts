/** Finds the short name of an actor that cannot be mistaken for another on the same page. */
import type { Actor } from '../core/summary.ts';

export function shortName(actor: Actor, all: Actor[]): string {
  const [short] = candidates(actor);
  if (short === undefined) return actor.name;
  const isShared = all.some((other) => other !== actor && [other.name, ...other.aliases].includes(short));
  return isShared ? actor.name : short;
}

/** The one word of a person's name that the article uses by itself, the last one first; abbreviations such as "US". */
function candidates({ kind, name, aliases }: Actor): string[] {
  if (kind !== 'person') return aliases.filter((alias) => /^\p{Lu}[\p{Lu}.]{1,4}$/u.test(alias));
  const words = name.split(' ').reverse();
  return words.filter((word) => aliases.includes(word));
}
