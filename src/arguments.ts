/** What is typed after `npm start --`: a question, or how to start. */
import { parseArgs } from 'node:util';

export const usage = `Readout: who said what, to whom, when, and what comes next.

  npm start                        a chat in this terminal
  npm start -- /brief file.txt     one question, one answer
  npm start -- /brief - < file     the same with a text on standard input
  npm start < questions            one answer for each line

  --empty    do not load the sample news into an empty store
  --help     this text

Exit codes: 0 answered, 1 the one question was not answered, 2 the bot could not start.
Settings are environment variables; .env.example names them.
`;

export type Arguments = {
  /** Empty when none is asked. */
  question: string;
  empty: boolean;
  help: boolean;
};

/** `problem` says what is wrong with the words. */
export function readArguments(words: string[]): Arguments | { problem: string } {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, empty: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    const { empty = false, help = false } = values;
    return { question: positionals.join(' '), empty, help };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
