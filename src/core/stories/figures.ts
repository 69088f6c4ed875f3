/** The figures of a story over time: what changed ("death toll: 41 → 58"), and where outlets differ. */
import type { Figure, Measure } from '../summary.ts';
import { agree, areOfOneScale, isNews } from './figureValues.ts';
import { cameAfter, inOrder, timeOf, type StoryArticle } from './storyArticle.ts';

/** One article's own figure: the value, its span and its sentence are in `figure`; outlet and date in `article`. */
export type FigurePoint<One extends StoryArticle> = { figure: Figure; article: One };

/** All points are of one measure and one unit. */
export type FigureSeries<One extends StoryArticle> = {
  measure: Measure;
  unit: string | null;
  points: FigurePoint<One>[];
};

/** Outlets whose newest figures were published within so many hours of each other are compared. */
export const CLOSE_HOURS = 6;

/** Who was rescued or arrested on one day is no part of a count that goes on, so it is never compared. */
const neverCompared: ReadonlySet<Measure> = new Set<Measure>(['rescued', 'arrested']);

/** Two bidders offer different sums, and a bank has several rates: that is no disagreement of outlets. */
const neverDisputed: ReadonlySet<Measure> = new Set<Measure>(['rate', 'offer', 'offer per share']);

/**
 * What the articles that came after `since` changed: first the figure as it was known until then, then each that
 * replaced it, oldest to newest; never fewer than two points. Without `since`, the whole course. An article that is
 * older than the known figure changes nothing, whenever it came.
 */
export function changedFigures<One extends StoryArticle>(
  articles: readonly One[],
  since: string | null,
): FigureSeries<One>[] {
  const changed: FigureSeries<One>[] = [];
  for (const { points, ...kind } of seriesOf(articles)) {
    const known = course(points.filter(({ article }) => !cameAfter(article, since)));
    const last = known.at(-1);
    const fresh = points.filter(
      ({ article }) =>
        cameAfter(article, since) && (last === undefined || timeOf(article) >= timeOf(last.article)),
    );
    const all = course(fresh, known);
    const from = Math.max(0, known.length - 1);
    if (all.length - from > 1 && all.length > known.length)
      changed.push({ ...kind, points: all.slice(from) });
  }
  return changed;
}

/**
 * The newest figure of each outlet, newest first, where two of those published within `hours` of the newest contradict
 * each other. "At least 41" and "43" do not, nor do "about 70" and 72. Figures of quite another size are taken to
 * count something else.
 */
export function conflictingFigures<One extends StoryArticle>(
  articles: readonly One[],
  hours = CLOSE_HOURS,
): FigureSeries<One>[] {
  const conflicts: FigureSeries<One>[] = [];
  for (const { points, ...kind } of seriesOf(articles)) {
    const newest = newestByOutlet(points);
    const latest = newest[0];
    if (latest === undefined || neverDisputed.has(kind.measure)) continue;
    const close = newest
      .filter(({ article }) => timeOf(latest.article) - timeOf(article) <= hours * 3_600_000)
      .filter(({ figure }) => areOfOneScale(figure, latest.figure));
    const contradicts = close.some(({ figure }, index) =>
      close.slice(index + 1).some((other) => !agree(figure, other.figure)),
    );
    if (contradicts) conflicts.push({ ...kind, points: close });
  }
  return conflicts;
}

/** The articles' own figures by measure and unit, oldest first. */
function seriesOf<One extends StoryArticle>(articles: readonly One[]): FigureSeries<One>[] {
  const series = new Map<string, FigureSeries<One>>();
  for (const article of inOrder(articles)) {
    for (const figure of article.summary.figures) {
      const { measure, unit, bound } = figure;
      if (!figure.main || bound === 'at most' || neverCompared.has(measure)) continue;
      const key = `${measure} ${unit ?? ''}`;
      const known = series.get(key) ?? { measure, unit, points: [] };
      known.points.push({ figure, article });
      series.set(key, known);
    }
  }
  return [...series.values()];
}

/** The points, from those `known` on, that each replace the one before. */
function course<One extends StoryArticle>(
  points: readonly FigurePoint<One>[],
  known: readonly FigurePoint<One>[] = [],
): FigurePoint<One>[] {
  const kept = [...known];
  for (const point of points) {
    const last = kept.at(-1);
    if (last === undefined || (isNews(last.figure, point.figure, sentenceOf(point)) && !isStale(kept, point)))
      kept.push(point);
  }
  return kept;
}

/** An outlet that gives a figure which another one has replaced has not heard of it yet. */
function isStale<One extends StoryArticle>(
  kept: readonly FigurePoint<One>[],
  { figure, article }: FigurePoint<One>,
): boolean {
  const last = kept.at(-1);
  if (last === undefined || last.article.outlet === article.outlet) return false;
  return kept.some((earlier) => earlier.figure.value === figure.value);
}

function sentenceOf({ figure, article }: FigurePoint<StoryArticle>): string {
  return article.text.slice(figure.sentence.start, figure.sentence.end);
}

function newestByOutlet<One extends StoryArticle>(points: readonly FigurePoint<One>[]): FigurePoint<One>[] {
  const newest = new Map<string, FigurePoint<One>>();
  for (const point of points.toReversed()) {
    const { outlet } = point.article;
    if (outlet !== null && !newest.has(outlet)) newest.set(outlet, point);
  }
  return [...newest.values()];
}
