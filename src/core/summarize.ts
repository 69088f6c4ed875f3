/** The whole analysis of one article, in order. */
import { findActors } from './extractors/actors.ts';
import { attribute, isSigned } from './extractors/attribution.ts';
import { usualCapitals } from './extractors/capitals.ts';
import { listActors } from './extractors/cast.ts';
import { findClauses } from './extractors/clauses.ts';
import { findCues } from './extractors/cues.ts';
import { findDates } from './extractors/dates.ts';
import { findEvents } from './extractors/events.ts';
import { findFigures } from './extractors/figures.ts';
import { findTurns } from './extractors/interviews.ts';
import { findKeyPoints } from './extractors/keyPoints.ts';
import { findLanguage } from './extractors/language.ts';
import { withNames } from './extractors/namedReading.ts';
import { findNames } from './extractors/names.ts';
import { findQuotes } from './extractors/quotes.ts';
import { findRelations } from './extractors/relations.ts';
import { openFloor } from './extractors/speakers.ts';
import { findUnsettled } from './extractors/unsettled.ts';
import { ANALYSIS_VERSION, type Article, type Summary } from './summary.ts';
import { readText } from './text/reading.ts';

/** Pure: the same article gives the same summary. A text that is not English has none but its head. */
export function summarize(article: Article): Summary {
  const { id, url, outlet, title, publishedAt } = article;
  const plain = readText(article.text);
  const language = findLanguage(plain.tokens);
  const head = { version: ANALYSIS_VERSION, id, url, outlet, title, publishedAt, language };
  if (language !== 'en')
    return {
      ...head,
      keyPoints: [],
      actors: [],
      quotes: [],
      events: [],
      unsettled: [],
      figures: [],
      relations: [],
    };

  const written = usualCapitals(plain);
  const reading = withNames(plain, findNames(plain, written));
  const dates = findDates(reading, publishedAt);
  const clauses = findClauses(reading, findCues(reading), dates);
  const attributions = attribute(reading, clauses);
  const turns = findTurns(reading, outlet);
  const cast = findActors(
    reading,
    [...clauses, ...attributions.filter(isSigned), ...turns],
    written,
    publishedAt,
  );
  const floor = openFloor(reading, cast);
  const quotes = findQuotes(reading, clauses, attributions, turns, floor);
  return {
    ...head,
    keyPoints: findKeyPoints(reading, clauses, turns),
    actors: listActors(reading, floor),
    quotes: quotes.map(({ quote }) => quote),
    events: findEvents(reading, dates),
    unsettled: findUnsettled(reading, quotes),
    figures: findFigures(reading, title, publishedAt),
    relations: findRelations(reading, quotes, floor),
  };
}
