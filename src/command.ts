/** What a command is and what it may use. */
import type { z } from 'zod';
import type { Reply } from './reply/reply.ts';
import type { Store, Workspace } from './store/store.ts';

/** What the bot can complete while a person types an option. */
export type Completion = 'speaker' | 'actor' | 'topic' | 'outlet';

/** What is said of an option beside its type and its description; given with zod's `.meta()`. */
export type OptionMeta = {
  description: string;
  /** A value as a person would type it; shown in help and in error texts. */
  example: string;
  /** Words typed without `name:` go to these options, in order; the last one takes the rest of the line. */
  positional?: boolean;
  complete?: Completion;
};

/** What a command may use while it answers one question. */
export type CommandContext = {
  store: Store;
  workspace: Workspace;
  /** The moment of the question; commands do not read the clock. */
  now: Temporal.Instant;
  /** IANA name of the asker's time zone. */
  timeZone: string;
  /** Reads a new text: analyses and stores it for this workspace, or finds it stored already. */
  readText: (text: string, title: string | null) => Promise<{ id: string; added: boolean }>;
  /** Reads a local file or, for `-`, standard input. `null` where the platform has no files. */
  readFile: ((path: string) => Promise<string>) | null;
};

export type Command<Options extends z.ZodObject = z.ZodObject> = {
  /** One line for help and for the platforms' command lists; at most 100 characters. */
  description: string;
  /** Whole lines as typed; shown in help, each run by a test. */
  examples: string[];
  options: Options;
  run: (options: z.output<Options>, context: CommandContext) => Promise<Reply>;
};

/** Gives a command its option types; the default export of every file in `commands/`. */
export function defineCommand<Options extends z.ZodObject>(command: Command<Options>): Command<Options> {
  return command;
}

/** Something the person can mend; the message is said to them as it is and tells what to do next. */
export class UserError extends Error {
  override name = 'UserError';
}
