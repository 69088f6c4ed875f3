/** Every row of rules with an example is run on it: the row, and no row before it, must be the one that decides. */
import { expect, test } from 'vitest';
import { kindRules } from '../../src/core/extractors/actorKinds.ts';
import { findClauses } from '../../src/core/extractors/clauses.ts';
import { findCues } from '../../src/core/extractors/cues.ts';
import { figureRules } from '../../src/core/extractors/figureRules.ts';
import { dateExpressions } from '../../src/core/extractors/dateExpressions.ts';
import { resolveDate } from '../../src/core/extractors/dates.ts';
import { findNames } from '../../src/core/extractors/names.ts';
import { usualCapitals } from '../../src/core/extractors/capitals.ts';
import { withNames } from '../../src/core/extractors/namedReading.ts';
import { findRoles } from '../../src/core/extractors/roles.ts';
import { contentsOf } from '../../src/core/extractors/content.ts';
import { reportRule, reportRules } from '../../src/core/extractors/reports.ts';
import { unsettledPatterns } from '../../src/core/extractors/unsettled.ts';
import { summarize } from '../../src/core/summarize.ts';
import { readText } from '../../src/core/text/reading.ts';

/** The names of the kind rules that decide something about the first name in a text, the deciding one first. */
function decidingKinds(text: string): string[] {
  const plain = readText(text);
  const written = usualCapitals(plain);
  const reading = withNames(plain, findNames(plain, written));
  const name = reading.names[0];
  if (name === undefined) return [];
  const clauses = findClauses(reading, findCues(reading), []);
  const speaking = new Set(clauses.map(({ subject }) => subject?.name).filter((found) => found != null));
  const evidence = {
    reading,
    written,
    speaking,
    key: name.key,
    names: [name],
    roles: findRoles(reading, name),
  };
  return kindRules
    .filter((rule) => rule.decide(evidence, name.key.split(' ')) !== null)
    .map((rule) => rule.name);
}

test.each(kindRules)('kind: $name decides "$example"', ({ name, example }) => {
  expect(decidingKinds(example)[0]).toBe(name);
});

/** The names of the rules that decide about the reports of a text. */
function decidingReports(text: string): (string | undefined)[] {
  const plain = readText(text);
  const reading = withNames(plain, findNames(plain, usualCapitals(plain)));
  const contents = contentsOf(reading, findClauses(reading, findCues(reading), []));
  return [...contents].map(([clause, content]) => reportRule(reading, clause, content)?.name);
}

test.each(reportRules)('report: $name decides "$example"', ({ name, example }) => {
  expect(decidingReports(example)).toEqual([name]);
});

test.each(unsettledPatterns)('unsettled: $name is found in "$example"', ({ name, example }) => {
  expect(unsettledPatterns.filter(({ pattern }) => pattern.test(example)).map((row) => row.name)).toEqual([
    name,
  ]);
});

test.each(figureRules)('figure: $name decides "$example"', ({ name, measure, example }) => {
  const article = { id: '1', text: example, title: null, url: null, outlet: null, publishedAt: '2031-03-03' };
  expect(summarize(article).figures.map((figure) => [figure.measure, figure.rule])).toContainEqual([
    measure,
    name,
  ]);
});

test.each(dateExpressions)('date: "$example" is read as $name', ({ name, example }) => {
  const fits = dateExpressions.filter(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(example));
  expect(fits[0]?.name).toBe(name);
});

/** 2 February 2026 is a Monday. */
test.each([
  ['on Sunday', false, '2026-02-01'],
  ['on Monday', false, '2026-02-02'],
  ['next Monday', true, '2026-02-09'],
  ['last Monday', false, '2026-01-26'],
  ['on Wednesday', true, '2026-02-04'],
  ['later this week', true, '2026-02-02/2026-02-08'],
  ['next week', true, '2026-02-09/2026-02-15'],
  ['last month', false, '2026-01-01/2026-01-31'],
  ['yesterday evening', false, '2026-02-01'],
  ['on Feb. 3', true, '2026-02-03'],
  ['on 28 December', false, '2025-12-28'],
  ['on Dec. 28', true, '2026-12-28'],
  ['on 30 February 2026', false, null],
  ['in March', true, '2026-03-01/2026-03-31'],
  ['in March', false, '2025-03-01/2025-03-31'],
  ['three days ago', false, '2026-01-30'],
  ['over the weekend', false, '2026-01-31/2026-02-01'],
  ['at the weekend', true, '2026-02-07/2026-02-08'],
  ['earlier this week', false, '2026-02-02'],
  ['earlier this year', false, '2026-01-01/2026-02-02'],
  ['Monday through Wednesday', true, '2026-02-02/2026-02-04'],
  ['from Friday to Sunday', false, '2026-01-30/2026-02-01'],
  ['between Thursday and Monday', true, '2026-02-05/2026-02-09'],
  ['between 3 and 5 March', true, '2026-03-03/2026-03-05'],
  ['3-5 March 2025', false, '2025-03-03/2025-03-05'],
  ['Jan. 20 to 22', false, '2026-01-20/2026-01-22'],
  ['from 5 to 3 March', true, null],
  ['the week of April 20', true, '2026-04-20/2026-04-26'],
  ['the week of 22 January', false, '2026-01-19/2026-01-25'],
])('%s, future %s, is %s', (expression, future, date) => {
  expect(resolveDate(expression, Temporal.PlainDate.from('2026-02-02'), future)).toBe(date);
});
