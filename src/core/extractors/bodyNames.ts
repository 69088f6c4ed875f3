/** What tells that a name is a body's: a list, its nouns, its letters, or the words around it. */
import {
  leadRoles,
  ledBodies,
  legalForms,
  organizations,
  otherAcronyms,
  outlets,
} from '../lexicon/organizations.ts';
import {
  articleOutlets,
  bodyContext,
  bodyHeads,
  bodyRelations,
  bodyWords,
  nameEndings,
  memberNouns,
  buildingNouns,
  openingNouns,
  organizationNouns,
  surnameBodies,
} from '../lexicon/organizations.ts';
import { isGivenName } from '../lexicon/givenNames.ts';
import { roleNoun } from '../lexicon/roles.ts';
import { otherPlaces, thingNouns } from '../lexicon/places.ts';
import { determiners, prepositions } from '../lexicon/words.ts';
import type { Evidence, NamedKind } from './actorKinds.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';

/** A body's description behind a comma is no longer. */
const MOST_WORDS = 8;

/** On a list, whole or but for its first word ("Karvian Red Cross"). */
export function knownBody({ key, names, reading }: Evidence, parts: readonly string[]): NamedKind | null {
  if (names.every((name) => isProduct(reading, name))) return null;
  if (key === 'who') return names.some(({ text }) => text === 'WHO') ? 'organization' : null;
  const withArticle = names.some((name) => hasArticle(reading, name));
  if (outlets.has(key)) return articleOutlets.has(key) && !withArticle ? null : 'organization';
  const isBranch = parts.length > 2 && organizations.has(parts.slice(1).join(' '));
  return isBranch || organizations.has(key) || ledBodies.has(parts.at(-1) ?? '') ? 'organization' : null;
}

/** "a Boeing 737", and the last word of "The Keeper's House". */
function isProduct({ tokens }: NamedReading, name: Name): boolean {
  const before = tokens[name.first - 1]?.lower;
  if (before === "'s")
    return (
      name.last - name.first === 1 &&
      tokens[name.first - 2]?.capital === true &&
      organizationNouns.has(name.key)
    );
  return /^an?$/.test(before ?? '') && tokens[name.last]?.kind === 'number';
}

export function hasArticle({ tokens }: Pick<NamedReading, 'tokens'>, name: Name): boolean {
  return tokens[name.first - 1]?.lower === 'the';
}

/** One word alone ("Watch", "Service") is a body only behind "the"; a hospital where things happen is a place. */
export function bodyNoun(evidence: Evidence, parts: readonly string[]): NamedKind | 'none' | null {
  const { key, names, reading, speaking } = evidence;
  const withArticle = names.some((name) => hasArticle(reading, name));
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return withArticle && organizationNouns.has(last) ? 'organization' : null;
  if (surnameBodies.has(last) && isPersonLike(evidence, parts)) return null;
  const links = parts.findIndex((part, index) => index > 0 && /^(?:of|for)$/.test(part));
  const head = parts[links - 1] ?? '';
  const isBody =
    organizationNouns.has(last) ||
    nameEndings.has(last) ||
    key.endsWith(' without borders') ||
    key.includes(' mission in ') ||
    (parts[links] === 'for' && memberNouns.has(head)) ||
    (/^(?:world|air)$/.test(parts[0] ?? '') && parts.length === 2 && !thingNouns.has(last)) ||
    legalForms.has(last) ||
    openingNouns.has(parts[0] ?? '') ||
    key.includes('&') ||
    parts.some((part, index) => /^(?:of|for)$/.test(part) && bodyHeads.has(parts[index - 1] ?? ''));
  if (!isBody) return null;
  const isFaculty = head === 'school' && parts[links] === 'of';
  const building = !isFaculty && buildingNouns.has(bodyHeads.has(head) ? head : last);
  const isThere = building && !names.some((name) => speaking.has(name) || doesSomething(reading, name));
  const isOne = names.every((name) => /^an?$/.test(reading.tokens[name.first - 1]?.lower ?? ''));
  return isThere || isOne ? 'none' : 'organization';
}

/** "the Velm Hospital treated them": the subject of a verb, not where something is. */
function doesSomething({ tokens }: NamedReading, name: Name): boolean {
  const before = tokens[name.first - (hasArticle({ tokens }, name) ? 2 : 1)]?.lower ?? '';
  const next = tokens[name.last]?.lower ?? '';
  return !prepositions.has(before) && (next.endsWith('ed') || /^(?:has|had|will|would|did|does)$/.test(next));
}

/** Two or three words without an article, a given name first, or with a role. */
export function isPersonLike({ names, reading, roles }: Evidence, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  if (parts.length > 3 || names.some((name) => hasArticle(reading, name))) return false;
  return roles.length > 0 || (isGivenName(first) && !otherPlaces.has(first));
}

/** Capitals only: a body, but for "TV" and its like, and for whole words that shout. */
export function acronym(
  { key, names, written, reading, speaking }: Evidence,
  parts: readonly string[],
): NamedKind | 'none' | null {
  if (otherAcronyms.has(key) || /^[rdi]-/.test(key)) return 'none';
  if (!names.every(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase())) return null;
  const isLong = key.length > 5 && !names.some((name) => hasArticle(reading, name) || speaking.has(name));
  const isWord = written.lower.has(key) || isLong;
  return parts.length === 1 && !isWord && /^[\p{L}&.\d-]{2,7}$/u.test(key) ? 'organization' : 'none';
}

/** "Orbix shares", "the company Orbix", "Orbix, a maker of phones". */
export function describedBody(
  { names, reading, speaking }: Evidence,
  parts: readonly string[],
): NamedKind | null {
  if (parts.length > 4) return null;
  const { tokens } = reading;
  const isAir = parts.at(-1) === 'air' && parts.length > 1;
  const isBody = names.some((name) => {
    const next = tokens[name.last]?.lower ?? '';
    if (
      isAir &&
      (speaking.has(name) || doesSomething(reading, name) || /^(?:flights?|jet|plane)$/.test(next))
    )
      return true;
    if (next === 'chief' && /^(?:executive|operating|financial)$/.test(tokens[name.last + 1]?.lower ?? ''))
      return true;
    if (bodyContext.has(next) || (parts.length > 1 && leadRoles.has(next))) return true;
    const before = tokens[name.first - 1]?.lower ?? '';
    if (/^(?:told|tells)$/.test(before) && isBrand(name.text)) return true;
    const related = /^(?:of|in|at)$/.test(before) && bodyRelations.has(tokens[name.first - 2]?.lower ?? '');
    if (before === 'by' && next === ',' && tokens[name.last + 1]?.lower === 'which') return true;
    return related || bodyWords.has(before) || isCalledBody(reading, name.last);
  });
  return isBody ? 'organization' : null;
}

/** ", a family company based in Korsk" or "is a charity": the noun that the description turns on. */
function isCalledBody({ tokens }: NamedReading, from: number): boolean {
  const link = tokens[from]?.lower ?? '';
  if (!/^(?:,|is|was)$/.test(link) || !determiners.has(tokens[from + 1]?.lower ?? '')) return false;
  let head = '';
  for (let index = from + 2; index < from + MOST_WORDS; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || prepositions.has(token.lower) || /^(?:that|which|based)$/.test(token.lower))
      return bodyWords.has(head) && roleNoun(head) === null;
    head = token.lower;
  }
  return false;
}

/** "BuzzFeed", "PetroLusa", "amazon.com": a capital within marks a brand, but for "McRory" and its like. */
export function isBrand(text: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(text) && !/(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|O['’]|D['’])\p{Lu}/u.test(text);
}
