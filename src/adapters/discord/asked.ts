/** What someone asks with a command: its name and its options, as the bot takes them. */
import {
  ApplicationCommandOptionType as Kind,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
} from 'discord.js';
import type { CommandInfo, OptionInfo } from '../../command.ts';
import { actionOptionOf, FILE_OPTION, fileOptionOf } from './registration.ts';

export type Asked = {
  command: string;
  values: Record<string, string>;
  /** The file that is to be read, and the option whose place it takes. */
  file: { option: string; attachment: APIAttachment } | null;
};

/** What is asked, or what is wrong with it in words for whoever asks. */
export function readAsked(
  { data }: APIChatInputApplicationCommandInteraction,
  commands: CommandInfo[],
): Asked | { problem: string } {
  const info = commands.find(({ name }) => name === data.name);
  const { action, given } = flat(data.options ?? []);
  const asked: Asked = { command: data.name, values: {}, file: null };
  const actionOption = info === undefined ? undefined : actionOptionOf(info);
  if (action !== null) asked.values[actionOption?.name ?? 'action'] = action;
  for (const option of given) {
    const known = info?.options.find(({ name }) => name === option.name);
    if (option.type === Kind.Attachment) {
      const attachment = data.resolved?.attachments?.[option.value];
      const place = info === undefined ? undefined : fileOptionOf(info);
      if (attachment === undefined || place === undefined)
        return { problem: 'The file did not arrive. Send it again.' };
      asked.file = { option: place.name, attachment };
      continue;
    }
    const value = 'value' in option ? String(option.value) : '';
    if (value.trim() === '') return { problem: nothingIn(option.name, known) };
    asked.values[option.name] = value;
  }
  if (asked.file !== null && asked.values[asked.file.option] !== undefined)
    return { problem: `Give either ${asked.file.option} or ${FILE_OPTION}: one thing is read at a time.` };
  return asked;
}

/** The option that is being typed, as the command knows it, and what is typed so far. */
export function readTyped(
  { data }: APIApplicationCommandAutocompleteInteraction,
  commands: CommandInfo[],
): { option: OptionInfo; typed: string } | null {
  const info = commands.find(({ name }) => name === data.name);
  const { given } = flat(data.options);
  const focused = given.find((option) => 'focused' in option && option.focused);
  const option = info?.options.find(({ name }) => name === focused?.name);
  if (option === undefined || focused === undefined || !('value' in focused)) return null;
  return { option, typed: String(focused.value) };
}

function nothingIn(name: string, option: OptionInfo | undefined): string {
  const example = option === undefined ? '' : `, for example ${option.example}`;
  return `There are only spaces in ${name}. Leave it out, or type something${example}.`;
}

/** Options of a subcommand stand under its name. */
function flat(options: APIApplicationCommandInteractionDataOption[]): {
  action: string | null;
  given: APIApplicationCommandInteractionDataBasicOption[];
} {
  const [first] = options;
  if (first?.type === Kind.Subcommand) return { action: first.name, given: first.options ?? [] };
  return { action: null, given: options as APIApplicationCommandInteractionDataBasicOption[] };
}
