/** Every rule decides its own example. */
import { expect, test } from 'vitest';
import { attributionFinders } from '../../src/core/extractors/attribution.ts';
import { roleFinders } from '../../src/core/extractors/roles.ts';
import { attributionRules, roleRules, subjectRules } from '../../src/core/rules.ts';
import { summarize } from '../../src/core/summarize.ts';
import type { Summary } from '../../src/core/summary.ts';

function read(text: string, publishedAt = '2031-03-03'): Summary {
  return summarize({ id: '1', text, title: null, url: null, outlet: null, publishedAt });
}

test.each(attributionRules)('attribution: $name decides "$example"', ({ name, example }) => {
  const quoted = read(example).quotes.filter(({ kind }) => kind !== 'indirect');
  expect(quoted.at(-1)).toMatchObject({ rule: name });
});

test.each(subjectRules)('subject: $name decides "$example"', ({ name, example }) => {
  const last = read(example).quotes.at(-1);
  expect(last).toMatchObject({ subjectRule: name });
  if (last?.kind === 'indirect') expect(last.rule).toBe(name);
});

test.each(roleRules)('role: $name decides "$example"', ({ name, example, ...row }) => {
  const day = 'publishedAt' in row ? row.publishedAt : undefined;
  const roles = read(example, day).actors.flatMap((actor) => actor.roles);
  expect(roles.map(({ rule }) => rule)).toEqual([name]);
});

test('every rule that is looked for has its row, in the same order', () => {
  const names = attributionRules.map(({ name }) => name);
  expect([...attributionFinders.map(({ rule }) => rule), 'unclear']).toEqual(names);
  const roleNames = roleRules.map(({ name }) => name);
  expect([...roleFinders.map(({ rule }) => rule), 'us-president', 'known-outlet']).toEqual(roleNames);
});
