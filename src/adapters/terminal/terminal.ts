/** The terminal as a platform: a chat for a person, answers line by line for a pipe, or one question. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Answer, Asker, Bot } from '../../bot.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Adapter, Draw } from '../adapter.ts';
import { converse } from './chat.ts';
import { readBytes, readLocalFile } from './files.ts';
import { loadHistory, remember } from './history.ts';
import { show, write, type Output } from './looks.ts';
import { savePictures, type Saved } from './pictures.ts';
import { answerPipe } from './pipe.ts';

export type Input = Readable & { isTTY?: boolean };

export type TerminalSettings = {
  bot: Bot;
  asker: Omit<Asker, 'readFile'>;
  input: Input;
  output: Output;
  /** Where announcements go when nobody sits at the terminal. */
  errors: Output;
  environment: Record<string, string | undefined>;
  historyFile: string;
  draw: Draw;
  picturesFolder: string;
  /** Called with what went wrong when a question cannot be remembered. */
  onTrouble: (error: unknown) => void;
};

export type Terminal = Adapter & {
  /** Answers one question and no more. */
  answerOnce: (question: string) => Promise<Answer['outcome']>;
  /** Resolves when the person left or the input ended, and everything is answered. */
  ended: Promise<void>;
};

const greeting = 'Readout. /readout shows what you can ask, Tab completes, exit leaves.\n';

export function createTerminal(settings: TerminalSettings): Terminal {
  const { bot, input, output, errors, environment } = settings;
  const isChat = input.isTTY === true && output.isTTY === true;
  const end = Promise.withResolvers<undefined>();
  let lines: Interface | null = null;
  let announce = (words: string): void => {
    (isChat ? output : errors).write(words);
  };

  return {
    ended: end.promise,
    answerOnce: async (question) => {
      const { outcome, reply } = await bot.answer(question, {
        ...settings.asker,
        readFile: readFileOnce(input),
      });
      await writeWhole(reply, settings);
      return outcome;
    },
    start: async () => {
      lines = isChat ? await openEditor(settings) : createInterface({ input });
      if (!isChat) {
        end.resolve(pipe(lines, settings));
        return;
      }
      output.write(greeting);
      const chat = converse(lines, output, (question) => answerInChat(question, settings));
      announce = chat.say;
      end.resolve(chat.ended.then(() => undefined));
    },
    post: async (_address, reply) => {
      const to = isChat ? output : errors;
      const saved = await savedFor(reply, to, settings);
      announce(saved.shown + show(saved.reply, to, environment));
    },
    // What is printed stays.
    edit: () => Promise.resolve(),
    check: () => Promise.resolve(null),
    isReady: () => lines !== null,
    stop: async () => {
      if (lines === null) return;
      lines.close();
      await end.promise;
    },
  };
}

async function openEditor({ bot, asker, input, output, historyFile }: TerminalSettings): Promise<Interface> {
  return createInterface({
    input,
    output,
    prompt: '> ',
    history: await loadHistory(historyFile),
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: null, found: [string[], string]) => void) => {
      void bot.complete(line, { ...asker, readFile: readFileInChat }).then(
        ({ candidates, typed }) => {
          done(null, [candidates, typed]);
        },
        () => {
          done(null, [[], '']);
        },
      );
    },
  });
}

async function answerInChat(question: string, settings: TerminalSettings): Promise<string> {
  const { bot, asker, output, environment, historyFile, onTrouble } = settings;
  if (!question.includes('\n')) await remember(historyFile, question).catch(onTrouble);
  const { reply } = await bot.answer(question, { ...asker, readFile: readFileInChat });
  const { shown, reply: whole } = await savedFor(reply, output, settings);
  return shown + show(whole, output, environment);
}

async function writeWhole(reply: Reply, settings: TerminalSettings, gap = ''): Promise<void> {
  const { shown, reply: whole } = await savedFor(reply, settings.output, settings);
  write(whole, settings, gap + shown);
}

async function savedFor(reply: Reply, output: Output, settings: TerminalSettings): Promise<Saved> {
  const { draw, environment, picturesFolder: folder } = settings;
  return await savePictures(reply, { draw, folder, output, environment });
}

/** Answers with a blank line between them. */
async function pipe(lines: Interface, settings: TerminalSettings): Promise<undefined> {
  let gap = '';
  await answerPipe(lines, async (question) => {
    const { reply } = await settings.bot.answer(question, { ...settings.asker, readFile: readFileInChat });
    await writeWhole(reply, settings, gap);
    gap = '\n';
  });
}

type ReadFile = NonNullable<Asker['readFile']>;

const inChat =
  'Standard input is this chat. Paste the text itself, or leave and ask: npm start -- /brief - < file';

const readFileInChat: ReadFile = (path, atMost) =>
  path === '-' ? Promise.resolve({ problem: inChat }) : readLocalFile(path, atMost);

function readFileOnce(input: Input): ReadFile {
  return async (path, atMost) =>
    path === '-' ? { bytes: await readBytes(input, atMost) } : await readLocalFile(path, atMost);
}
