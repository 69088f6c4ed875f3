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
  buildingNouns,
  clubNouns,
  openingNouns,
  organizationNouns,
  surnameBodies,
} from '../lexicon/organizations.ts';
import { isGivenName } from '../lexicon/givenNames.ts';
import { roleNoun } from '../lexicon/roles.ts';
import { otherPlaces } from '../lexicon/places.ts';
import { determiners, nounPrepositions, prepositions } from '../lexicon/words.ts';
import type { Evidence, NamedKind } from './actorKinds.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';

/** A body's description behind a comma is no longer. */
const MOST_WORDS = 8;

/** On a list, whole or but for its first word ("Karvian Red Cross"). */
export function knownBody({ key, names, reading }: Evidence, parts: readonly string[]): NamedKind | null {
  if (key === 'who') return names.some(({ text }) => text === 'WHO') ? 'organization' : null;
  const withArticle = names.some((name) => hasArticle(reading, name));
  if (outlets.has(key)) return articleOutlets.has(key) && !withArticle ? null : 'organization';
  const isBranch = parts.length > 2 && organizations.has(parts.slice(1).join(' '));
  return isBranch || organizations.has(key) || ledBodies.has(parts.at(-1) ?? '') ? 'organization' : null;
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
  const isBody =
    organizationNouns.has(last) ||
    legalForms.has(last) ||
    openingNouns.has(parts[0] ?? '') ||
    key.includes('&') ||
    parts.some((part, index) => /^(?:of|for)$/.test(part) && bodyHeads.has(parts[index - 1] ?? ''));
  if (!isBody) return null;
  const building = buildingNouns.has(last) || buildingNouns.has(parts[parts.indexOf('of') - 1] ?? '');
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

/** "Northvale Rovers", "the Miami Dolphins". */
export function club(evidence: Evidence, parts: readonly string[]): NamedKind | null {
  if (parts.length < 2 || !clubNouns.has(parts.at(-1) ?? '')) return null;
  return isPersonLike(evidence, parts) ? null : 'organization';
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
export function describedBody({ names, reading }: Evidence, parts: readonly string[]): NamedKind | null {
  if (parts.length > 4) return null;
  const { tokens } = reading;
  const isBody = names.some((name) => {
    const next = tokens[name.last]?.lower ?? '';
    if (bodyContext.has(next) || (parts.length > 1 && leadRoles.has(next))) return true;
    const before = tokens[name.first - 1]?.lower ?? '';
    const related = /^(?:of|in|at)$/.test(before) && bodyRelations.has(tokens[name.first - 2]?.lower ?? '');
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
    if (
      token?.kind !== 'word' ||
      nounPrepositions.has(token.lower) ||
      /^(?:that|which|based)$/.test(token.lower)
    )
      return bodyWords.has(head) && roleNoun(head) === null;
    head = token.lower;
  }
  return false;
}

/** "BuzzFeed", "PetroLusa", "amazon.com": a capital within marks a brand, but for "McRory" and its like. */
export function isBrand(text: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(text) && !/(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|O['’]|D['’])\p{Lu}/u.test(text);
}
