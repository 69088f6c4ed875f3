/** Which rule decided what kind of actor each name is: the steps of `summarize` up to the actors. */
import { findActors } from '../../src/core/extractors/actors.ts';
import { attribute, isSigned } from '../../src/core/extractors/attribution.ts';
import { usualCapitals } from '../../src/core/extractors/capitals.ts';
import { findClauses } from '../../src/core/extractors/clauses.ts';
import { findCues } from '../../src/core/extractors/cues.ts';
import { findDates } from '../../src/core/extractors/dates.ts';
import { withNames } from '../../src/core/extractors/namedReading.ts';
import { findNames } from '../../src/core/extractors/names.ts';
import { readText } from '../../src/core/text/reading.ts';
import type { Article } from '../../src/core/summary.ts';

/** The rule for the id of each actor with a name. */
export function kindRulesOf({
  text,
  publishedAt,
}: Pick<Article, 'text' | 'publishedAt'>): Map<string, string> {
  const plain = readText(text);
  const written = usualCapitals(plain);
  const reading = withNames(plain, findNames(plain, written));
  const clauses = findClauses(reading, findCues(reading), findDates(reading, publishedAt));
  const spoken = [...clauses, ...attribute(reading, clauses).filter(isSigned)];
  const { actors } = findActors(reading, spoken, written, publishedAt);
  return new Map(actors.map(({ id, kindRule }) => [id, kindRule]));
}
