/** Buttons, menus and fields: each holds a question, or a mark under which the store keeps it. */
import { readToken, type Memory } from '../memory.ts';
import { saying, type Ask } from './asking.ts';
import type { Call } from './calls.ts';
import { openField } from './modals.ts';
import type { Interaction, Place, PressedAction } from './place.ts';
import type { Share } from './share.ts';
import { asOwn, type Show } from './show.ts';
import { readField, readSearch } from './messages.ts';

export type PressParts = { ask: Ask; show: Show; share: Share; call: Call; memory: Memory };

export type Press = (action: PressedAction, body: Interaction, place: Place) => Promise<void>;

export const tooOld = saying('This button is too old. Ask again with /brief, /quotes or /actors.');

export function createPress({ ask, show, share, call, memory }: PressParts): Press {
  const workspaceOf = ({ team }: Place): string => `slack:${team.id}`;

  /** In place of the message that was pressed. */
  async function askFor(token: string, place: Place, after = ''): Promise<void> {
    const words = await readToken(token, workspaceOf(place), memory);
    if (words === null) await show(tooOld, place, asOwn);
    else await ask(words + after, place, true);
  }

  const kinds: Record<string, Press> = {
    ask: ({ value = '' }, _body, place) => askFor(value, place),
    choose: ({ selected_option }, _body, place) => askFor(selected_option?.value ?? '', place),
    find: async ({ block_id, selected_option }, _body, place) => {
      const workspace = workspaceOf(place);
      const around = await readToken(block_id, workspace, memory);
      const name = await readToken(selected_option?.value ?? '', workspace, memory);
      if (around === null || name === null) await show(tooOld, place, asOwn);
      else {
        const { before, after } = readSearch(around);
        await ask(`${before}${name}${after}`, place, true);
      }
    },
    fill: async ({ value = '' }, body, place) => {
      const kept = await readToken(value, workspaceOf(place), memory);
      if (kept === null) {
        await show(tooOld, place, asOwn);
        return;
      }
      await openField(readField(kept).ask, value, place, body.trigger_id, call);
    },
    share: ({ value = '' }, body, place) => share(value, body.container?.message_ts ?? '', place),
  };

  return async (action, body, place) => {
    const [kind = ''] = action.action_id.split(':');
    await kinds[kind]?.(action, body, place);
  };
}
