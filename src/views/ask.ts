/** Further questions that pages and errors offer. */
import type { ActorMatch } from '../core/matchActors.ts';
import type { KnownActor } from '../core/people.ts';
import type { ArticleLine } from '../core/records.ts';
import type { Action, Block } from '../reply/reply.ts';
import { quoted, titleOf, whereAndWhen } from './words.ts';

/** Each actor as an answer to "whom do you mean?". */
export function actorChoices(actors: KnownActor[], command: 'quotes' | 'actors' | 'readout why'): Action[] {
  return actors.map(({ name, call, roles: [role], kind }) => ({
    label: kind === 'person' && role !== undefined ? `${name}, ${role}` : call,
    command: `/${command} ${quoted(call)}`,
  }));
}

/** A story as a further question, by one of its articles. */
export function storyChoice(story: string, article: ArticleLine): Action {
  const detail = whereAndWhen(article);
  return {
    label: titleOf(article) + (detail === null ? '' : ` (${detail})`),
    command: `/brief story:${story}`,
  };
}

type Search = Extract<Block, { kind: 'search' }>;

/** Where the name stands in a command that is put together. */
const PLACE = '\uFFFC';

/** Somebody else, found while typing; `command` is what is asked with the name. */
export function searchFor(complete: Search['complete'], command: (name: string) => string): Search {
  const [before = '', after = ''] = command(PLACE).split(PLACE);
  return { kind: 'search', label: 'Somebody else', complete, before, after };
}

/** What to say when a name did not lead to exactly one actor, and what to ask instead. */
export function whomDoYouMean(
  name: string,
  match: Exclude<ActorMatch, { kind: 'found' }>,
  command: 'quotes' | 'actors',
): { message: string; next: Action[] } {
  if (match.kind === 'choices') {
    const [first, ...more] = match.actors;
    const message =
      more.length > 0
        ? `“${name}” fits several. Whom do you mean?`
        : `Nobody is called “${name}” exactly. Did you mean ${first?.name ?? ''}?`;
    return { message, next: actorChoices(match.actors, command) };
  }
  const near = match.nearest.map((actor) => actor.name);
  const hint =
    near.length === 0
      ? 'Nobody is stored yet; /brief reads an article.'
      : `The nearest names: ${near.join(', ')}.`;
  return {
    message: `Nobody called “${name}” is in the stored articles. ${hint}`,
    next: actorChoices(match.nearest, command),
  };
}
