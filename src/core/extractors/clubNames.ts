/** What tells that a name is a sports club's or a team's. */
import { bodyContext, clubNouns, placeClubs } from '../lexicon/organizations.ts';
import { states, thingNouns } from '../lexicon/places.ts';
import { roleNoun } from '../lexicon/roles.ts';
import { communityWords } from '../lexicon/words.ts';
import type { Evidence, NamedKind } from './actorKinds.ts';
import { isPersonLike } from './bodyNames.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';

/** "Northvale Rovers", "the Miami Dolphins"; "Velm Town" when it plays; "the Karvia Pumas". */
export function club(evidence: Evidence, parts: readonly string[]): NamedKind | null {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return null;
  const plays = placeClubs.has(last) && evidence.names.some((name) => isPlaying(evidence.reading, name));
  const isTeam = parts.length === 2 && states.has(parts[0] ?? '') && isTeamPlural(last);
  if (!clubNouns.has(last) && !plays && !isTeam) return null;
  return isPersonLike(evidence, parts) ? null : 'organization';
}

function isTeamPlural(word: string): boolean {
  return /[^s]s$/.test(word) && !thingNouns.has(word) && !communityWords.has(word) && roleNoun(word) === null;
}

/** "beat Velm Town", "Velm Town manager". */
function isPlaying({ tokens }: NamedReading, name: Name): boolean {
  const before = tokens[name.first - 1]?.lower ?? '';
  return (
    /^(?:beat|beats|play|plays|played|face|faces|faced|against|vs?|defeated|thrashed)$/.test(before) ||
    bodyContext.has(tokens[name.last]?.lower ?? '')
  );
}
