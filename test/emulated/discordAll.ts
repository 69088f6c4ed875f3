/** Asks every command, presses whatever comes, and reads that every question has its answer. */
import { show } from '../bench/measure.ts';
import type { Component, Emulator, Handle, Message, Option } from './emulator.ts';

/** Presses below one answer, and answers to presses, that are looked at. */
const MOST_PRESSES = 300;

type Counts = { asked: number; completed: number; pressed: number; filled: number };

export async function askEverything(discord: Emulator): Promise<void> {
  const counts: Counts = { asked: 0, completed: 0, pressed: 0, filled: 0 };
  const messages: Message[] = [];
  const seen = new Set<string>();
  const read = async (handle: Handle): Promise<void> => {
    if (handle.timedOut) throw new Error('no answer');
    messages.push(await handle.final(), ...handle.followups());
  };
  for (const [name, options, tries] of questions(discord)) {
    for (const option of options.filter(({ autocomplete }) => autocomplete === true)) {
      await discord.autocomplete(name, option.name, 'k');
      counts.completed++;
    }
    for (const values of tries) {
      await read(await discord.slashCommand(name, values));
      counts.asked++;
    }
  }
  await read(await discord.slashCommand('brief', {}, { dm: true }));
  for (const words of [
    'a link: https://example.com/news',
    'The mayor said: "No choice at all," on Friday.\n\nMore follows.',
    ' ',
  ])
    await read(await discord.messageCommand('Brief this', discord.userMessage(words)));
  for (let message = messages.shift(); message !== undefined; message = messages.shift()) {
    const { components } = message;
    for (const component of pressable(components)) {
      // It is another one now.
      if (message.components !== components) break;
      const id = component.custom_id ?? '';
      const values = component.options?.map(({ value }) => value) ?? [undefined];
      for (const value of values) {
        const key = value ?? id.replace(/^1(\w+):\d+:/, '$1:');
        if (seen.has(key) || counts.pressed >= MOST_PRESSES) continue;
        seen.add(key);
        counts.pressed++;
        const handle = await discord.component(message, id, value === undefined ? [] : [value]);
        if (handle.modal === undefined) await read(handle);
        else {
          counts.filled++;
          const field = handle.modal.components?.[0]?.component?.custom_id ?? '';
          await read(await discord.submitModal(handle, { [field]: 'khamenei' }));
        }
        if (message.components !== components) break;
      }
    }
  }
  show(
    'asked',
    `${counts.asked} questions, ${counts.completed} completions, ${counts.pressed} presses, ${counts.filled} fields`,
  );
}

/** Every command with its subcommands, and values for its options. */
function questions(discord: Emulator): [string, Option[], Record<string, unknown>[]][] {
  const commands = [...(discord.commands.get('global')?.values() ?? [])].filter(({ type }) => type === 1);
  return commands.flatMap((command): [string, Option[], Record<string, unknown>[]][] => {
    const subcommands = command.options?.filter(({ type }) => type === 1) ?? [];
    if (subcommands.length === 0)
      return [[command.name, command.options ?? [], valuesOf(command.options ?? [])]];
    return subcommands.map((sub) => [
      `${command.name} ${sub.name}`,
      sub.options ?? [],
      valuesOf(sub.options ?? []),
    ]);
  });
}

const words = [
  'khamenei',
  'dam',
  'hostile',
  '@everyone',
  '   ',
  'https://example.com/feed',
  '2026-01-20',
  'quotes',
];

function valuesOf(options: Option[]): Record<string, unknown>[] {
  return [
    {},
    ...options.flatMap(({ name, type, choices }): Record<string, unknown>[] => {
      if (type === 11) return [];
      if (type === 4) return [{ [name]: 1 }, { [name]: 99_999 }];
      if (type === 5) return [{ [name]: true }, { [name]: false }];
      return (choices?.map(({ value }) => value) ?? words).map((value) => ({ [name]: value }));
    }),
  ];
}

function pressable(components: Component[]): Component[] {
  return components.flatMap((component) => [
    ...(component.custom_id === undefined ? [] : [component]),
    ...pressable(component.components ?? []),
  ]);
}
