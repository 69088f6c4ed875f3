/** The whole analysis of one article, in order. */
import { attribute } from './extractors/attribution.ts';
import { findClauses } from './extractors/clauses.ts';
import { findCues } from './extractors/cues.ts';
import { findDates } from './extractors/dates.ts';
import { findNames } from './extractors/names.ts';
import { withNames } from './extractors/phrases.ts';
import { ANALYSIS_VERSION, type Article, type Summary } from './summary.ts';
import { readText } from './text/reading.ts';
import { excerpt } from './text/span.ts';

export function summarize(article: Article): Summary {
  const { text } = article;
  const plain = readText(text);
  const reading = withNames(plain, findNames(plain));
  const dates = findDates(reading, article.publishedAt);
  const clauses = findClauses(reading, findCues(reading), dates);
  const attributions = attribute(reading, clauses);
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
    quotes: attributions.map(({ quotation, subject, clause, rule }, index) => ({
      id: `q${index + 1}`,
      kind: 'direct',
      ...excerpt(text, quotation.start, quotation.end),
      content: [{ start: quotation.start, end: quotation.end }],
      speaker: null,
      speakerMention: subject === null ? null : excerpt(text, subject.start, subject.end),
      cue: clause === null ? null : excerpt(text, clause.cue.start, clause.cue.end),
      addressee: null,
      said: null,
      place: null,
      rule,
    })),
    events: [],
    unsettled: [],
  };
}
