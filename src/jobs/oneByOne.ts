/** Does one thing after another, and between two of them lets everybody else have a turn: questions, timers, the web. */

export type OneByOne = <Result>(action: () => Promise<Result>) => Promise<Result>;

/** A connection gives one message in each round of the event loop, and hundreds may be waiting to be acknowledged. */
const ROUNDS = 10;

export function createOneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(async () => {
      await letOthers();
      return await action();
    });
    last = result.catch(() => undefined);
    return result;
  };
}

export async function letOthers(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setImmediate(resolve));
}
