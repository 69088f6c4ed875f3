/** Ends work after a time, or when whoever asked for it no longer wants it. */

export type Countdown = { signal: AbortSignal; isOver: () => boolean; stop: () => void };

export function startCountdown(milliseconds: number, wish?: AbortSignal): Countdown {
  const controller = new AbortController();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    controller.abort();
  }, milliseconds);
  const onWish = (): void => {
    controller.abort();
  };
  wish?.addEventListener('abort', onWish);
  return {
    signal: controller.signal,
    isOver: () => isOver,
    stop: () => {
      clearTimeout(timer);
      wish?.removeEventListener('abort', onWish);
    },
  };
}
