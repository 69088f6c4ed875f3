/** Answers what comes through a pipe, line by line; a text ends with the next question or with the input. */
import type { Interface } from 'node:readline';
import { createGather, isLeaving } from './gather.ts';

export async function answerPipe(
  lines: Interface,
  answer: (question: string) => Promise<void>,
): Promise<void> {
  const gather = createGather();
  for await (const line of lines) {
    if (isLeaving(line)) break;
    for (const question of gather.take(line)) await answer(question);
  }
  for (const question of gather.finish()) await answer(question);
}
