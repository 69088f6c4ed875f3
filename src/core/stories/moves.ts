/** A second look when a story has grown: articles that belong more to another story near by go there. */
import { belonging, preparing, type Prepare, type Ready } from './belonging.ts';
import type { Neighbour } from './decide.ts';
import { storyParameters } from './parameters.ts';

export type Move = { article: string; from: string; to: string };

type Story = { id: string; articles: Ready[] };

/** `arrived` is in its story. Only what it changed is looked at: its story, and those that give to it or take from it. */
export function movesAfter(
  arrived: Neighbour,
  neighbours: readonly Neighbour[],
  ready = preparing(),
): Move[] {
  const stories = nearStories(arrived, neighbours, ready);
  const moves: Move[] = [];
  const changed = new Set([arrived.story]);
  for (const from of stories) {
    for (const article of [...from.articles]) {
      const to = betterPlace(article, from, stories, changed);
      if (to === null) continue;
      from.articles = from.articles.filter((each) => each !== article);
      to.articles = [...to.articles, article].sort((one, other) => one.time - other.time);
      moves.push({ article: article.article, from: from.id, to: to.id });
      changed.add(from.id).add(to.id);
    }
  }
  return moves;
}

/** The story of the article that arrived and the ones it belongs to most, each in the order of its articles' times. */
function nearStories(arrived: Neighbour, neighbours: readonly Neighbour[], ready: Prepare): Story[] {
  const article = ready(arrived);
  const stories = [...Map.groupBy(neighbours, ({ story }) => story)].map(([id, near]) => ({
    id,
    articles: near.map(ready).sort((one, other) => one.time - other.time),
  }));
  const own = stories.find(({ id }) => id === arrived.story)?.articles ?? [];
  const others = stories
    .filter(({ id }) => id !== arrived.story)
    .map((story) => ({ ...story, belongs: belonging(article, story.articles) }))
    .sort((one, other) => other.belongs - one.belongs || (one.id < other.id ? -1 : 1))
    .slice(0, storyParameters.movesAmong);
  return [...others, { id: arrived.story, articles: [...own, article] }];
}

/** Where neither its own story nor the other has changed, all was decided before. */
function betterPlace(
  article: Ready,
  own: Story,
  stories: readonly Story[],
  changed: ReadonlySet<string>,
): Story | null {
  let [best, most]: [Story | null, number] = [null, storyParameters.moves];
  for (const other of stories) {
    if (other === own || other.articles.length === 0) continue;
    if (!changed.has(own.id) && !changed.has(other.id)) continue;
    const belongs = belonging(article, other.articles);
    if (belongs > most) [best, most] = [other, belongs];
  }
  // Most belong to no other, and need not be compared with their own.
  if (best === null) return null;
  const rest = own.articles.filter((each) => each !== article);
  const stays = rest.length === 0 ? 0 : Math.max(0, belonging(article, rest));
  return most > stays + storyParameters.moves ? best : null;
}
