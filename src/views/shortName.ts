/** Finds the short name of an actor that cannot be mistaken for another on the same page. */
import { fold } from '../core/fold.ts';
import { leadingFamilyNames } from '../core/lexicon/familyNames.ts';
import type { Actor } from '../core/summary.ts';

type Named = Pick<Actor, 'name' | 'kind' | 'aliases'>;

/** Small words that belong to the surname behind them. */
const particles = new Set(
  'al bin ibn bint abu ben da das de del della den der di do dos du el la las le lo los ter van von zu'.split(
    ' ',
  ),
);

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

export function shortName(actor: Named, all: Named[]): string {
  const short = actor.kind === 'person' ? shortPerson(actor) : abbreviation(actor);
  const isShared = all.some((other) => other !== actor && goesBy(other, short));
  return isShared ? actor.name : short;
}

/** The surname, or the one word of the name that the article uses by itself. */
function shortPerson({ name, aliases }: Named): string {
  const last = surname(name);
  if (aliases.includes(last)) return last;
  const words = name.split(' ');
  const used = [...words].reverse().find((word) => aliases.includes(word));
  if (used !== undefined) return used;
  return leadingFamilyNames.has(fold(words[0] ?? '')) || /-\p{Ll}/u.test(words.at(-1) ?? '') ? name : last;
}

/** "von der Leyen", "al-Amr", "Norn Jr." */
function surname(name: string): string {
  const words = name.split(' ');
  let first = words.findLastIndex((word) => !suffix.test(word));
  while (first > 1 && particles.has((words[first - 1] ?? '').toLowerCase())) first--;
  return words.slice(Math.max(first, 0)).join(' ');
}

/** "US", when the article writes it. */
function abbreviation({ name, aliases }: Named): string {
  return aliases.find((alias) => /^\p{Lu}[\p{Lu}.]{1,4}$/u.test(alias)) ?? name;
}

function goesBy({ kind, name, aliases }: Named, short: string): boolean {
  const names = [name, ...aliases, ...(kind === 'person' ? [surname(name)] : [])];
  return names.some((each) => fold(each) === fold(short));
}
