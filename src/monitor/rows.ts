/** Everything that is measured, a row each; the table of the documentation is made from them. */

export type MetricRow = {
  name: string;
  kind: 'counter' | 'gauge' | 'histogram';
  help: string;
  /** Every label with all the values it can have, or with what they are where these are many. */
  labels: Record<string, readonly string[] | string>;
  /** Of a histogram, in seconds. */
  buckets?: number[];
};

const platform = ['slack', 'discord', 'terminal', 'other'] as const;

export const rows = {
  commands: {
    name: 'readout_command_duration_seconds',
    kind: 'histogram',
    help: 'How long questions took, from when they were heard to the answer; its count is how many there were.',
    labels: {
      command: 'the name of a command, or none where it was none',
      platform,
      outcome: ['answered', 'refused', 'failed'],
    },
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  },
  acknowledgements: {
    name: 'readout_acknowledgement_duration_seconds',
    kind: 'histogram',
    help: 'How long it took until a platform was told that a question is heard; after 3 seconds it is too late.',
    labels: { platform },
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5],
  },
  limits: {
    name: 'readout_rate_limits_total',
    kind: 'counter',
    help: 'How often a platform wanted to be left alone for a while.',
    labels: { platform },
  },
  limitSeconds: {
    name: 'readout_rate_limit_wait_seconds_total',
    kind: 'counter',
    help: 'For how long platforms wanted to be left alone, in all.',
    labels: { platform },
  },
  polls: {
    name: 'readout_polls_total',
    kind: 'counter',
    help: 'Polls of feeds by what came of them.',
    labels: { outcome: ['read', 'unchanged', 'failed', 'ended'] },
  },
  entries: {
    name: 'readout_entries_total',
    kind: 'counter',
    help: 'Entries of feeds by what became of them: a new article, one that is there already, a changed one, none yet, or none.',
    labels: { became: ['new', 'same', 'changed', 'later', 'unread'] },
  },
  articles: {
    name: 'readout_articles_total',
    kind: 'counter',
    help: 'New articles by how they came: by a feed, from a person who gave a link or a text, or with the sample.',
    labels: { from: ['feed', 'person', 'sample'] },
  },
  digests: {
    name: 'readout_digests_total',
    kind: 'counter',
    help: 'Digests by what became of them; those that wait are tried again, and are counted at each try.',
    labels: { state: ['posted', 'nothing new', 'waiting', 'failed', 'missed'] },
  },
  lateness: {
    name: 'readout_digest_lateness_seconds',
    kind: 'histogram',
    help: 'How long after its time the digest of a day was posted.',
    labels: {},
    buckets: [1, 5, 15, 30, 60, 120, 300, 600, 1800, 3600, 14_400, 86_400],
  },
  waiting: {
    name: 'readout_queue_oldest_seconds',
    kind: 'gauge',
    help: 'How long the oldest has waited: a feed that is due, an entry to be read, a digest that is due, a delivery that is taken up and not settled; 0 when none waits.',
    labels: { queue: ['feeds', 'entries', 'digests', 'deliveries'] },
  },
  ready: {
    name: 'readout_ready',
    kind: 'gauge',
    help: '1 while /readyz says that it is ready, else 0.',
    labels: {},
  },
  build: {
    name: 'readout_build_info',
    kind: 'gauge',
    help: '1, with the version and what this process does.',
    labels: { version: 'of Readout', role: 'of this process' },
  },
} as const satisfies Record<string, MetricRow>;
