/** Who is involved in a story, people first, those who are mentioned most first; unnamed sources are counted. */
import type { KnownActor } from '../core/people.ts';
import type { Story } from '../core/stories/samePerson.ts';
import type { Actor } from '../core/summary.ts';
import type { Line } from '../reply/reply.ts';
import { shortName } from './shortName.ts';
import { count } from './words.ts';

const kindOrder: Actor['kind'][] = ['person', 'state', 'organization', 'group'];
const mostNames = 24;

export function whoIsInvolved({ articles, people: all }: Story): Line[] {
  const people = all.toSorted(
    (one, other) =>
      kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) || other.mentioned - one.mentioned,
  );
  const shown = people.slice(0, mostNames);
  const names = shown.map((actor) => (hasNamesake(actor) ? withRole(actor) : shortName(actor, shown)));
  if (people.length > shown.length) names.push(`${people.length - shown.length} more`);
  const actors = articles.flatMap(({ summary }) => summary.actors);
  const unnamed = actors.filter(({ kind }) => kind === 'unnamed').length;
  if (unnamed > 0) names.push(count(unnamed, 'unnamed source'));
  return names.length === 0 ? [] : [names.join(' · ')];
}

/** The number in `call` counts those of the story only, so that it is no name to ask for. */
function hasNamesake({ name, call }: KnownActor): boolean {
  return name !== call;
}

function withRole({ name, roles: [role] }: KnownActor): string {
  return role === undefined ? name : `${name} (${role})`;
}
