/** Tells whether a name is a person's, a body's, a state's or nobody's. */
import { cueForms } from '../lexicon/cueForms.ts';
import { documentNouns } from '../lexicon/cues.ts';
import { femaleNames, maleNames } from '../lexicon/givenNames.ts';
import {
  articleOutlets,
  ledBodies,
  organizationNouns,
  organizations,
  otherAcronyms,
  outlets,
} from '../lexicon/organizations.ts';
import { ambiguousStates, capitals, demonyms, otherPlaces, states, thingNouns } from '../lexicon/places.ts';
import { isAdjective } from '../lexicon/words.ts';
import type { Actor, Role } from '../summary.ts';
import type { Capitals } from './capitals.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';

export type NamedKind = Exclude<Actor['kind'], 'unnamed'>;

/** What is known of a name. `key` is in lower case, without diacritics and without "the". */
export type Evidence = {
  reading: NamedReading;
  key: string;
  names: readonly Name[];
  roles: readonly Role[];
  written: Capitals;
  /** The names that are subjects of a verb of speech. */
  speaking: ReadonlySet<Name>;
};

type KindRule = {
  name: string;
  example: string;
  /** `none`: the name of a place or a thing, or no name at all; `null`: the rule does not know. */
  decide: (evidence: Evidence, parts: readonly string[]) => NamedKind | 'none' | null;
};

/** In this order; the first that knows decides. */
export const kindRules: readonly KindRule[] = [
  { name: 'known-state', example: 'Turkey said it would host the talks.', decide: knownState },
  { name: 'known-body', example: 'Reuters reported the deal.', decide: knownBody },
  { name: 'known-place', example: 'They met in Geneva.', decide: knownPlace },
  { name: 'title', example: 'Minister Norn said no.', decide: titled },
  { name: 'acronym', example: 'The VRS said no.', decide: acronym },
  { name: 'body-noun', example: 'The Velm Rescue Service said no.', decide: bodyNoun },
  { name: 'thing', example: 'The Korvel Bridge was closed.', decide: thing },
  { name: 'person', example: 'Ilva Norn, a farmer, said no.', decide: person },
  { name: 'unknown-state', example: "Karvia's foreign minister arrived.", decide: unknownState },
  { name: 'full-name', example: 'The prize went to Ilvara Nornek.', decide: fullName },
  { name: 'speaker', example: 'Yesterday Norn said no.', decide: speaker },
];

export function kindOf(evidence: Evidence): NamedKind | null {
  const parts = evidence.key.split(' ');
  for (const rule of kindRules) {
    const kind = rule.decide(evidence, parts);
    if (kind !== null) return kind === 'none' ? null : kind;
  }
  return null;
}

/** A state that things only happen in is a place, not an actor. */
function knownState(evidence: Evidence, parts: readonly string[]): NamedKind | 'none' | null {
  const { key, names, reading } = evidence;
  if (!states.has(key) || (ambiguousStates.has(key) && person(evidence, parts) !== null)) return null;
  return names.every((name) => isPlaceOf(reading, name)) ? 'none' : 'state';
}

function isPlaceOf(reading: NamedReading, name: Name): boolean {
  let before = name.first - 1;
  if (reading.tokens[before]?.lower === 'the') before--;
  const link = reading.tokens[before]?.lower ?? '';
  const city = nameAt(reading, before - 1)?.key ?? '';
  if (link === ',') return capitals.has(city) || otherPlaces.has(city);
  return /^(?:in|near|across|outside|inside|throughout|around|of|from|at|through)$/.test(link);
}

function knownBody({ key, names, reading }: Evidence, parts: readonly string[]): NamedKind | null {
  const withArticle = names.some((name) => hasArticle(reading, name));
  if (outlets.has(key)) return articleOutlets.has(key) && !withArticle ? null : 'organization';
  return organizations.has(key) || ledBodies.has(parts.at(-1) ?? '') ? 'organization' : null;
}

function hasArticle({ tokens }: NamedReading, name: Name): boolean {
  return tokens[name.first - 1]?.lower === 'the';
}

function knownPlace({ key }: Evidence): 'none' | null {
  return capitals.has(key) || otherPlaces.has(key) ? 'none' : null;
}

function titled({ names }: Evidence): NamedKind | null {
  return names.some(({ title, courtesy }) => title !== null || courtesy !== null) ? 'person' : null;
}

/** One word alone ("Watch", "Service") is a body only behind "the". */
function bodyNoun({ key, names, reading }: Evidence, parts: readonly string[]): NamedKind | null {
  const alone = parts.length === 1 && !names.some((name) => hasArticle(reading, name));
  if (alone) return null;
  const isBody =
    parts.some((part) => organizationNouns.has(part)) || parts.includes('of') || key.includes('&');
  return isBody ? 'organization' : null;
}

/** Capitals only: a body, but for "TV" and its like, and for whole words that shout. */
function acronym({ key, names, written }: Evidence, parts: readonly string[]): NamedKind | 'none' | null {
  if (otherAcronyms.has(key) || /^[rdi]-/.test(key)) return 'none';
  if (!names.every(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase())) return null;
  const isWord = written.lower.has(key);
  return parts.length === 1 && !isWord && /^[\p{L}&.\d-]{2,7}$/u.test(key) ? 'organization' : 'none';
}

/** A thing's noun in the name, or a word that only describes ("Pellin-based"). */
function thing(_: Evidence, parts: readonly string[]): 'none' | null {
  const describes = parts.some((part) =>
    /-(?:based|born|won|winning|era|linked|led|backed|run|style|like|wide|controlled|educated)$/.test(part),
  );
  return describes || (parts.length > 1 && parts.some((part) => thingNouns.has(part))) ? 'none' : null;
}

/** A role, a given name, an initial, or ", 46," or ", who …" behind the name. */
function person({ roles, names, reading }: Evidence, parts: readonly string[]): NamedKind | null {
  if (roles.length > 0) return 'person';
  if (parts.length < 2 || parts.length > 4) return null;
  const initial = parts.some((part) => /^\p{L}\.?$/u.test(part));
  return isGivenName(parts[0] ?? '') || initial || names.some((name) => hasPersonalTail(reading, name))
    ? 'person'
    : null;
}

export function isGivenName(word: string): boolean {
  return maleNames.has(word) || femaleNames.has(word);
}

function hasPersonalTail({ tokens }: NamedReading, name: Name): boolean {
  if (tokens[name.last]?.text !== ',') return false;
  const next = tokens[name.last + 1];
  return /^who(?:se|m)?$/.test(next?.lower ?? '') || (next?.kind === 'number' && /^\d\d$/.test(next.text));
}

/** "Karvia's foreign minister", "neighbouring Karvia": a state that no list knows. */
function unknownState({ reading: { tokens }, names }: Evidence): NamedKind | null {
  const office =
    /^(?:government|parliament|army|military|president|minister|ministry|premier|king|queen|constitution|border)$/;
  const found = names.some((name) => {
    if (/^neighbou?ring$/.test(tokens[name.first - 1]?.lower ?? '')) return true;
    if (tokens[name.last]?.lower !== "'s") return false;
    return [1, 2].some((step) => office.test(tokens[name.last + step]?.lower ?? ''));
  });
  return found ? 'state' : null;
}

/** Two or three words that are never written small and have no article: most such names are people's. */
function fullName({ names, reading, written }: Evidence, parts: readonly string[]): NamedKind | null {
  if (parts.length < 2 || parts.length > 4) return null;
  const common = parts.some(
    (part) => written.lower.has(part) || demonyms.has(part) || states.has(part) || otherPlaces.has(part),
  );
  const withArticle = names.some((name) =>
    /^(?:the|an?|this|its)$/.test(reading.tokens[name.first - 1]?.lower ?? ''),
  );
  const unquoted = names.some(({ quoted }) => !quoted);
  return unquoted && !common && !withArticle && names.every((name) => !isPlaceOf(reading, name))
    ? 'person'
    : null;
}

/** An unknown name that speaks: behind "the" a group or a body, else a person; a first word may be no name at all. */
function speaker({ key, names, reading, speaking }: Evidence, parts: readonly string[]): NamedKind | null {
  if (!names.some((name) => speaking.has(name)) || cueForms.has(key) || documentNouns.has(key)) return null;
  const withArticle = names.some((name) => hasArticle(reading, name));
  const single = parts.length === 1;
  if (single && (isAdjective(key) || /(?:ish|ese)$/.test(key))) return null;
  if (single && /(?:ans|crats|inos|ists|ites)$/.test(key)) return 'group';
  if (single && names.length === 1 && names[0]?.initial === true) return null;
  if (!withArticle) return 'person';
  return single && key.endsWith('s') ? 'group' : 'organization';
}
