/** Finds whom a name means, or says whom it may mean. */
import { UserError, type CommandContext } from '../command.ts';
import type { KnownActor } from '../core/people.ts';
import { findActor, type AskNames } from '../core/people/find.ts';
import { searchFor, whomDoYouMean } from '../views/ask.ts';

/** Whom the words mean; else an error with ways on, each leading to `command` with the name. */
export async function findWhom(
  words: string,
  context: CommandContext,
  command: (name: string) => string,
): Promise<KnownActor> {
  const match = await findActor(words, asking(context));
  if (match.kind === 'found') return match.actor;
  const offered = match.kind === 'choices' ? match.actors : match.nearest;
  const { message, next } = whomDoYouMean(words, match, 'actors');
  throw new UserError(
    message,
    next.map((action, index) => ({ ...action, command: command(offered[index]?.call ?? '') })),
    offered.length > 0 ? searchFor('actor', command) : null,
  );
}

export function asking({ store, workspace }: CommandContext): AskNames {
  return (query) => store.actorNames(workspace, query);
}
