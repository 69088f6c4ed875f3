/** Loads every file of the commands folder; one that is no command stops the start and is named. */
import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Command, CommandInfo } from './command.ts';
import { describeCommand } from './options.ts';

export type LoadedCommand = { info: CommandInfo; command: Command };

/** A file in the commands folder is not a command. */
export class CommandFileError extends Error {
  override name = 'CommandFileError';
}

const commandSchema = z.custom<Command>(
  (value) =>
    z
      .object({
        description: z.string().min(1).max(100),
        examples: z.array(z.string()).min(1),
        options: z.instanceof(z.ZodObject),
        run: z.function(),
      })
      .safeParse(value).success,
);

/** By name; in the order of the alphabet. */
export async function loadCommands(folder: string): Promise<Map<string, LoadedCommand>> {
  const files = (await readdir(folder)).sort();
  const loaded = await Promise.all(
    files.map(async (file) => [parse(file).name, await load(folder, file)] as const),
  );
  return new Map(loaded);
}

async function load(folder: string, file: string): Promise<LoadedCommand> {
  const path = join(folder, file);
  const { name, ext } = parse(file);
  try {
    if (ext !== '.ts' || !/^[a-z]+$/.test(name)) throw new Error('its name is not a command’s name');
    const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
    const command = commandSchema.parse(module.default);
    return { info: describeCommand(name, command), command };
  } catch (error) {
    throw new CommandFileError(
      `${path} is not a command. A command is made with defineCommand and exported as default.`,
      {
        cause: error,
      },
    );
  }
}
