/** The commands as Discord lists them, made from what each command says of itself. */
import {
  ApplicationCommandOptionType as Kind,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandInfo, OptionInfo } from '../../command.ts';
import { commandLimits } from './commandLimits.ts';

type Registration = RESTPutAPIApplicationCommandsJSONBody;

/** The option that takes a file beside one that may be given as a file. */
export const FILE_OPTION = 'file';

/** Where the commands are to be: everywhere the bot is, with people who added it for themselves or not, or in a server. */
export type Reach = { kind: 'everywhere'; byUsers: boolean } | { kind: 'one server' };

export function registration(commands: CommandInfo[], reach: Reach): Registration {
  const where = reachOf(reach);
  const forMessages = commands.filter((command) => fileOptionOf(command) !== undefined);
  return [
    ...commands.map((command) => ({
      ...where,
      type: ApplicationCommandType.ChatInput as const,
      name: command.name,
      description: short(command.description),
      options: optionsOf(command),
      ...(command.manages ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {}),
    })),
    ...forMessages.map(({ name }) => ({
      ...where,
      type: ApplicationCommandType.Message as const,
      name: messageCommandName(name),
    })),
  ];
}

/** What it is called in the menu of a message. */
export function messageCommandName(command: string): string {
  return `${command.slice(0, 1).toUpperCase()}${command.slice(1)} this`;
}

/** The option of a command whose value may be a file or a text. */
export function fileOptionOf({ options }: CommandInfo): OptionInfo | undefined {
  return options.find(({ file }) => file === true);
}

/** The option that decides what the others are for: each of its choices is a subcommand. */
export function actionOptionOf({ options }: CommandInfo): OptionInfo | undefined {
  return options.find(({ positional, choices }) => positional === true && choices.length > 0);
}

function reachOf(reach: Reach): Partial<Registration[number]> {
  if (reach.kind === 'one server') return {};
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return {
    contexts: reach.byUsers ? [Guild, BotDM, PrivateChannel] : [Guild, BotDM],
    integration_types: reach.byUsers ? [GuildInstall, UserInstall] : [GuildInstall],
  };
}

function optionsOf(
  command: CommandInfo,
): APIApplicationCommandSubcommandOption[] | APIApplicationCommandBasicOption[] {
  const action = actionOptionOf(command);
  if (action === undefined) return command.options.flatMap(typed);
  const others = command.options.filter((option) => option !== action);
  return action.choices.map((choice) => ({
    type: Kind.Subcommand,
    name: choice,
    description: short(action.does?.[choice] ?? `${action.description}: ${choice}`),
    options: others.filter(({ only }) => only?.includes(choice) ?? true).flatMap(typed),
  }));
}

function typed(option: OptionInfo): APIApplicationCommandBasicOption[] {
  const { name, choices, complete, minimum, type } = option;
  const known = { name, description: short(option.description) };
  if (type === 'integer')
    return [{ ...known, type: Kind.Integer, ...(minimum === undefined ? {} : { min_value: minimum }) }];
  if (isYesOrNo(option)) return [{ ...known, type: Kind.Boolean }];
  const words: APIApplicationCommandBasicOption =
    complete === undefined
      ? {
          ...known,
          type: Kind.String,
          ...(choices.length === 0 ? {} : { choices: choices.map((value) => ({ name: value, value })) }),
        }
      : { ...known, type: Kind.String, autocomplete: true };
  if (option.file !== true) return [words];
  const file = 'A file to read in its place: text or HTML, 10 MB or less';
  return [words, { type: Kind.Attachment, name: FILE_OPTION, description: file }];
}

export function isYesOrNo({ choices }: OptionInfo): boolean {
  return choices.length === 2 && choices.includes('true') && choices.includes('false');
}

/** Its first sentences that have room, or as many words as have. */
function short(description: string): string {
  if (description.length <= commandLimits.description) return description;
  const room = description.slice(0, commandLimits.description);
  const [sentences] = /^[^]*\.(?= )/.exec(room) ?? [];
  const end = room.lastIndexOf(' ');
  return sentences ?? `${room.slice(0, end > 0 ? end : room.length - 1)}…`;
}

/** Whether Discord has them as they are to be; what it adds by itself does not count. */
export function isRegistered(wanted: Registration, there: unknown[]): boolean {
  const added = wanted.some((command) => 'contexts' in command) ? ADDED : ADDED_IN_SERVERS;
  const [one, other] = [wanted, there].map((list) =>
    list
      .map((command) => essence(command, added))
      .sort()
      .join('\n'),
  );
  return one === other;
}

const DEFAULTS = new Set<unknown>([undefined, null, false, '']);
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'handler']);
const ADDED_IN_SERVERS = new Set([...ADDED, 'contexts', 'integration_types']);

/** The same text for the same command, whatever order its fields come in. */
function essence(value: unknown, added: ReadonlySet<string>): string {
  if (Array.isArray(value)) return `[${value.map((each) => essence(each, added)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([name, field]) => !added.has(name) && !DEFAULTS.has(field))
    .filter(([, field]) => !Array.isArray(field) || field.length > 0)
    .map(([name, field]) => `${name}:${essence(field, added)}`);
  return `{${fields.sort().join()}}`;
}
