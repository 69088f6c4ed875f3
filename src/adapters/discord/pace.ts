/** How many calls a second one process makes: by half fewer when Discord says that it is too much, then more by and by. */

export type Pace = {
  perSecond: () => number;
  /** What Discord answered. */
  note: (answer: Response) => void;
};

/** Discord allows so many to all processes of a bot together, and none of them knows how many those are. */
const MOST = 50;

export function createPace(now: () => Temporal.Instant): Pace {
  let rate = MOST;
  let since: number | null = null;
  const seconds = (): number =>
    since === null ? MOST : Math.floor((now().epochMilliseconds - since) / 1_000);
  const perSecond = (): number => Math.min(MOST, rate + seconds());
  return {
    perSecond,
    note: ({ status, headers }) => {
      const isTooMuch = status === 429 && headers.has('x-ratelimit-global');
      // Calls that were under way together are told together.
      if (!isTooMuch || seconds() < 1) return;
      rate = Math.max(1, Math.floor(perSecond() / 2));
      since = now().epochMilliseconds;
    },
  };
}
