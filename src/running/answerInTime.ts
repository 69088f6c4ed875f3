/** Answers before the bot stops: whoever asked what takes longer is told to ask again. */
import type { Answer, Bot } from '../bot.ts';

/** The rest of the time is for the platforms, to show the answers. */
const MOST_MILLISECONDS = 4_000;

const stopped: Answer = {
  outcome: 'refused',
  reply: {
    blocks: [
      {
        kind: 'paragraph',
        text: 'I am being restarted and could not finish this. Ask again in a minute, please.',
      },
    ],
  },
};

export function answerInTime(bot: Bot, stopping: AbortSignal): Bot {
  const waiting = new Set<(answer: Answer) => void>();
  let isOver = false;
  stopping.addEventListener('abort', () => {
    setTimeout(() => {
      isOver = true;
      for (const resolve of waiting) resolve(stopped);
    }, MOST_MILLISECONDS).unref();
  });
  return {
    ...bot,
    answer: async (question, asker) => {
      if (isOver) return stopped;
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      waiting.add(resolve);
      bot.answer(question, asker).then(resolve, reject);
      try {
        return await promise;
      } finally {
        waiting.delete(resolve);
      }
    },
  };
}
