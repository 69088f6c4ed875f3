/** Says what was put together or taken apart, and offers the way back. */
import type { KnownActor } from '../core/people.ts';
import type { Action, Reply } from '../reply/reply.ts';
import { quoted } from './words.ts';

/** `undoName` is what the one is called now, to take them apart again. */
export function mergedPage(one: KnownActor, into: KnownActor, undoName: string): Reply {
  const text = `${called(one)} is ${called(into)} here from now on: in lists, quotes and briefs, and in articles still to come.`;
  return changed(text, [{ label: 'Undo', command: `/actors split:${quoted(undoName)}` }, page(into)]);
}

export function splitPage(actor: KnownActor, apart: KnownActor[]): Reply {
  const text = `${called(actor)} and ${apart.map(called).join(', ')} are kept apart here from now on, in articles still to come too.`;
  const undo = apart.map((each) => ({
    label: apart.length === 1 ? 'Undo' : `Undo for ${each.name}`,
    command: mergeCommand(each.call, actor.call),
  }));
  return changed(text, [...undo, page(actor)]);
}

export function mergeCommand(one: string, into: string): string {
  return `/actors merge:${quoted(one)} into:${quoted(into)}`;
}

function page({ name, call }: KnownActor): Action {
  return { label: `Who is ${name}`, command: `/actors ${quoted(call)}` };
}

/** With the role, when there is one. */
function called({ call, roles: [role] }: KnownActor): string {
  return role === undefined ? call : `${call} (${role})`;
}

function changed(text: string, actions: Action[]): Reply {
  return {
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'actions', actions },
    ],
  };
}
