/** What a worker of the tests is told: what it does, on which store, at what time, and where the feeds and Slack are. */

export type Job = 'collect' | 'deliver';

export type Words = {
  job: Job;
  /** Tells it from others; without a space. */
  owner: string;
  place: string;
  /** It was this moment at this time of the real clock, in milliseconds; from then on its clock goes as fast. */
  moment: string;
  at: number;
  /** How many feeds there are, and the port of all of them. */
  feeds: number;
  feedPort: number;
  slack: string;
};

/** Each feed has a host of its own: every address of 127.0.0.0/8 is this machine. */
export function hostOf(feed: number, port: number): string {
  return `127.1.${feed >> 8}.${feed & 255}:${port}`;
}
