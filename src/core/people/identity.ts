/** Decides whether someone in a new article is a person who is known already, or a namesake. */
import { fold } from '../fold.ts';
import { namesakeKey } from './keys.ts';
import { fieldsOfRoles, roleWords, shareRoleWord } from './roles.ts';

/** What tells who someone is: their roles, and the names of the others in the same articles. */
export type Evidence = { roles: string[]; company: string[] };

/** A person who may be meant, by what the newest articles say of them. */
export type Candidate = { person: string } & Evidence;

/**
 * Who of the candidates, who all have the same kind and name, is meant; `null` when the evidence is against all of
 * them. Without any evidence it is the first.
 */
export function whoIsMeant(found: Evidence, candidates: Candidate[]): string | null {
  const possible = candidates.filter((candidate) => !isSomebodyElse(found, candidate));
  const [best] = possible
    .map((candidate) => ({ candidate, weight: inCommon(found, candidate) }))
    .sort((one, other) => other.weight - one.weight);
  return best?.candidate.person ?? null;
}

/** Both have roles, these belong to different fields, and nothing is in common. */
export function isSomebodyElse(one: Evidence, other: Evidence): boolean {
  const [fields, otherFields] = [fieldsOfRoles(one.roles), fieldsOfRoles(other.roles)];
  if (fields.length === 0 || otherFields.length === 0) return false;
  return !fields.some((field) => otherFields.includes(field)) && inCommon(one, other) === 0;
}

/** The key of a new person; numbers that others have are not given again. */
export function freeKey(base: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(namesakeKey(base, number))) number++;
  return namesakeKey(base, number);
}

function inCommon(one: Evidence, other: Evidence): number {
  const company = new Set(other.company.map(fold));
  const shared = new Set(one.company.map(fold).filter((name) => company.has(name))).size;
  const role = shareRoleWord(roleWords(one.roles), roleWords(other.roles)) ? 2 : 0;
  const field = fieldsOfRoles(one.roles).some((each) => fieldsOfRoles(other.roles).includes(each)) ? 1 : 0;
  return shared + role + field;
}
