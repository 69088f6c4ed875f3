/** The chat in a terminal: a line editor with history and completion; piped input is answered line by line. */
import { createInterface, type Interface } from 'node:readline';
import type { ReadStream } from 'node:tty';
import type { Answer, Asker, Bot } from '../../bot.ts';
import type { Adapter } from '../adapter.ts';
import { readBytes, readLocalFile } from './files.ts';
import { createGather } from './gather.ts';
import { loadHistory, remember } from './history.ts';
import { show, type Output } from './looks.ts';

export type TerminalSettings = {
  bot: Bot;
  asker: Pick<Asker, 'workspace' | 'timeZone'>;
  input: ReadStream;
  output: Output;
  /** Where announcements go when nobody sits at the terminal. */
  errors: Output;
  environment: Record<string, string | undefined>;
  historyFile: string;
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

/** Lines of a pasted text come faster than anybody types. */
const pasteMilliseconds = 60;

export function createTerminal(settings: TerminalSettings): Terminal {
  const { bot, input, output, errors, environment } = settings;
  const isChat = input.isTTY && output.isTTY === true;
  const end = Promise.withResolvers<undefined>();
  let chat: Interface | null = null;

  const answerOnce = async (question: string): Promise<Answer['outcome']> => {
    const asker = { ...settings.asker, readFile: readFileOnce(input) };
    const { outcome, reply } = await bot.answer(question, asker);
    output.write(show(reply, output, environment));
    return outcome;
  };

  return {
    answerOnce,
    ended: end.promise,
    start: async () => {
      if (isChat) output.write(greeting);
      chat = isChat ? await openChat(settings) : createInterface({ input });
      converse(chat, settings, isChat, () => {
        end.resolve(undefined);
      });
    },
    post: (_address, reply) => {
      (isChat ? output : errors).write(show(reply, isChat ? output : errors, environment));
      return Promise.resolve();
    },
    stop: async () => {
      if (chat === null) return;
      chat.close();
      await end.promise;
    },
  };
}

async function openChat({ bot, asker, input, output, historyFile }: TerminalSettings): Promise<Interface> {
  return createInterface({
    input,
    output,
    prompt: '> ',
    history: await loadHistory(historyFile),
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: null, found: [string[], string]) => void) => {
      void bot.complete(line, { ...asker, readFile: readChatFile }).then(
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

/** Answers what comes, one after the other, until the input ends. */
function converse(chat: Interface, settings: TerminalSettings, isChat: boolean, ended: () => void): void {
  const { bot, output, environment } = settings;
  const asker = { ...settings.asker, readFile: readChatFile };
  const gather = createGather();
  let paste: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let round = 0;
  let isFirst = true;

  const answer = async (question: string, asked: number): Promise<void> => {
    if (asked !== round) return;
    if (isChat && !question.includes('\n'))
      await remember(settings.historyFile, question).catch(settings.onTrouble);
    const { reply } = await bot.answer(question, asker);
    if (asked !== round) return;
    output.write((isFirst || isChat ? '' : '\n') + show(reply, output, environment));
    isFirst = false;
  };
  const ask = (questions: string[]): void => {
    for (const question of questions) {
      if (/^(?:exit|quit)$/i.test(question)) {
        chat.close();
        return;
      }
      const asked = round;
      last = last.then(() => answer(question, asked));
    }
    void last.then(() => {
      prompt();
    });
  };
  const prompt = (): void => {
    if (isChat && !isClosed && !gather.isWaiting()) chat.prompt(true);
  };
  let isClosed = false;

  chat.on('line', (line) => {
    if (isClosed) return;
    const questions = gather.take(line);
    if (/^\s*(?:exit|quit)\s*$/i.test(line)) questions.push(...gather.finish());
    if (questions.length > 0 || !gather.isWaiting()) ask(questions);
    if (!isChat) return;
    clearTimeout(paste);
    // A text whose last line has no end yet waits for it.
    paste = setTimeout(() => {
      if (chat.line === '') ask(gather.finish());
    }, pasteMilliseconds);
  });
  chat.on('SIGINT', () => {
    round++;
    const wasIdle = chat.line === '' && !gather.isWaiting();
    gather.clear();
    chat.write(null, { ctrl: true, name: 'e' });
    chat.write(null, { ctrl: true, name: 'u' });
    output.write(wasIdle ? '\n(exit or Ctrl-D leaves)\n' : '\n');
    prompt();
  });
  chat.on('close', () => {
    if (isClosed) return;
    clearTimeout(paste);
    ask(gather.finish());
    isClosed = true;
    if (isChat) output.write('\n');
    void last.then(ended);
  });
  prompt();
}

type ReadFile = NonNullable<Asker['readFile']>;

const readChatFile: ReadFile = (path, atMost) =>
  path === '-'
    ? Promise.resolve({
        problem:
          'Standard input is this chat. Paste the text itself, or leave and ask with: npm start -- /brief - < file',
      })
    : readLocalFile(path, atMost);

function readFileOnce(input: ReadStream): ReadFile {
  return async (path, atMost) =>
    path === '-' ? { bytes: await readBytes(input, atMost) } : await readLocalFile(path, atMost);
}
