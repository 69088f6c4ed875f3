/** Finds out who the actors of a new article are: people whom its readers may know already, or new ones. */
import { sql, type Transaction } from 'kysely';
import { freeKey, whoIsMeant, type Candidate, type Evidence } from '../core/people/identity.ts';
import { baseKey, numberOf } from '../core/people/keys.ts';
import { fieldsOfRoles } from '../core/people/roles.ts';
import type { Workspace } from '../core/records.ts';
import type { Actor } from '../core/summary.ts';
import { FEED_SCOPES } from './feedScopes.ts';
import type { Tables } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

/** So many of the newest appearances of somebody tell who they are. */
const LOOKED_AT = 10;

/** The person of each actor by the actor's id; of unnamed sources, who are nobody, their words. */
export async function personsOf(
  transaction: Transaction<Tables>,
  workspace: Workspace | null,
  actors: Actor[],
): Promise<Map<string, string>> {
  const named = actors.filter(({ kind }) => kind !== 'unnamed');
  const bases = [...new Set(named.map(({ kind, name }) => baseKey(kind, name)))];
  const known = await knownPersons(transaction, workspace, bases);
  const persons = new Map<string, string>();
  for (const { id, kind, name } of actors) {
    if (kind === 'unnamed') persons.set(id, baseKey(kind, name));
  }
  for (const actor of named) {
    const base = baseKey(actor.kind, actor.name);
    const company = named.filter((other) => other !== actor).map(({ name }) => name);
    const evidence = { roles: actor.roles.map(({ text }) => text), company };
    const own = known.filter((each) => each.base === base);
    persons.set(actor.id, await personOf(transaction, workspace, actor, evidence, base, own));
  }
  return persons;
}

type Known = { key: number; base: string; person: string; seen: number };

/** `seen` tells those whom the readers of the article may know. */
async function knownPersons(
  transaction: Transaction<Tables>,
  workspace: Workspace | null,
  bases: string[],
): Promise<Known[]> {
  const isSeen = sql<number>`case when exists (select 1 from names join scopes on scopes.key = names.scope_key
    where names.person_key = persons.key and (scope in ('', ${workspace ?? ''}) or scope like ${`${FEED_SCOPES}%`}))
    then 1 else 0 end`;
  return await transaction
    .selectFrom('persons')
    .select(['key', 'base', 'person', isSeen.as('seen')])
    .where('base', 'in', bases)
    .execute();
}

async function personOf(
  transaction: Transaction<Tables>,
  workspace: Workspace | null,
  { kind }: Actor,
  evidence: Evidence,
  base: string,
  known: Known[],
): Promise<string> {
  const seen = known.filter((each) => each.seen === 1);
  const [first] = seen;
  if (first === undefined) return base;
  if (kind !== 'person' || (seen.length === 1 && fieldsOfRoles(evidence.roles).length === 0))
    return first.person;
  const candidates: Candidate[] = [];
  for (const each of seen.sort((one, other) => numberOf(one.person) - numberOf(other.person))) {
    candidates.push(await candidate(transaction, workspace, each));
  }
  // Those whom its readers may not know do not count: a number that is left out would tell of them.
  return whoIsMeant(evidence, candidates) ?? freeKey(base, new Set(seen.map(({ person }) => person)));
}

async function candidate(
  transaction: Transaction<Tables>,
  workspace: Workspace | null,
  { key, person }: Known,
): Promise<Candidate> {
  const newest = await transaction
    .selectFrom('actors')
    .select(['article_key', 'roles'])
    .where('person_key', '=', key)
    .where((actor) =>
      actor.or([
        actor('workspace', 'is', null),
        actor('workspace', 'in', [FOLLOWERS, ...(workspace === null ? [] : [workspace])]),
      ]),
    )
    .orderBy('dated', 'desc')
    .orderBy('article_key', 'desc')
    .limit(LOOKED_AT)
    .execute();
  const company = await transaction
    .selectFrom('actors')
    .innerJoin('persons', 'persons.key', 'actors.person_key')
    .select(sql<string>`coalesce(actors.name, persons.name)`.as('name'))
    .distinct()
    .where(
      'actors.article_key',
      'in',
      newest.map(({ article_key }) => article_key),
    )
    .where('actors.person_key', '<>', key)
    .execute();
  const roles = newest.flatMap((row) => JSON.parse(row.roles) as string[]);
  return { person, roles: [...new Set(roles)], company: company.map(({ name }) => name) };
}
