/** Tells who is who across the articles of a story, as in lists of actors: by names, never guessing between two. */
import { groupNames } from '../people.ts';
import type { Actor } from '../summary.ts';
import type { SamePerson } from './statements.ts';
import type { StoryArticle } from './storyArticle.ts';

export function samePersonIn(articles: readonly StoryArticle[]): SamePerson {
  const names = articles
    .flatMap(({ summary }) => summary.actors)
    .filter(({ kind }) => kind !== 'unnamed')
    .map(({ name, kind, aliases }) => ({ name, kind, aliases, roles: [], quoted: 0 }));
  const groups = new Map<string, number>();
  groupNames(names).forEach((group, index) => {
    for (const name of group.names) groups.set(`${group.kind} ${name}`, index);
  });
  const groupOf = ({ kind, name }: Actor): number | undefined => groups.get(`${kind} ${name}`);
  return (one, other) => {
    const group = groupOf(one);
    return group !== undefined && group === groupOf(other);
  };
}
