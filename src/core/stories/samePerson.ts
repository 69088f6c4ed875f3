/** Tells who is who across the articles of a story, as in lists of actors: by keys, corrections and names, never guessing. */
import { groupPresent, nameIn } from '../people/asked.ts';
import type { KnownActor } from '../people.ts';
import type { ActorName } from '../records.ts';
import type { Actor } from '../summary.ts';
import type { SamePerson } from './statements.ts';
import type { MemberArticle, StoredStory } from './storyArticle.ts';

/** A story whose actors have one name each in all its articles; `people` is everyone with a name, once. */
export type Story = StoredStory & { people: KnownActor[]; samePerson: SamePerson };

/** `linked` are those with whom corrections put somebody of the story together. */
export function withPeople(story: StoredStory, linked: ActorName[]): Story {
  const people = groupPresent(story.articles.flatMap(namesIn), linked);
  const byPerson = new Map(people.flatMap((each) => each.persons.map((person) => [person, each] as const)));
  const groups = new Map<Actor, KnownActor>();
  const articles = story.articles.map((article) => {
    const actors = article.summary.actors.map((actor) => {
      const group = actor.kind === 'unnamed' ? undefined : byPerson.get(nameOf(actor, article).person);
      if (group === undefined) return actor;
      const called = { ...actor, name: group.name };
      groups.set(called, group);
      return called;
    });
    return { ...article, summary: { ...article.summary, actors } };
  });
  const samePerson: SamePerson = (one, other) => {
    const group = groups.get(one);
    return group !== undefined && group === groups.get(other);
  };
  return { ...story, articles, people, samePerson };
}

function namesIn(article: MemberArticle): ActorName[] {
  return article.summary.actors
    .filter(({ kind }) => kind !== 'unnamed')
    .map((actor) => nameOf(actor, article));
}

function nameOf(actor: Actor, article: MemberArticle): ActorName {
  const { person = null, home = null } = article.people.get(actor.id) ?? {};
  return nameIn({ actor, person, article, quoted: 0, mentioned: actor.mentions.length }, home);
}

/** Whom a correction put to somebody else. */
export function movedIn({ articles }: StoredStory): string[] {
  const people = articles.flatMap((article) => [...article.people.values()]);
  return people.filter(({ person, home }) => home !== null && home !== person).map(({ person }) => person);
}
