/** Puts every article that has come into a story, in the order in which they came. */
import { FOLLOWERS, type StoredArticle } from '../core/records.ts';
import type { Compared, Prepare } from '../core/stories/belonging.ts';
import type { Decision, Neighbour } from '../core/stories/decide.ts';
import type { Profile } from '../core/stories/likeness.ts';
import { storyParameters } from '../core/stories/parameters.ts';
import type { Trait } from '../core/stories/traits.ts';
import type { Store } from '../store/store.ts';
import type { NeighbourQuery, StorylessArticle } from '../store/telling.ts';
import type { Alone } from './alone.ts';
import { createOneByOne } from './oneByOne.ts';

/** So many articles are fetched at once. */
const batch = 20;

/** A question waits no longer than this for another process; milliseconds. */
const PATIENCE = 2000;

/** Counting further would say no more about how rare a term is. */
const mostCounted = 400;

export type Storyteller = {
  /** Resolves when this article is in a story; at once when it is in one. */
  tell: (article: string) => Promise<void>;
  /** The same for somebody who waits: resolves also when it takes long, and goes on with it. */
  tellSoon: (article: string) => Promise<void>;
  /** Resolves when every article that is stored by now is in a story, or when it is to stop. */
  tellRest: (signal: AbortSignal) => Promise<void>;
};

/**
 * One article is decided on after another, so that each finds those before it; a store that other processes use too needs
 * `inTurn` for it.
 */
export function createStoryteller(
  store: Store,
  inTurn: Alone['inTurn'] = (_name, action) => action(),
): Storyteller {
  const oneByOne = createOneByOne();
  // Read only when its turn comes: told twice, it would meet itself among its neighbours.
  const tellOne = (id: string): Promise<void> =>
    oneByOne(() =>
      inTurn('stories', async () => {
        const article = await store.storylessArticle(id);
        if (article !== null) await tell(store, article);
      }),
    );
  return {
    tell: tellOne,
    tellSoon: async (id) => {
      const { promise: isLate, resolve } = Promise.withResolvers<null>();
      const timer = setTimeout(resolve, PATIENCE, null);
      await Promise.race([tellOne(id), isLate]).finally(() => {
        clearTimeout(timer);
      });
    },
    tellRest: async (signal) => {
      const isStopped = (): boolean => signal.aborted;
      for (let ids = await store.storylessArticles(batch); ids.length > 0;) {
        for (const id of ids) {
          if (isStopped()) return;
          await tellOne(id);
        }
        ids = await store.storylessArticles(batch);
      }
    },
  };
}

async function tell(store: Store, { article, day, dated }: StorylessArticle): Promise<void> {
  const { traitsOf } = await import('../core/stories/traits.ts');
  const { profileOf } = await import('../core/stories/likeness.ts');
  const { preparing } = await import('../core/stories/belonging.ts');
  const { decideStory } = await import('../core/stories/decide.ts');
  const { days: around, countedDays } = storyParameters;
  const { id, workspace } = article;
  const days = { first: day - around, last: day + around };
  const traits = traitsOf(article);
  const terms = traits.map(({ term }) => term);
  const counted = { workspace, terms, days: { ...days, first: day - countedDays }, atMost: mostCounted };
  const profile = profileOf(traits, await store.termCounts(counted));
  const neighbours = await neighboursOf(store, { workspace, profile, days });
  const compared = { article: id, dated, profile };
  const ready = preparing();
  const decision = decideStory({ ...compared, traits }, neighbours, ready);
  const kept = decision.kind === 'join' && !isShared(workspace) ? { ...decision, merged: [] } : decision;
  await store.keepStory(id, profile, kept);
  if (isShared(workspace)) await lookAgain(store, { ...compared, traits }, kept, neighbours, ready);
}

/** The article may show that others belong to another story, and that its story is two. */
async function lookAgain(
  store: Store,
  compared: Compared & { traits: readonly Trait[] },
  decision: Decision,
  neighbours: readonly Neighbour[],
  ready: Prepare,
): Promise<void> {
  const { movesAfter } = await import('../core/stories/moves.ts');
  const { divideStory } = await import('../core/stories/divide.ts');
  const { reasonFor } = await import('../core/stories/decide.ts');
  const own = decision.kind === 'new' ? compared.article : decision.story;
  const merged = decision.kind === 'new' ? [] : decision.merged;
  const stories = new Map(
    neighbours.map(({ article, story }) => [article, merged.includes(story) ? own : story]),
  );
  const placed = (each: Compared): Neighbour => ({ ...each, story: stories.get(each.article) ?? own });
  for (const { article, to } of movesAfter(placed(compared), neighbours.map(placed), ready)) {
    const moved = neighbours.filter((each) => each.article === article);
    const isDrawn = moved.length > 0 && to === placed(compared).story;
    const reason = isDrawn ? { ...reasonFor(compared, moved), article: compared.article } : null;
    await store.moveArticle(article, to, reason);
    stories.set(article, to);
  }
  const home = placed(compared).story;
  const members = [...neighbours, compared].filter((each) => placed(each).story === home);
  const apart = divideStory(
    members.toSorted((one, other) => (one.dated < other.dated ? -1 : 1)),
    ready,
  );
  if (apart !== null) await store.divideStory(home, apart);
}

/** What is older is compared with nothing any more; so many go in one step. */
export async function forgetOldProfiles(
  store: Store,
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<void> {
  const today = Math.floor(now.epochMilliseconds / 86_400_000);
  for (let step = batch; step === batch && !signal.aborted;) {
    step = await store.forgetProfiles(today - storyParameters.countedDays, batch);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The articles of the stories that share the most telling terms. */
async function neighboursOf(
  store: Store,
  { workspace, profile, days }: Pick<NeighbourQuery, 'workspace' | 'days'> & { profile: Profile },
): Promise<Neighbour[]> {
  const { isKind } = await import('../core/stories/traits.ts');
  const { searchedTerms, neighboursOfTerm: ofTerm, candidates: limit, members } = storyParameters;
  // Kinds of event are shared by too many articles to find any by.
  const terms = [...profile.keys()].filter((term) => !isKind(term)).slice(0, searchedTerms);
  const stories = await store.storiesNear({ workspace, terms, days, ofTerm, limit });
  return await store.storyMembers(workspace, stories, members);
}

/** What one workspace adds for itself neither joins nor divides stories of the others. */
function isShared(workspace: StoredArticle['workspace']): boolean {
  return workspace === null || workspace === FOLLOWERS;
}
