/** The whole analysis of one article, in order. */
import { ANALYSIS_VERSION, type Article, type Summary } from './summary.ts';

export function summarize(article: Article): Summary {
  return {
    version: ANALYSIS_VERSION,
    id: article.id,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    publishedAt: article.publishedAt,
    language: 'und',
    keyPoints: [],
    actors: [],
    quotes: [],
    events: [],
    unsettled: [],
  };
}
