/** Offers values for what is being typed: what the bot suggests, in the form in which Discord takes it. */
import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js';
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { readTyped } from './asked.ts';
import { commandLimits } from './commandLimits.ts';
import { placeOf } from './place.ts';
import { isYesOrNo } from './registration.ts';
import type { Replies } from './replies.ts';
import type { Turns } from './turns.ts';

export type OfferParts = { bot: Bot; commands: CommandInfo[]; log: Log; replies: Replies; turns: Turns };

export async function offerValues(
  from: APIApplicationCommandAutocompleteInteraction,
  desk: OfferParts,
): Promise<void> {
  await desk.turns.first(async () => {
    await desk.replies.offer(from, await valuesFor(from, desk));
  });
}

async function valuesFor(
  from: APIApplicationCommandAutocompleteInteraction,
  { commands, bot, log }: OfferParts,
): Promise<{ name: string; value: string }[]> {
  const asked = readTyped(from, commands);
  if (asked?.option.complete === undefined || isYesOrNo(asked.option)) return [];
  try {
    const { asker } = placeOf(from);
    const found = await bot.suggest(asked.option.complete, asked.typed, asker);
    const values = [...new Set(found.map(withinLimit))].slice(0, commandLimits.choices);
    return values.map((value) => ({ name: value, value }));
  } catch (error) {
    log.error({ err: error, interaction: from.id }, 'Nothing could be suggested');
    return [];
  }
}

/** As many words as a choice may have: the title of an article is found by its beginning too. */
function withinLimit(value: string): string {
  if (value.length <= commandLimits.choice) return value;
  const room = value.slice(0, commandLimits.choice + 1);
  return room
    .slice(0, room.lastIndexOf(' ') > 0 ? room.lastIndexOf(' ') : commandLimits.choice)
    .toWellFormed();
}
