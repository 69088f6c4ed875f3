/** Answers a line: finds the command, checks its options, runs it, and turns failure into words. */
import { UserError, type CommandContext, type WebContext } from './command.ts';
import { completions, type Completions } from './complete.ts';
import type { LoadedCommand } from './loadCommands.ts';
import type { Log } from './log.ts';
import { isArticleText } from './core/givenText.ts';
import { nearestNames } from './core/nearestNames.ts';
import { readOptions } from './options.ts';
import type { Action, Reply } from './reply/reply.ts';
import { StoreError } from './store/store.ts';

/** Who asks, and what their platform can do. */
export type Asker = Pick<CommandContext, 'workspace' | 'reader' | 'timeZone' | 'readFile'>;

/** `refused`: the asker can mend it, and the reply says how. `failed`: something is wrong with the bot. */
export type Answer = { outcome: 'answered' | 'refused' | 'failed'; reply: Reply };

export type Bot = {
  answer: (line: string, asker: Asker) => Promise<Answer>;
  /** What the end of a line that is being typed can become. */
  complete: (line: string, asker: Asker) => Promise<Completions>;
};

export type BotParts = {
  commands: ReadonlyMap<string, LoadedCommand>;
  store: CommandContext['store'];
  log: Log;
  now: () => Temporal.Instant;
  readText: (text: string, title: string | null, asker: Asker) => ReturnType<CommandContext['readText']>;
  /** What commands may ask of the web, for whoever asks. */
  web: (asker: Asker) => WebContext;
  /** A short word that the log and the apology share. */
  newReference: () => string;
};

/** The command that a text without a command is for. */
const textCommand = 'brief';

export function createBot(parts: BotParts): Bot {
  return {
    answer: async (line, asker) => {
      try {
        return { outcome: 'answered', reply: await run(line, asker, parts) };
      } catch (error) {
        return explain(error, parts);
      }
    },
    complete: (line, asker) =>
      completions(
        line,
        [...parts.commands.values()].map(({ info }) => info),
        parts.store,
        asker.workspace,
      ),
  };
}

async function run(line: string, asker: Asker, parts: BotParts): Promise<Reply> {
  const { commands, store, now } = parts;
  const context: CommandContext = {
    ...asker,
    store,
    now: now(),
    commands: [...commands.values()].map(({ info }) => info),
    readText: (text, title) => parts.readText(text, title, asker),
    ...parts.web(asker),
  };
  const { loaded, words } = findCommand(line.trim(), commands);
  return await loaded.command.run(readOptions(loaded.command, loaded.info, words), context);
}

function findCommand(line: string, commands: BotParts['commands']): { loaded: LoadedCommand; words: string } {
  const [, slash = '', name = '', words = ''] = /^(\/?)(\S*)\s*([^]*)$/.exec(line) ?? [];
  const loaded = commands.get(name.toLowerCase());
  if (loaded !== undefined && (slash === '/' || !isArticleText(line))) return { loaded, words };
  const forText = commands.get(textCommand);
  if (slash === '' && forText !== undefined && isArticleText(line)) return { loaded: forText, words: line };
  const next = [...commands.keys()].map((known) => ({
    label: commands.get(known)?.info.description ?? '',
    command: `/${known}`,
  }));
  if (slash === '')
    throw new UserError('A question begins with a slash; the text of an article needs none.', next);
  const near = nearestNames(name, [...commands.keys()]).map((known) => ({
    label: known,
    command: `/${known} ${words}`.trim(),
  }));
  if (near.length === 0) throw new UserError(`There is no command /${name}. There are these.`, next);
  throw new UserError(
    `There is no command /${name}. Did you mean /${near.map(({ label }) => label).join(' or /')}?`,
    near,
  );
}

function explain(error: unknown, { log, newReference }: BotParts): Answer {
  if (error instanceof UserError) return { outcome: 'refused', reply: said(error.message, error.next) };
  const reference = newReference();
  log.error({ err: error, reference }, 'A question was not answered');
  if (error instanceof StoreError) return { outcome: 'failed', reply: said(error.message, []) };
  return {
    outcome: 'failed',
    reply: said(`Sorry, something went wrong on our side. It is logged as ${reference}.`, []),
  };
}

function said(message: string, actions: Action[]): Reply {
  const paragraph = { kind: 'paragraph', text: message } as const;
  return { blocks: actions.length === 0 ? [paragraph] : [paragraph, { kind: 'actions', actions }] };
}
