/** What tells that a name is a state's, or nobody's: a place, a thing, an adjective. */
import {
  ambiguousStates,
  capitals,
  demonyms,
  otherPlaces,
  placeOpenings,
  states,
} from '../lexicon/places.ts';
import { surnameThings, thingNouns } from '../lexicon/places.ts';
import { communityWords } from '../lexicon/words.ts';
import type { Evidence, NamedKind } from './actorKinds.ts';
import { isPersonLike } from './bodyNames.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import { person } from './personNames.ts';

/** A state that things only happen in is a place, not an actor. */
export function knownState(evidence: Evidence, parts: readonly string[]): NamedKind | 'none' | null {
  const { key, names, reading } = evidence;
  if (!states.has(key) || (ambiguousStates.has(key) && person(evidence, parts) !== null)) return null;
  return names.every((name) => isPlaceOf(reading, name)) ? 'none' : 'state';
}

export function isPlaceOf(reading: NamedReading, name: Name): boolean {
  let before = name.first - 1;
  if (reading.tokens[before]?.lower === 'the') before--;
  const link = reading.tokens[before]?.lower ?? '';
  const city = nameAt(reading, before - 1)?.key ?? '';
  if (link === ',') return capitals.has(city) || otherPlaces.has(city);
  return /^(?:in|near|across|outside|inside|throughout|around|of|from|at|through)$/.test(link);
}

export function knownPlace({ key }: Evidence): 'none' | null {
  return capitals.has(key) || otherPlaces.has(key) || otherPlaces.has(key.replace('.', '')) ? 'none' : null;
}

/** A thing's noun in the name, or a word that only describes ("Pellin-based"). */
export function thing(evidence: Evidence, parts: readonly string[]): 'none' | null {
  const describes = parts.some((part) =>
    /-(?:based|born|won|winning|era|linked|led|backed|run|style|like|wide|controlled|educated)$/.test(part),
  );
  if (describes) return 'none';
  if (parts.length < 2) return null;
  if (surnameThings.has(parts.at(-1) ?? '') && isPersonLike(evidence, parts)) return null;
  return parts.some((part) => thingNouns.has(part)) ||
    /^(?:article|section|title|act) [ivx]+$/.test(evidence.key)
    ? 'none'
    : null;
}

/** "Roman Catholic", "New York Democratic": the last word only tells where someone belongs. */
export function adjective({ names }: Evidence, parts: readonly string[]): 'none' | null {
  const last = parts.at(-1) ?? '';
  const belongs = parts.length > 1 && (communityWords.has(last) || demonyms.has(last));
  return belongs && !names.some(({ courtesy }) => courtesy !== null) ? 'none' : null;
}

/** "New Dolan", "Port Sallow", "East Jerusalem". */
export function placeOpening({ roles }: Evidence, parts: readonly string[]): 'none' | null {
  return parts.length > 1 &&
    parts.length < 4 &&
    roles.length === 0 &&
    placeOpenings.has(parts[0]?.replace('.', '') ?? '')
    ? 'none'
    : null;
}

/** "Karvia's foreign minister", "neighbouring Karvia": a state that no list knows. */
export function unknownState({ reading: { tokens }, names }: Evidence): NamedKind | null {
  const office =
    /^(?:government|parliament|army|military|president|minister|ministry|premier|king|queen|constitution|border)$/;
  const found = names.some((name) => {
    if (/^neighbou?ring$/.test(tokens[name.first - 1]?.lower ?? '')) return true;
    if (tokens[name.last]?.lower !== "'s") return false;
    return [1, 2].some((step) => office.test(tokens[name.last + step]?.lower ?? ''));
  });
  return found ? 'state' : null;
}
