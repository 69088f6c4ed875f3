/** Roles: what the article calls an actor, where it says so, and whether the role is over. */
import { expect, test } from 'vitest';
import { summarize } from '../../../src/core/summarize.ts';
import { actorNamed } from './reading.ts';

test.each([
  ['White House envoy Petra Karrow said it was late.', ['White House envoy']],
  ['Petra Karrow, the mayor of Korsk, said it was late.', ['mayor of Korsk']],
  ['The mayor of Korsk, Petra Karrow, said it was late.', ['mayor of Korsk']],
  ['Norwegian Foreign Minister Petra Karrow said it was late.', ['Norwegian Foreign Minister']],
  ['Former president Petra Karrow said it was late.', ['Former president (over)']],
  ['Petra Karrow, a former mayor of Korsk, said it was late.', ['former mayor of Korsk (over)']],
  ['Ex-minister Petra Karrow said it was late.', ['Ex-minister (over)']],
  ['The then-mayor Petra Karrow said it was late.', ['then-mayor (over)']],
  ['Petra Karrow, who was mayor until 2019, said it was late.', ['mayor (over)']],
  ['Petra Karrow, head of the Harbour Union, said it was late.', ['head of the Harbour Union']],
  ['"It is late," said Petra Karrow, a spokeswoman for the harbour.', ['spokeswoman for the harbour']],
  ['Petra Karrow, 54, a farmer from Korsk, said it was late.', ['farmer from Korsk']],
  ['Petra Karrow, chief executive of Venn Holdings, said it was late.', ['chief executive of Venn Holdings']],
  ['Petra Karrow said it was late.', []],
  ['Petra Karrow, tired after the flight, said it was late.', []],
  ['Petra Karrow met the president of Norway and said it was late.', []],
])('%s', (text, expected) => {
  const roles = actorNamed(text, 'Petra Karrow')?.roles ?? [];
  expect(roles.map((role) => role.text + (role.former ? ' (over)' : ''))).toEqual(expected);
});

test.each([
  'The mayor of Korsk, Petra Karrow, said it was late.',
  'Former president Petra Karrow said it was late.',
])('the role of %s stands where it says', (text) => {
  const role = actorNamed(text, 'Petra Karrow')?.roles[0];
  expect(text.slice(role?.start, role?.end)).toBe(role?.text);
});

test.each([
  ['President Trump', '2026-02-02', ['US President']],
  ['President Donald J. Trump', '2026-02-02', ['US President']],
  ['President Biden', '2024-02-02', ['US President']],
  ['President Trump', '2024-02-02', ['President']],
  ['President Trump', null, ['President']],
  ['Former President Trump', '2026-02-02', ['Former President']],
  ['US President Donald Trump', '2026-02-02', ['US President']],
  ['Norwegian President Ada Trump', '2026-02-02', ['Norwegian President']],
  ['President Ada Trump', '2026-02-02', ['President']],
  ['President Karrow', '2026-02-02', ['President']],
])('%s, on %s', (name, publishedAt, expected) => {
  const text = `${name} said it was late.`;
  const { actors } = summarize({ id: 'case', text, title: null, url: null, outlet: null, publishedAt });
  const roles = actors.flatMap((actor) => actor.roles);
  expect(roles.map((role) => role.text)).toEqual(expected);
  expect(roles.every((role) => text.slice(role.start, role.end).endsWith('President'))).toBe(true);
});

test('the governor is not his wife', () => {
  const text = 'The governor, Tomas Belov, whose wife, Irina Belova, attended, said it was late.';
  expect(actorNamed(text, 'Tomas Belov')?.roles.map((role) => role.text)).toEqual(['governor']);
  expect(actorNamed(text, 'Irina Belova')?.roles.map((role) => role.text)).not.toContain('governor');
});
