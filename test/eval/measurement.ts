/** Runs the analysis over annotated articles and collects what each scorer counts. */
import { addActors, type MissingName } from './actors.ts';
import { addAttributions, emptyAttributionScore, type AttributionScore } from './attributions.ts';
import { addBorders, emptyBorders, type Borders } from './borders.ts';
import { addClusters, type ClusterArticle, emptyClusterScore, type ClusterScore } from './clusters.ts';
import { kindRulesOf } from './kinds.ts';
import type { PolnearArticle } from './polnear.ts';
import { predict, type Prediction, type Predictions } from './predict.ts';
import { emptyScore, scoreArticle, type GoldArticle, type Score } from './score.ts';

export type NamedScore = { name: string; score: Score };

/** A set of PolNeAR articles. */
export type Measured = NamedScore & {
  borders: Borders;
  attributions: AttributionScore;
  missingNames: MissingName[];
};

export type Measurement = { polnear: Measured[]; gum: NamedScore; clusters: ClusterScore };

export type Write = ((doc: string, quotes: Prediction[]) => void) | null;

export function measurePolnear(name: string, articles: PolnearArticle[], write: Write): Measured {
  const measured: Measured = {
    name,
    score: emptyScore(),
    borders: emptyBorders(),
    attributions: emptyAttributionScore(),
    missingNames: [],
  };
  for (const article of articles) {
    const { quotes, attributions, actors } = read(article, measured.score, write);
    addBorders(measured.borders, article, quotes);
    addAttributions(measured.attributions, article, attributions);
    addActors(measured.missingNames, article, actors);
  }
  return measured;
}

/** Quotes and clusters are kept apart in GUM's files; an article stands in both. */
export function measureGum(
  articles: GoldArticle[],
  clusterArticles: ClusterArticle[],
  write: Write,
): { gum: NamedScore; clusters: ClusterScore } {
  const gum = { name: 'GUM dev', score: emptyScore() };
  const clusters = emptyClusterScore();
  const clustersOf = new Map(clusterArticles.map((article) => [article.doc, article]));
  for (const article of articles) {
    const { actors } = read(article, gum.score, write);
    const annotated = clustersOf.get(article.doc);
    if (annotated) addClusters(clusters, annotated, actors, kindRulesOf(article));
  }
  return { gum, clusters };
}

function read(article: GoldArticle, score: Score, write: Write): Predictions {
  const { doc, text, publishedAt } = article;
  const predictions = predict({ id: doc, text, title: null, url: null, outlet: null, publishedAt });
  scoreArticle(score, article, predictions.quotes);
  write?.(doc, predictions.quotes);
  return predictions;
}
