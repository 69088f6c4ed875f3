/** No query of a store gives one workspace anything of another: what it gives is as if the other had never been there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { later } from './feeds.ts';
import { fixture } from './fixtures.ts';
import { asking, day, feedOf, give, hidden, PEOPLE, plansWith, type Side } from './twoWorkspaces.ts';
import type { Opened } from './suite.ts';

const page = { limit: 50, offset: 0 };

/** What a workspace might type, of its own and of the other. */
const words = [asking.mark, hidden.mark, 'harbour', 'korsk', 'mayor', 'envoy', 'ada', 'tabask', 'falcon'];

type Question = (store: Store, side: Side) => Promise<unknown>;

/** Why a function needs no question: only jobs ask it, for all workspaces, and show nobody what it gives. */
type Reason = 'a job';

const each = async (ask: (word: string) => Promise<unknown>): Promise<unknown[]> => {
  const answers = [];
  for (const word of words) answers.push(await ask(word));
  return answers;
};

const articleIds = [asking.ids, hidden.ids, 'common'].flatMap((ids) =>
  ['early-0', 'early-1', 'late-0', 'entry-0', 'entry-1'].map((end) => `${ids}-${end}`),
);

/** In this order: those that change something come last. */
const questions: { [Name in keyof Store]: Question | Reason } = {
  article: (store, { workspace }) => Promise.all(articleIds.map((id) => store.article(workspace, id))),
  articleByUrl: (store, { workspace }) =>
    Promise.all(
      articleIds.map((id) =>
        store.articleByUrl(workspace, `https://${id.slice(0, id.indexOf('-'))}.example/${id}`),
      ),
    ),
  articles: async (store, { workspace }) => [
    await store.articles({ workspace, ...page }),
    await each((about) => store.articles({ workspace, about, ...page })),
    await each((about) => store.articles({ workspace, about, order: 'newest', ...page })),
    await each((word) => store.articles({ workspace, outlet: `${word} Courier`, ...page })),
    await store.articles({
      workspace,
      phrases: ['sea wall'],
      since: '2031-03-02',
      until: '2031-03-08',
      ...page,
    }),
  ],
  quotes: async (store, { workspace }) => [
    await store.quotes({ workspace, ...page }),
    await each((about) => store.quotes({ workspace, about, ...page })),
    await each((to) => store.quotes({ workspace, to, ...page })),
    await store.quotes({ workspace, speakers: PEOPLE, ...page }),
    await store.quotes({ workspace, persons: await personsFor(store, workspace), ...page }),
    ...(await Promise.all(articleIds.map((article) => store.quotes({ workspace, article, ...page })))),
    ...(await Promise.all(articleIds.map((story) => store.quotes({ workspace, story, ...page })))),
  ],
  quotesInPieces: async (store, { workspace }) => {
    const pieces = [];
    for await (const piece of store.quotesInPieces({ workspace, ...page }, 3)) pieces.push(piece);
    return pieces;
  },
  actors: async (store, { workspace }) => [
    await store.actors({ workspace }),
    await store.actors({ workspace, names: PEOPLE }),
    await store.actors({ workspace, persons: await personsFor(store, workspace) }),
    ...(await Promise.all(articleIds.map((article) => store.actors({ workspace, article })))),
    ...(await Promise.all(articleIds.map((story) => store.actors({ workspace, story })))),
  ],
  actorNames: async (store, { workspace }) => [
    await store.actorNames(workspace),
    await each((typed) => store.actorNames(workspace, { words: typed })),
    await each((typed) => store.actorNames(workspace, { words: typed, way: 'whole' })),
    await each((typed) => store.actorNames(workspace, { words: typed.slice(0, 3), way: 'typing' })),
    await store.actorNames(workspace, { persons: await personsFor(store, workspace) }),
    await store.actorNames(workspace, { named: true, alone: true, limit: 3, offset: 1 }),
  ],
  nameCounts: (store, { workspace }) => store.nameCounts(workspace),
  counts: (store, { workspace }) => store.counts(workspace),
  feeds: (store, { workspace }) => store.feeds(workspace, later),
  feedCounts: (store, { workspace }) => store.feedCounts(workspace),
  outlets: (store, { workspace }) => Promise.all(articleIds.map((id) => store.outlets(workspace, id))),
  versions: (store, { workspace }) => Promise.all(articleIds.map((id) => store.versions(workspace, id))),
  outletNames: (store, { workspace }) => each((typed) => store.outletNames(workspace, typed.slice(0, 3), 20)),
  feedNames: (store, { workspace }) => store.feedNames(workspace),
  storiesOf: async (store, { workspace }) => [...(await store.storiesOf(workspace, articleIds))].toSorted(),
  story: (store, { workspace }) =>
    Promise.all(
      articleIds.map(async (id) => {
        const story = await store.story(workspace, id, 20);
        return (
          story && { ...story, articles: story.articles.map((one) => ({ ...one, people: [...one.people] })) }
        );
      }),
    ),
  news: async (store, { workspace }) => [
    await store.news({ workspace, limit: 50 }),
    await store.news({ workspace, after: 0, limit: 50 }),
    await each((word) => store.news({ workspace, outlet: `${word} Courier`, limit: 50 })),
  ],
  visit: (store, { workspace }) =>
    Promise.all([`${hidden.mark} reader`, 'reader'].map((reader) => store.visit(workspace, reader))),
  corrections: (store, { workspace }) => store.corrections(workspace, day, 50),
  kept: (store, { workspace }) =>
    Promise.all([`${hidden.mark}button`, 'button'].map((mark) => store.kept(workspace, mark))),
  zoneOf: (store, { workspace }) => store.zoneOf(workspace, 'reader'),
  subscriptions: async (store, { workspace }) => [
    await store.subscriptions(workspace),
    await store.subscriptions(workspace, 'channel'),
  ],
  deliveries: async (store, { workspace }) => [
    await store.deliveries(workspace, { channel: 'channel' }, 20),
    await store.deliveries(workspace, { id: `${hidden.mark}digest` }, 20),
  ],
  deliveryCounts: (store, { workspace }) => store.deliveryCounts(workspace, day),
  given: (store, { workspace }) => store.given(workspace),
  spent: (store, { workspace }) => store.spent(workspace, '2031-03-01'),
  addFeed: (store, { workspace }) => store.addFeed(workspace, { url: feedOf('other'), addedAt: later }),
  setFollowing: async (store, { workspace }) => [
    await store.setFollowing(workspace, feedOf(hidden.mark), 'removed', later),
    await store.setFollowing(workspace, feedOf(asking.mark), 'paused', later),
  ],
  keep: (store, { workspace, mark }) => store.keep(workspace, [{ mark: 'button', value: mark }], later),
  take: (store, { workspace }) => store.take(workspace, `${hidden.mark}button`, later, null),
  free: (store, { workspace }) => store.free(workspace, `${hidden.mark}button`),
  keepVisit: (store, { workspace }) => store.keepVisit(workspace, 'reader', { at: later, article: 1 }),
  keepZone: (store, { workspace }) => store.keepZone(workspace, 'reader', 'Europe/Rome'),
  correctPeople: (store, { workspace }) =>
    store.correctPeople(workspace, [{ person: 'person ada morel', home: 'person ilya voss' }], later),
  changeSubscription: (store, { workspace }) =>
    store.changeSubscription(workspace, `${hidden.mark}digest`, { time: '09:00', nextAt: null }),
  claimExtra: (store, { workspace }) =>
    store.claimExtra(workspace, `${hidden.mark}digest`, 'at once', {
      owner: 'other',
      now: later,
      until: later,
    }),
  removeSubscription: (store, { workspace }) => store.removeSubscription(workspace, `${hidden.mark}digest`),
  spend: async (store, { workspace }) => {
    const most = { texts: 2, characters: 1000 };
    return [
      await store.spend(workspace, '2031-03-01', 1, most),
      await store.spend(workspace, '2031-03-01', 1, most),
    ];
  },
  noteRemoval: (store, { workspace }) => store.noteRemoval(workspace, day),
  noteReturn: (store, { workspace }) => store.noteReturn([workspace]),
  beginForgetting: (store, { workspace }) => store.beginForgetting(workspace, later),

  // What all feeds bring is compared with one another, and with what a workspace gives.
  termCounts: 'a job',
  storiesNear: 'a job',
  storyMembers: 'a job',
  // By the address that was typed, for whoever may follow it.
  headlines: 'a job',
  polledFeed: 'a job',
  addArticle: 'a job',
  replaceSummary: 'a job',
  stale: 'a job',
  takeDueFeeds: 'a job',
  keepPoll: 'a job',
  takeWaitingEntries: 'a job',
  renewTaken: 'a job',
  giveBack: 'a job',
  hold: 'a job',
  release: 'a job',
  clock: 'a job',
  migrations: 'a job',
  waitingSince: 'a job',
  claimDue: 'a job',
  holdsClaim: 'a job',
  settleEntry: 'a job',
  articleFrom: 'a job',
  articlesLike: 'a job',
  takeNotices: 'a job',
  forgetKept: 'a job',
  addSubscription: 'a job',
  breakingSubscriptions: 'a job',
  takeOver: 'a job',
  renewLeases: 'a job',
  keepComposed: 'a job',
  settle: 'a job',
  postedBeforeCorrections: 'a job',
  keepCorrected: 'a job',
  keepInstallation: 'a job',
  installation: 'a job',
  resealInstallation: 'a job',
  installations: 'a job',
  forgetInstallation: 'a job',
  forgetSome: 'a job',
  removedBefore: 'a job',
  workspacesOf: 'a job',
  forgetSpendings: 'a job',
  dropTexts: 'a job',
  compact: 'a job',
  forgetProfiles: 'a job',
  storylessArticles: 'a job',
  storylessArticle: 'a job',
  keepStory: 'a job',
  moveArticle: 'a job',
  divideStory: 'a job',
  lastTold: 'a job',
  close: 'a job',
};

async function personsFor(store: Store, workspace: string): Promise<string[]> {
  const named = await store.actorNames(workspace);
  return [...named.map(({ person }) => person), `person ${hidden.mark} tabask`, 'person ada morel#2'];
}

/** Numbers that say in which order things came to the whole store. */
const orders = new Set(['key', 'lastArticle']);

/** Of names that are used as often, and roles that are as old, any may stand first. */
const anyOrder = new Set(['aliases', 'roles', 'held']);

function plain(answer: unknown): unknown {
  const text = JSON.stringify(answer ?? null, (name, value: unknown) => {
    if (orders.has(name)) return null;
    if (!anyOrder.has(name) || !Array.isArray(value)) return value;
    return value.map((each) => JSON.stringify(each)).sort();
  });
  return JSON.parse(text);
}

export async function answersOf(store: Store, side: Side): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const [name, question] of Object.entries(questions)) {
    if (question !== 'a job') answers.set(name, plain(await question(store, side)));
  }
  return answers;
}

/** The other's words must not show; where they are asked for, they are not repeated. */
function expectNothingHidden(answers: Map<string, unknown>): void {
  for (const [name, answer] of answers) {
    expect(JSON.stringify(answer).toLowerCase(), name).not.toContain(hidden.mark);
  }
}

const counted = [
  'counts',
  'feedCounts',
  'deliveryCounts',
  'given',
  'articles',
  'feeds',
  'outlets',
  'outletNames',
];

export function privacyTests({ store, elsewhere }: Opened): void {
  describe('between two workspaces', () => {
    test('every function of the store is asked, or is one that only jobs ask', () => {
      expect(Object.keys(questions).sort()).toEqual(Object.keys(store()).sort());
    });

    test('everything is as if the other had never been there', async () => {
      await fc.assert(
        fc.asyncProperty(plansWith('elsewhere'), async (plan) => {
          const [both, alone] = [await elsewhere(), await elsewhere()];
          await give(both, plan, [hidden, asking]);
          await give(alone, plan, [asking]);
          const [shown, wanted] = [await answersOf(both, asking), await answersOf(alone, asking)];
          expectNothingHidden(shown);
          for (const [name, answer] of shown) expect(answer, name).toEqual(wanted.get(name));
        }),
        { numRuns: 2, seed: 9, endOnFailure: true },
      );
    });

    test('two of one name are numbered as if nobody else knew two', async () => {
      const keysOf = async (workspaces: string[]): Promise<string[]> => {
        const one = await elsewhere();
        for (const workspace of workspaces) {
          for (const role of ['mayor', 'football coach']) {
            const sayings = [{ speaker: 'Ada Morel', role, words: 'We open' }];
            const { article, summary } = fixture({ id: `${workspace} ${role}`, workspace, sayings });
            await one.addArticle(article, summary);
          }
        }
        return (await one.actorNames(asking.workspace)).map(({ person }) => person).sort();
      };
      const alone = await keysOf([asking.workspace]);
      expect(alone).toEqual(['person ada morel', 'person ada morel #2']);
      expect(await keysOf([hidden.workspace, asking.workspace])).toEqual(alone);
    });

    // Which story an article belongs to, and which of two namesakes is meant, is decided once for all who follow feeds.
    test('of what feeds bring about the same people and events, nothing shows that another feed has brought', async () => {
      await fc.assert(
        fc.asyncProperty(plansWith('alike'), async (plan) => {
          const [both, alone] = [await elsewhere(), await elsewhere()];
          await give(both, plan, [hidden, asking]);
          await give(alone, plan, [asking]);
          const [shown, wanted] = [await answersOf(both, asking), await answersOf(alone, asking)];
          expectNothingHidden(shown);
          for (const name of counted) expect(shown.get(name), name).toEqual(wanted.get(name));
        }),
        { numRuns: 1, seed: 9, endOnFailure: true },
      );
    });

    test('what one does changes nothing for the other', async () => {
      await fc.assert(
        fc.asyncProperty(plansWith('alike'), async (plan) => {
          const both = await elsewhere();
          await give(both, plan, [hidden, asking]);
          const reading = Object.entries(questions).slice(0, Object.keys(questions).indexOf('addFeed'));
          const readAll = async (): Promise<unknown[]> => {
            const answers = [];
            for (const [, question] of reading)
              if (question !== 'a job') answers.push(plain(await question(both, hidden)));
            return answers;
          };
          const before = await readAll();
          await answersOf(both, asking);
          while (await both.forgetSome(50));
          expect(await readAll()).toEqual(before);
        }),
        { numRuns: 1, seed: 9, endOnFailure: true },
      );
    });
  });
}
