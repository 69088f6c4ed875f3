/** Windows with one field: for the rest of a question, and for an article that is pasted. */
import { z } from 'zod';
import type { types } from '@slack/bolt';
import type { Call } from './calls.ts';
import type { Interaction, Place } from './place.ts';

export const modals = { rest: 'fill', text: 'brief_text' } as const;

const FIELD = 'field';
const INPUT = 'typed';

const placeSchema = z.object({
  channel: z.string().nullable(),
  thread: z.string().nullable(),
  response: z.object({ url: z.string(), uses: z.number(), end: z.number() }).nullable(),
  pressed: z
    .union([
      z.object({ kind: z.literal(['hidden', 'open', 'home']) }),
      z.object({ kind: z.literal('direct'), message: z.string() }),
    ])
    .nullable(),
});

const metadataSchema = z.object({ field: z.string(), place: placeSchema });

/** Where the answer goes, and the token of the field: what is typed comes after its question. */
export type Metadata = z.infer<typeof metadataSchema>;

/** The time in which Slack lets a window be opened. */
const TIME = 2500;

export async function openField(
  label: string,
  token: string,
  place: Place,
  trigger: string,
  call: Call,
): Promise<void> {
  const { channel, thread, response, pressed } = place;
  const metadata: Metadata = { field: token, place: { channel, thread, response, pressed } };
  const view = {
    ...window(modals.rest, 'Readout', 'Ask'),
    private_metadata: JSON.stringify(metadata),
    blocks: [field(label, false)],
  };
  await open(view, trigger, place, call);
}

export async function openText(trigger: string, place: Place, call: Call): Promise<void> {
  const hint: types.KnownBlock = {
    type: 'section',
    text: { type: 'plain_text', text: 'The brief comes to you in a direct message.' },
  };
  const view = {
    ...window(modals.text, 'Brief a text', 'Brief'),
    blocks: [field('The article', true), hint],
  };
  await open(view, trigger, place, call);
}

async function open(view: object, trigger: string, { team }: Place, call: Call): Promise<void> {
  const details = { trigger_id: trigger, view };
  await call('views.open', details, team.token, { atMost: TIME, repeatable: false });
}

function window(id: string, title: string, submit: string): object {
  return {
    type: 'modal',
    callback_id: id,
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: submit },
    close: { type: 'plain_text', text: 'Cancel' },
  };
}

function field(label: string, multiline: boolean): types.KnownBlock {
  return {
    type: 'input',
    block_id: FIELD,
    label: { type: 'plain_text', text: label },
    element: { type: 'plain_text_input', action_id: INPUT, multiline },
  };
}

const typedSchema = z.object({ value: z.string().nullish() });

/** What was typed into the field. */
export function typedIn({ view }: Interaction): string {
  const value = typedSchema.safeParse(view?.state?.values[FIELD]?.[INPUT]);
  return value.data?.value?.trim() ?? '';
}

/** What was kept with the window; `null` when it is not one of ours. */
export function metadataOf({ view }: Interaction): Metadata | null {
  try {
    return metadataSchema.parse(JSON.parse(view?.private_metadata ?? ''));
  } catch {
    return null;
  }
}

export function placeFrom({ place }: Metadata, now: Place): Place {
  return { ...now, ...place, pressed: place.pressed };
}
