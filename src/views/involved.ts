/** Who is involved in a story, people first, those of most articles first; unnamed sources are counted. */
import { groupNames } from '../core/people.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Actor } from '../core/summary.ts';
import type { Line } from '../reply/reply.ts';
import { shortName } from './shortName.ts';
import { count } from './words.ts';

const kindOrder: Actor['kind'][] = ['person', 'state', 'organization', 'group'];
const mostNames = 24;

export function whoIsInvolved(articles: readonly MemberArticle[]): Line[] {
  const actors = articles.flatMap(({ summary }) => summary.actors);
  const named = actors.filter(({ kind }) => kind !== 'unnamed');
  const weights = Map.groupBy(named, ({ kind, name }) => `${kind} ${name}`);
  const groups = groupNames(
    [...weights.values()].flatMap(([actor, ...more]) =>
      actor === undefined ? [] : [{ ...actor, aliases: actor.aliases, roles: [], quoted: more.length + 1 }],
    ),
  ).sort(
    (one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) || other.quoted - one.quoted,
  );
  const shown = groups.slice(0, mostNames).map((group) => toActor(group, named));
  const names = shown.map((actor) => shortName(actor, shown));
  if (groups.length > shown.length) names.push(`${groups.length - shown.length} more`);
  const unnamed = actors.length - named.length;
  if (unnamed > 0) names.push(count(unnamed, 'unnamed source'));
  return names.length === 0 ? [] : [names.join(' · ')];
}

function toActor(group: { name: string; kind: Actor['kind'] }, actors: Actor[]): Actor {
  const actor = actors.find(({ name, kind }) => name === group.name && kind === group.kind);
  if (actor === undefined) throw new Error('a group has the name of one of its actors');
  return actor;
}
