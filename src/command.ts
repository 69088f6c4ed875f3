/** What a command is and what it may use. */
import { z } from 'zod';
import type { DeliveryState } from './core/digests/records.ts';
import type { Forgotten } from './core/given.ts';
import type { Workspace } from './core/records.ts';
import type { Action, Block, Reply } from './reply/reply.ts';
import type { Store } from './store/store.ts';

/** What is said of an option beside its type; given with zod's `.meta()` and read back by `options.ts`. */
export const optionMetaSchema = z.object({
  description: z.string(),
  /** A value as a person would type it; shown in help and in error texts. */
  example: z.string(),
  /** Words typed without `name:` go to these options, in order; the last one takes the rest of the line. */
  positional: z.boolean().optional(),
  /** Quotation marks stay in its value: what they hold is a phrase, or a name. */
  phrases: z.boolean().optional(),
  /** What each of its choices does, in a few words; where a chat lists the choices as commands of their own. */
  does: z.record(z.string(), z.string()).optional(),
  /** Of use with these choices of the command's first option alone. */
  only: z.array(z.string()).optional(),
  /** A file may be given in its place. */
  file: z.literal(true).optional(),
  /** What the bot can complete while a person types a value. */
  complete: z.enum(['speaker', 'actor', 'topic', 'zone', 'outlet', 'feed']).optional(),
});

export type OptionMeta = z.infer<typeof optionMetaSchema>;
export type Completion = NonNullable<OptionMeta['complete']>;

/** An option as help, completion and the platforms' registrations know it. */
export type OptionInfo = OptionMeta & {
  name: string;
  type: 'string' | 'integer';
  /** The only values there are; empty when any value will do. */
  choices: string[];
  minimum?: number;
};

/** A command as help knows it. */
export type CommandInfo = {
  name: string;
  description: string;
  examples: string[];
  options: OptionInfo[];
  /** Only for those who manage the place where it is asked. */
  manages: boolean;
};

/** What came of a read: something, or why not, in words for the person who asked. */
export type Attempt<Result> = Result | { problem: string };

export type NamedFeed = { url: string; title: string | null };

/** `entries` is how many it holds, `headlines` the newest of their titles; `added` is false when it was followed. */
export type FollowedFeed = NamedFeed & { added: boolean; headlines: string[]; entries: number };

/** What of a command's context reaches the web. */
export type WebContext = Pick<
  CommandContext,
  'readLink' | 'readPage' | 'followFeed' | 'importFeeds' | 'exportFeeds'
>;

/** What a command may use while it answers one question. */
export type CommandContext = {
  store: Store;
  workspace: Workspace;
  /** Who reads the answer, a person or a channel: what is new is new to them. */
  reader: string;
  /** Where it was asked, as an adapter's `post` takes it. */
  channel: string;
  /** Where only whoever asks is reached: an address too. */
  self: string;
  /** The moment of the question; commands do not read the clock. */
  now: Temporal.Instant;
  /** IANA name of the asker's time zone. */
  timeZone: string;
  /** Whether it is theirs, or only taken because nothing is known. */
  knowsZone: boolean;
  /** Every command there is, in the order of help. */
  commands: CommandInfo[];
  /** Reads a new text: analyses and stores it for this workspace, or finds it stored already. */
  readText: (text: string, title: string | null) => Promise<Attempt<{ id: string; added: boolean }>>;
  /**
   * Fetches the page at the first of these addresses whose server answers, analyses and stores it for this workspace, or
   * finds it stored already.
   */
  readLink: (links: string[]) => Promise<Attempt<{ id: string; added: boolean }>>;
  /** The same with the page of an article that somebody saved as a file. */
  readPage: (bytes: Uint8Array) => Promise<Attempt<{ id: string; added: boolean }>>;
  /**
   * Follows the feed at the first of these addresses whose server answers, or the one that the page there names; several
   * are choices.
   */
  followFeed: (addresses: string[]) => Promise<Attempt<FollowedFeed | { choices: NamedFeed[] }>>;
  /** Follows all feeds of a list (OPML). */
  importFeeds: (
    list: { bytes: Uint8Array } | { link: string },
  ) => Promise<Attempt<{ added: number; known: number; refused: number }>>;
  /** The feeds of this workspace as such a list. */
  exportFeeds: () => Promise<string>;
  /** Whether they may have forgotten what everybody here has given. */
  mayForget: boolean;
  /** Forgets all that this workspace has given, and says how much it was; what takes longer goes on by itself. */
  forget: () => Promise<Forgotten>;
  /** Says whether digests can be posted where it was asked; the problem is in words, with what to do. */
  checkChannel: () => Promise<{ problem: string | null }>;
  /** Posts one digest of this workspace at once, and gives what came of it; `null` when there is none with this id. */
  deliverDigest: (id: string) => Promise<DeliveryState | null>;
  /** Reads at most so many bytes of a local file or, for `-`, of standard input. `null` where there are no files. */
  readFile: ((path: string, atMost: number) => Promise<Attempt<{ bytes: Uint8Array }>>) | null;
};

export type Command<Options extends z.ZodObject = z.ZodObject> = {
  /** One line for help and for the platforms' command lists; at most 100 characters. */
  description: string;
  /** Whole lines as typed; shown in help, each run by a test. */
  examples: string[];
  options: Options;
  /** Only those who manage the server or workspace may use it. */
  manages?: boolean;
  run: (options: z.output<Options>, context: CommandContext) => Promise<Reply>;
};

/** Gives a command its option types; the default export of every file in `commands/`. */
export function defineCommand<Options extends z.ZodObject>(command: Command<Options>): Command<Options> {
  return command;
}

/** The day it is for the person who asks. */
export function todayOf(context: Pick<CommandContext, 'now' | 'timeZone'>): Temporal.PlainDate {
  return context.now.toZonedDateTimeISO(context.timeZone).toPlainDate();
}

export type Search = Extract<Block, { kind: 'search' }>;

/** Something the person can mend; the reply is said to them as it is and tells what to do next. */
export class UserError extends Error {
  override name = 'UserError';
  /** What to ask instead. */
  readonly next: Action[];
  /** Where those it may mean are too many for buttons. */
  readonly search: Search | null;

  constructor(message: string, next: Action[] = [], search: Search | null = null) {
    super(message);
    this.next = next;
    this.search = search;
  }
}
