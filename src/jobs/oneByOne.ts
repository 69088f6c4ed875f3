/** Does one thing after another, and between two of them lets everybody else have a turn: questions, timers, the web. */

export type OneByOne = <Result>(action: () => Promise<Result>) => Promise<Result>;

export function createOneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return await action();
    });
    last = result.catch(() => undefined);
    return result;
  };
}
