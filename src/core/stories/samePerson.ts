/** Tells who is who across the articles of a story, as in lists of actors: by names, never guessing between two. */
import { nameIn } from '../people/asked.ts';
import { groupNames, type KnownActor } from '../people.ts';
import type { Actor } from '../summary.ts';
import type { SamePerson } from './statements.ts';
import type { MemberArticle } from './storyArticle.ts';

export function samePersonIn(articles: readonly MemberArticle[]): SamePerson {
  const groups = new Map<string, KnownActor>();
  for (const group of peopleIn(articles))
    for (const name of group.names) groups.set(`${group.kind} ${name}`, group);
  const groupOf = ({ kind, name }: Actor): KnownActor | undefined => groups.get(`${kind} ${name}`);
  return (one, other) => {
    const group = groupOf(one);
    return group !== undefined && group === groupOf(other);
  };
}

/** Everyone with a name, once each. */
export function peopleIn(articles: readonly MemberArticle[]): KnownActor[] {
  return groupNames(
    articles.flatMap((article) =>
      article.summary.actors
        .filter(({ kind }) => kind !== 'unnamed')
        .map((actor) =>
          nameIn({ actor, person: null, article, quoted: 0, mentioned: actor.mentions.length }, null),
        ),
    ),
  );
}
