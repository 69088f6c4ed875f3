/** Buttons, menus, windows and shortcuts. */
import type { App } from '@slack/bolt';
import { filled } from '../../reply/filled.ts';
import { readToken, type Memory } from '../memory.ts';
import type { Ask } from './asking.ts';
import type { Call } from './calls.ts';
import type { Hear } from './hear.ts';
import { namesIn, sayNotInstalled } from './hearCommands.ts';
import { shortcuts } from './manifest.ts';
import { readField } from './messages.ts';
import { metadataOf, modals, openText, placeFrom, typedIn } from './modals.ts';
import type { People } from './people.ts';
import {
  deliveredInteraction,
  placeOfInteraction,
  readInteraction,
  type Interaction,
  type Place,
} from './place.ts';
import { tooOld, type Press } from './press.ts';
import { asOwn, type Show } from './show.ts';
import type { Suggest } from './suggest.ts';
import type { Teams } from './teams.ts';
import { firstLink, typedText } from './typed.ts';

export type InteractionParts = {
  app: App;
  hear: Hear;
  ask: Ask;
  press: Press;
  show: Show;
  suggest: Suggest;
  people: People;
  memory: Memory;
  teams: Teams;
  call: Call;
  now: () => Temporal.Instant;
  signal: AbortSignal;
  second: number;
};

export function hearInteractions(parts: InteractionParts): void {
  const { app, hear, ask, press, call } = parts;
  const heard = (deal: (body: Interaction, place: Place) => Promise<void>) =>
    hear(deliveredInteraction, async (body) => {
      const interaction = readInteraction(body);
      const place = await placeOfInteraction(interaction, parts);
      if (place !== null) await deal(interaction, place);
      else if (interaction.response_url !== undefined) await sayNotInstalled(interaction.response_url, parts);
    });

  app.action(
    /^/,
    heard(async (body, place) => {
      for (const action of body.actions) await press(action, body, place);
    }),
  );
  app.view(
    modals.rest,
    heard((body, place) => askRest(body, place, parts)),
  );
  app.view(
    modals.text,
    heard((body, place) => ask({ command: 'brief', values: { what: typedIn(body) } }, place)),
  );
  app.shortcut(
    shortcuts.text,
    heard((body, place) => openText(body.trigger_id, place, call)),
  );
  app.shortcut(
    shortcuts.message,
    heard((body, place) => briefMessage(body, place, parts)),
  );
  app.options(/^find:/, async ({ body, ack }) => {
    await ack({ options: await parts.suggest(body) });
  });
}

/** What was typed after the words of the button. */
async function askRest(
  body: Interaction,
  place: Place,
  { ask, show, memory }: InteractionParts,
): Promise<void> {
  const metadata = metadataOf(body);
  if (metadata === null) return;
  const there = placeFrom(metadata, place);
  const kept = await readToken(metadata.field, `slack:${place.team.id}`, memory);
  if (kept === null) await show(tooOld, there, asOwn);
  else await ask(filled(readField(kept).command, typedIn(body)), there, true);
}

/** The link in a message, or its text. */
async function briefMessage(
  body: Interaction,
  place: Place,
  { ask, people }: InteractionParts,
): Promise<void> {
  const text = body.message?.text ?? '';
  const unfurled = body.message?.attachments.map(({ from_url }) => from_url).find((url) => url !== undefined);
  const what = firstLink(text) ?? unfurled ?? typedText(text, namesIn(place.team, people));
  const here = { ...place, pressed: null };
  await ask(what.trim() === '' ? '/readout help brief' : { command: 'brief', values: { what } }, here);
}
