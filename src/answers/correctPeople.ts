/** Corrects who is who: puts two actors together, or keeps a name apart; both can be undone. */
import { UserError, type CommandContext } from '../command.ts';
import { fold } from '../core/fold.ts';
import { corrected, merging, splitting, type Correction } from '../core/people/corrections.ts';
import { withNamesakes } from '../core/people/find.ts';
import { groupNames, type KnownActor } from '../core/people.ts';
import type { ActorName } from '../core/records.ts';
import type { Reply } from '../reply/reply.ts';
import { mergeCommand, mergedPage, splitPage } from '../views/corrections.ts';
import { quoted } from '../views/words.ts';
import { asking, findWhom } from './whom.ts';

export async function putTogether(
  name: string,
  into: string | undefined,
  context: CommandContext,
): Promise<Reply> {
  if (name === '' || into === undefined) {
    throw new UserError('Who is the same as whom? Give both names: /actors merge:"A. Roe" into:"Ada Roe"');
  }
  const first = await findWhom(name, context, (choice) => mergeCommand(choice, into));
  const second = await findWhom(into, context, (choice) => mergeCommand(first.call, choice));
  for (const actor of [first, second]) {
    if (actor.kind === 'unnamed')
      throw new UserError(`“${actor.name}” is no name; whoever speaks without one stays unnamed.`);
  }
  if (first.persons.some((person) => second.persons.includes(person))) {
    throw new UserError(`${first.name} and ${second.name} are one already.`, [
      { label: `Who is ${second.name}`, command: `/actors ${quoted(second.call)}` },
    ]);
  }
  const { groups } = await correct([first, second], context, () => merging(first, second));
  const now = groups.find(({ persons }) => persons.includes(second.persons[0] ?? '')) ?? second;
  return mergedPage(first, second, fold(first.name) === fold(second.name) ? now.call : first.name);
}

export async function takeApart(name: string, context: CommandContext): Promise<Reply> {
  const actor = await findWhom(name, context, (choice) => `/actors split:${quoted(choice)}`);
  const { groups, corrections } = await correct([actor], context, (known) => splitting(actor, name, known));
  if (corrections.length === 0) {
    throw new UserError(`${actor.name} has no other name here that could be kept apart.`, [
      { label: `Who is ${actor.name}`, command: `/actors ${quoted(actor.call)}` },
    ]);
  }
  const [stays] = groups.filter(({ persons }) => persons.includes(actor.persons[0] ?? ''));
  const apart = groups.filter(
    (group) => group !== stays && corrections.some(({ person }) => group.persons.includes(person)),
  );
  return splitPage(stays ?? actor, apart);
}

/** Keeps corrections that are worked out from all names of these actors; gives who is who then. */
async function correct(
  actors: KnownActor[],
  context: CommandContext,
  workOut: (known: ActorName[]) => Correction[],
): Promise<{ groups: KnownActor[]; corrections: Correction[] }> {
  const { store, workspace, now } = context;
  const persons = actors.flatMap((actor) => actor.persons);
  const own = await store.actorNames(workspace, { persons });
  const known = await withNamesakes(persons, own, asking(context));
  const corrections = workOut(known);
  await store.correctPeople(workspace, corrections, now.toString({ smallestUnit: 'second' }));
  return { groups: groupNames(corrected(known, corrections)), corrections };
}
