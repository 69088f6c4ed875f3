/** What two workspaces give a store: every kind of thing, with words of one that the other must never read. */
import fc from 'fast-check';
import { createStoryteller } from '../../src/jobs/stories.ts';
import type { Workspace } from '../../src/core/records.ts';
import type { Store } from '../../src/store/store.ts';
import { entry, later, newArticle, poll } from './feeds.ts';
import { fixture } from './fixtures.ts';

/**
 * Every name, text and address of a workspace holds its mark; no other word does. `ids` begin those of its articles,
 * which in truth are numbers that nobody can read.
 */
export type Side = { workspace: Workspace; mark: string; ids: string };

export const hidden: Side = { workspace: 'zzquell-home', mark: 'zzquell', ids: 'opaque' };
export const asking: Side = { workspace: 'borealis', mark: 'bbfjord', ids: 'bbfjord' };

export const day = '2031-03-01T08:00:00Z';

/** People of whom both write; some of them are two of one name. */
export const PEOPLE = ['Ada Morel', 'Ilya Voss', 'Selka Brunnick'];
const ROLES = ['mayor', 'harbour minister', 'judge', 'football coach'];
const TOPICS = [
  'The harbour of Korsk was closed after the storm broke the sea wall',
  'Velmora raised the tax on imported grain by a third',
  'The dam at Lindrava cracked and forty villages were emptied',
];

export type Text = { who: number; role: number; topic: number; day: number; isOwn: boolean };

/** `elsewhere`: the hidden feed tells of other people and events than all the others. */
export type Plan = {
  before: Text[];
  own: Text[];
  after: Text[];
  brought: Text[];
  feed: 'elsewhere' | 'alike';
};

const texts = fc.array(
  fc.record({
    who: fc.nat(PEOPLE.length - 1),
    role: fc.nat(ROLES.length - 1),
    topic: fc.nat(TOPICS.length - 1),
    day: fc.integer({ min: 1, max: 9 }),
    isOwn: fc.boolean(),
  }),
  { minLength: 2, maxLength: 6 },
);

export const plansWith = (feed: Plan['feed']): fc.Arbitrary<Plan> =>
  fc.record({ before: texts, own: texts, after: texts, brought: texts, feed: fc.constant(feed) });

type Subject = { people: readonly string[]; topics: readonly string[]; year: number };

const common: Subject = { people: PEOPLE, topics: TOPICS, year: 2031 };

function draft(id: string, mark: string, text: Text, { people, topics, year }: Subject = common) {
  const { who, role, topic, day: date, isOwn } = text;
  const [speaker, topicWords] = [people[who] ?? '', topics[topic] ?? ''];
  const title = isOwn ? `${mark} on ${topicWords}` : topicWords;
  return {
    ...{ id, title, outlet: isOwn ? `${mark} Courier` : 'Northern Wire' },
    ...{ url: `https://${mark}.example/${id}`, publishedAt: `${year}-03-0${date}` },
    sayings: [
      {
        ...{ speaker, role: isOwn ? `${mark} ${ROLES[role] ?? ''}` : (ROLES[role] ?? '') },
        ...{ words: `${topicWords}, ${mark} knows`, to: `${mark} radio` },
        aliases: isOwn ? [`${mark} falcon`] : [],
      },
      { speaker: `${mark} Tabask`, role: 'envoy', words: `Nobody saw ${mark}`, to: 'reporters' },
    ],
    text: `${topicWords}. `.repeat(3),
  };
}

/** Texts that were pasted, and after each of them the stories. */
async function paste(
  store: Store,
  { workspace, mark, ids }: Side,
  texts: readonly Text[],
  at: string,
): Promise<void> {
  for (const [number, text] of texts.entries()) {
    const { article, summary } = fixture({ ...draft(`${ids}-${at}-${number}`, mark, text), workspace });
    await store.addArticle(article, summary);
  }
  await tellAll(store);
}

async function tellAll(store: Store): Promise<void> {
  await createStoryteller(store).tellRest(new AbortController().signal);
}

const ELSEWHERE: Subject = {
  people: ['Zzquell Ondo', 'Zzquell Marrak', 'Zzquell Pirelle'],
  topics: [
    'Zzquell gardeners planted nine hundred rare orchids',
    'Zzquell chess players drew their last match',
    'Zzquell violin makers found an old varnish',
  ],
  // News of another time is compared with none of today.
  year: 2029,
};

const subjectOf = ({ feed }: Plan): Subject => (feed === 'elsewhere' ? ELSEWHERE : common);

type Bringing = { texts: readonly Text[]; subject?: Subject; same?: string };

/** A feed of its own, whose address is a secret, with what it brings. */
async function follow(store: Store, side: Side, bringing: Bringing): Promise<void> {
  const { workspace, mark } = side;
  const url = feedOf(mark);
  await store.addFeed(workspace, { url, addedAt: day, title: `${mark} feed`, channel: `${mark}:channel` });
  await bring(store, url, side, bringing);
}

export const feedOf = (mark: string): string =>
  `https://reader:${mark}pass@${mark}.example/rss?token=${mark}`;

/** Entries and their articles; `same` is an article that was brought before. */
async function bring(
  store: Store,
  url: string,
  { mark, ids }: Pick<Side, 'mark' | 'ids'>,
  { texts, subject = common, same }: Bringing,
): Promise<void> {
  const feed = await store.polledFeed(url);
  if (feed === null) throw new Error('the feed is kept');
  const names = texts.map((_, number) => `${mark}-entry-${number}`);
  const all = same === undefined ? names : [...names, `${mark}-copy`];
  const entries = all.map((name) => entry(name, { url: `https://${mark}.example/${name}` }));
  await store.keepPoll(
    feed.key,
    poll(entries, { title: `${mark} feed`, siteUrl: `https://${mark}.example/` }),
  );
  for (const waiting of await store.takeWaitingEntries({ owner: mark, now: later, until: later }, 50)) {
    const number = all.findIndex((name) => waiting.content.title === name);
    const text = texts[number];
    if (text !== undefined)
      await store.settleEntry(
        waiting,
        newArticle(draft(`${ids}-entry-${number}`, mark, text, subject)),
        mark,
      );
    else if (same !== undefined) {
      const outlet = { outlet: `${mark} Copy`, url: `https://${mark}.example/copy`, isOpen: true };
      await store.settleEntry(waiting, { kind: 'same', article: same, outlet }, mark);
    }
  }
  await tellAll(store);
}

/** Everything that is not a text. */
async function settle(store: Store, { workspace, mark }: Side): Promise<void> {
  const known = await store.actorNames(workspace, { words: 'Tabask' });
  const person = known[0]?.person ?? '';
  const [ada, ilya] = ['person ada morel', 'person ilya voss'];
  await store.correctPeople(workspace, [{ person, home: mark === hidden.mark ? ada : ilya }], day);
  await store.keepVisit(workspace, `${mark} reader`, { at: day, article: 1 });
  await store.keepVisit(workspace, 'reader', { at: day, article: 1 });
  await store.keepZone(workspace, 'reader', mark === hidden.mark ? 'Asia/Tokyo' : 'Europe/Oslo');
  await store.keep(workspace, [{ mark: `${mark}button`, value: `/brief ${mark}` }], day);
  await store.keep(workspace, [{ mark: 'button', value: `/brief ${mark} too` }], day);
  await store.keepInstallation(`slack:${mark}`, Buffer.from(mark), day);
  await store.spend(workspace, '2031-03-01', 100, { texts: 10, characters: 1000 });
  await store.addSubscription({
    ...{ id: `${mark}digest`, workspace, channel: 'channel', maker: `${mark}:maker` },
    ...{
      time: '08:00',
      zone: 'UTC',
      days: [1, 2, 3, 4, 5],
      length: 'full',
      quiet: 'say',
      breaking: 1,
      picture: false,
    },
    ...{ about: { kind: 'topic', words: mark }, addedAt: day, nextAt: later },
  });
  const slot = { day: '2031-03-03', at: Temporal.Instant.from(later) };
  const lease = { owner: mark, now: later, until: later };
  await store.claimDue(lease, 50, ({ id }) => ({
    ...{ missed: [], due: id === `${mark}digest` ? slot : null, nextAt: later },
  }));
  const failed = { state: 'failed', reason: `${mark} channel is gone` } as const;
  await store.settle(
    { subscription: { id: `${mark}digest` } as never, day: '2031-03-03', plannedAt: later },
    { owner: mark, now: later },
    failed,
  );
}

const SHARED = 'https://shared.example/rss';

/** Without the hidden side it is as if that workspace had never been there. */
export async function give(store: Store, plan: Plan, sides: Side[]): Promise<void> {
  const only = async (side: Side, act: () => Promise<void>): Promise<void> => {
    if (sides.includes(side)) await act();
  };
  const hiddenNews = { texts: plan.before, subject: subjectOf(plan) };
  await only(hidden, () => paste(store, hidden, plan.before, 'early'));
  await only(hidden, () => follow(store, hidden, hiddenNews));
  for (const side of sides) await store.addFeed(side.workspace, { url: SHARED, addedAt: day });
  await bring(store, SHARED, { mark: 'common', ids: 'common' }, { texts: plan.brought });
  await only(asking, () => paste(store, asking, plan.own, 'early'));
  await only(asking, () => follow(store, asking, { texts: plan.own }));
  await only(hidden, () => settle(store, hidden));
  await only(asking, () => settle(store, asking));
  // Wire copy: what the common feed has brought stands in the hidden one too.
  const copied = { ...hiddenNews, same: 'common-entry-0' };
  await only(hidden, () => bring(store, feedOf(hidden.mark), hidden, copied));
  await only(hidden, () => paste(store, hidden, plan.after, 'late'));
  await only(asking, () => paste(store, asking, plan.after.toReversed(), 'late'));
}
