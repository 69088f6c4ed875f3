/** Answers a line: finds the command, checks its options, runs it, and turns failure into words. */
import {
  UserError,
  type CommandContext,
  type CommandInfo,
  type Completion,
  type Search,
  type WebContext,
} from './command.ts';
import { completions, suggestions, type Completions } from './complete.ts';
import { findQuestion, type Commands, type Question } from './findCommand.ts';
import type { Log } from './log.ts';
import { unmetered, type Meter } from './meter.ts';
import type { DeliveryState } from './core/digests/records.ts';
import type { Workspace } from './core/records.ts';
import type { Limits } from './core/limits.ts';
import { readOptions } from './options.ts';
import { currentReference, withReference } from './reference.ts';
import type { Action, Block, Reply } from './reply/reply.ts';
import { DamagedError, StoreError } from './store/store.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

export type { Question };

/** Who asks, and what their platform can do. */
export type Asker = Pick<
  CommandContext,
  'workspace' | 'reader' | 'channel' | 'self' | 'mayForget' | 'readFile'
> & {
  /** IANA name; `null` where the platform does not tell. */
  timeZone: string | null;
  /** Whether they may change what is for all: feeds and digests. */
  mayManage: boolean;
};

/** `refused`: the asker can mend it, and the reply says how. `failed`: something is wrong with the bot. */
export type Answer = { outcome: 'answered' | 'refused' | 'failed'; reply: Reply };

export type Bot = {
  answer: (question: Question, asker: Asker) => Promise<Answer>;
  /** What the end of a line that is being typed can become. */
  complete: (line: string, asker: Asker) => Promise<Completions>;
  /** Values that begin with what is typed, or have a word that does; most important first, at most 25. */
  suggest: (kind: Completion, typed: string, asker: Asker) => Promise<string[]>;
};

export type BotParts = {
  commands: Commands;
  store: CommandContext['store'];
  log: Log;
  now: () => Temporal.Instant;
  readText: (
    text: string,
    title: string | null,
    asker: Pick<Asker, 'workspace'>,
  ) => ReturnType<CommandContext['readText']>;
  /** What commands may ask of the web, for whoever asks. */
  web: (asker: Pick<Asker, 'workspace' | 'channel'>) => WebContext;
  /** What commands may ask of the digests. */
  digests: {
    checkChannel: (channel: string) => Promise<{ problem: string | null }>;
    deliverNow: (workspace: Workspace, id: string) => Promise<DeliveryState | null>;
  };
  /** Forgets what a workspace has given. */
  forget: (workspace: Workspace) => ReturnType<CommandContext['forget']>;
  limitsOf: (workspace: Workspace) => Limits;
  /** For those whose own is not known. */
  timeZone: string;
  /** A short word that the log and the apology share. */
  newReference: () => string;
  meter?: Pick<Meter, 'answered'>;
};

export function createBot(parts: BotParts): Bot {
  const turnstile = createTurnstile();
  return {
    answer: (question, asker) =>
      withReference(async () => {
        const begun = parts.now();
        const about = { command: 'none' };
        const answer = await attempt(async () => {
          checkPace(asker, turnstile, parts);
          return await run(question, asker, parts, about);
        }, parts);
        account(answer, { ...about, asker, begun }, parts);
        return answer;
      }, parts.newReference),
    complete: (line, asker) =>
      completions(
        line,
        [...parts.commands.values()].map(({ info }) => info),
        parts.store,
        asker.workspace,
      ),
    suggest: async (kind, typed, asker) => {
      const { suggestionsAMinute } = parts.limitsOf(asker.workspace);
      const { passed } = turnstile.pass(`${asker.self} typing`, suggestionsAMinute, parts.now());
      return passed ? await suggestions(kind, typed, parts.store, asker.workspace) : [];
    },
  };
}

/** What is said, or what is said instead. */
async function attempt(ask: () => Promise<Reply>, parts: BotParts): Promise<Answer> {
  try {
    return { outcome: 'answered', reply: await ask() };
  } catch (error) {
    return explain(error, parts);
  }
}

/** One person's questions are refused before they count as the workspace's: nobody is kept out by somebody else. */
function checkPace({ self, workspace }: Asker, turnstile: Turnstile, { limitsOf, now }: BotParts): void {
  const { questionsAMinute, questionsOfAllAMinute } = limitsOf(workspace);
  const own = turnstile.pass(self, questionsAMinute, now());
  if (!own.passed)
    throw new UserError(
      `Those were ${questionsAMinute} questions within a minute. It goes on in ${own.seconds} seconds.`,
    );
  const all = turnstile.pass(`${workspace} all`, questionsOfAllAMinute, now());
  if (!all.passed)
    throw new UserError(
      `Everybody here together has asked ${questionsOfAllAMinute} questions within a minute. It goes on in ${all.seconds} seconds.`,
    );
}

/** `about` is told which command it is. */
async function run(
  question: Question,
  { mayManage, ...asker }: Asker,
  parts: BotParts,
  about: { command: string },
): Promise<Reply> {
  const { commands, store, now } = parts;
  const { loaded, given } = findQuestion(question, commands);
  about.command = loaded.info.name;
  await store.noteReturn([asker.workspace]);
  const zone = asker.timeZone ?? (await store.zoneOf(asker.workspace, asker.reader));
  const context: CommandContext = {
    ...asker,
    timeZone: zone ?? parts.timeZone,
    knowsZone: zone !== null,
    checkChannel: () => parts.digests.checkChannel(asker.channel),
    deliverDigest: (id) => parts.digests.deliverNow(asker.workspace, id),
    forget: () => parts.forget(asker.workspace),
    store,
    now: now(),
    commands: [...commands.values()].map(({ info }) => info),
    readText: (text, title) => parts.readText(text, title, asker),
    ...parts.web(asker),
  };
  if (loaded.info.manages && !mayManage) throw notAllowed(loaded.info);
  return await loaded.command.run(readOptions(loaded.command, loaded.info, given), context);
}

function notAllowed({ name }: CommandInfo): UserError {
  return new UserError(
    `/${name} changes what everybody here gets; ask someone who manages this place to do it.`,
  );
}

type Account = { command: string; asker: Asker; begun: Temporal.Instant };

/** One line for each question, without its words. */
function account(
  { outcome }: Answer,
  { command, asker, begun }: Account,
  { log, now, meter = unmetered }: BotParts,
): void {
  const milliseconds = Math.max(0, now().epochMilliseconds - begun.epochMilliseconds);
  const [platform] = /^\w*/.exec(asker.workspace) ?? [''];
  log.info({ command, platform, outcome, milliseconds }, 'A question');
  meter.answered({ command, platform, outcome, seconds: milliseconds / 1000 });
}

function explain(error: unknown, { log }: BotParts): Answer {
  if (error instanceof UserError)
    return { outcome: 'refused', reply: said(error.message, error.next, error.search) };
  // The store itself has told whoever runs the bot.
  if (error instanceof DamagedError) return { outcome: 'failed', reply: said(damaged) };
  log.error({ err: error }, 'A question was not answered');
  if (error instanceof StoreError) return { outcome: 'failed', reply: said(error.message) };
  return {
    outcome: 'failed',
    reply: said(`Sorry, something went wrong on our side. It is logged as ${currentReference() ?? ''}.`),
  };
}

const damaged =
  'What I have stored is damaged, so I cannot answer this. Whoever runs me has to put a backup back; the log says how.';

function said(message: string, actions: Action[] = [], search: Search | null = null): Reply {
  const blocks: Block[] = [{ kind: 'paragraph', text: message }];
  if (actions.length > 0) blocks.push({ kind: 'actions', actions });
  if (search !== null) blocks.push(search);
  return { blocks };
}
