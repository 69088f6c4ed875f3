/** The map of who is with whom: the actors of some articles, what those state of two of them, and who is named together. */
import type { KnownActor } from '../core/people.ts';
import type { Story } from '../core/stories/samePerson.ts';
import { dayOf, type MemberArticle } from '../core/stories/storyArticle.ts';
import type { ActorMap, Relation } from '../pictures/picture.ts';
import type { Action, Reply } from '../reply/reply.ts';
import { nodesOf, toActors, type Node } from './mapNodes.ts';
import { relationsOf } from './mapRelations.ts';
import { pictureBlock } from './picture.ts';
import { oneLine } from './words.ts';

export type MapQuestion = {
  title: string;
  /** Articles with who is who in them. */
  story: Story;
  /** Only this one and those around them; `null` for all. */
  around: KnownActor | null;
};

/** More than a map can show, so that it can choose. */
const mostActors = 40;

/** To be told something of makes an actor matter more than to be mentioned; so many others do. */
const relationWeight = 8;
const mostRelations = 5;

/** More than anybody else can have. */
const centre = 1_000_000;

export function actorMapPage(question: MapQuestion, next: Action[]): Reply {
  const picture = pictureBlock(actorMap(question));
  return { blocks: next.length === 0 ? [picture] : [picture, { kind: 'actions', actions: next }] };
}

export function actorMap({ title, story, around }: MapQuestion): ActorMap {
  const nodes = nodesOf(story);
  const relations = relationsOf(story.articles, nodes);
  const self = around === null ? null : [...nodes.byId.values()].find((node) => isSame(node, around));
  const shown = self === null ? [...nodes.byId.values()] : near(self?.id ?? '', nodes.byId, relations);
  const weighed = shown.map((node) => ({ node, weight: node === self ? centre : weigh(node, relations) }));
  const chosen = weighed.toSorted((one, other) => other.weight - one.weight).slice(0, mostActors);
  const ids = new Set(chosen.map(({ node }) => node.id));
  return {
    kind: 'actor map',
    title: oneLine(title),
    articles: story.total,
    days: daysOf(story.articles),
    actors: toActors(chosen, lastDay(story.articles)),
    relations: relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    others: shown.length - chosen.length,
  };
}

function isSame({ known }: Node, { persons }: KnownActor): boolean {
  return known?.persons.some((person) => persons.includes(person)) ?? false;
}

/** The one in the middle, and everybody with a line to it. */
function near(centreId: string, nodes: ReadonlyMap<string, Node>, relations: readonly Relation[]): Node[] {
  const ids = new Set([centreId]);
  for (const { from, to } of relations) {
    if (from === centreId) ids.add(to);
    if (to === centreId) ids.add(from);
  }
  return [...nodes.values()].filter(({ id }) => ids.has(id));
}

/** Whoever has a name before whoever has none. */
function weigh({ id, kind, mentioned, quoted }: Node, relations: readonly Relation[]): number {
  const others = new Set(
    relations
      .filter(({ isStated, from, to }) => isStated && (from === id || to === id))
      .map(({ from, to }) => (from === id ? to : from)),
  );
  const own = kind === 'unnamed' ? 0 : mentioned + 2 * quoted;
  return own + relationWeight * Math.min(others.size, mostRelations);
}

function daysOf(articles: readonly MemberArticle[]): ActorMap['days'] {
  const days = articles
    .map(dayOf)
    .filter((day) => day !== null)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function lastDay(articles: readonly MemberArticle[]): string | null {
  return daysOf(articles)?.last ?? null;
}
