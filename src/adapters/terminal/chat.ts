/** Answers a person at the line editor: pasted texts as one question, Ctrl-C takes back, `exit` and Ctrl-D leave. */
import { clearScreenDown, cursorTo, type Interface } from 'node:readline';
import { createGather, isLeaving } from './gather.ts';
import type { Output } from './looks.ts';

export type Chat = {
  /** Writes above the prompt. */
  say: (words: string) => void;
  /** Resolves when the person left and everything that was asked is answered. */
  ended: Promise<void>;
};

/** Lines of a pasted text come faster than anybody types. */
const pasteMilliseconds = 60;

/** `answer` gives the words to show. */
export function converse(
  editor: Interface,
  output: Output,
  answer: (question: string) => Promise<string>,
): Chat {
  const gather = createGather();
  const end = Promise.withResolvers<undefined>();
  let isOpen = true;
  let paste: NodeJS.Timeout | undefined;
  let queue = Promise.resolve();
  /** Raised by Ctrl-C: what was asked before it is no longer wanted. */
  let round = 0;

  const prompt = (): void => {
    if (isOpen && !gather.isWaiting()) editor.prompt(true);
  };
  const answerOne = async (question: string, asked: number): Promise<void> => {
    const words = asked === round ? await answer(question) : '';
    if (asked === round) output.write(words);
  };
  const ask = (questions: string[]): void => {
    for (const question of questions) {
      const asked = round;
      queue = queue.then(() => answerOne(question, asked));
    }
    void queue.then(prompt);
  };

  editor.on('line', (line) => {
    clearTimeout(paste);
    if (isLeaving(line)) {
      editor.close();
      return;
    }
    ask(gather.take(line));
    // The last line of a pasted text may have no end yet; then the text waits for it.
    paste = setTimeout(() => {
      if (editor.line === '' && gather.isWaiting()) ask(gather.finish());
    }, pasteMilliseconds);
  });
  editor.on('SIGINT', () => {
    const isIdle = editor.line === '' && !gather.isWaiting();
    round++;
    gather.clear();
    editor.write(null, { ctrl: true, name: 'e' });
    editor.write(null, { ctrl: true, name: 'u' });
    output.write(isIdle ? '\n(exit or Ctrl-D leaves)\n' : '\n');
    prompt();
  });
  editor.on('close', () => {
    clearTimeout(paste);
    ask(gather.finish());
    isOpen = false;
    output.write('\n');
    end.resolve(queue.then(() => undefined));
  });

  prompt();
  return {
    say: (words) => {
      cursorTo(output, 0);
      clearScreenDown(output);
      output.write(words);
      prompt();
    },
    ended: end.promise,
  };
}
