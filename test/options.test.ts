/** Words as typed become checked options, or a sentence that says what was expected. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCommand, UserError } from '../src/command.ts';
import { dayOption } from '../src/core/days.ts';
import { describeCommand, readOptions } from '../src/options.ts';

const command = defineCommand({
  description: 'For the test',
  examples: ['/find'],
  options: z.object({
    action: z
      .enum(['list', 'add'])
      .default('list')
      .meta({ description: 'd', example: 'add', positional: true }),
    what: z.string().optional().meta({ description: 'd', example: 'talks', positional: true }),
    about: z.string().optional().meta({ description: 'd', example: '"nuclear deal"' }),
    since: dayOption
      .transform((day) => day(Temporal.PlainDate.from('2026-02-04')).toString())
      .optional()
      .meta({ description: 'd', example: '2026-02-01' }),
    page: z.coerce.number().int().min(1).default(1).meta({ description: 'd', example: '2' }),
  }),
  run: () => Promise.resolve({ blocks: [] }),
});
const info = describeCommand('find', command);
const read = (words: string): Record<string, unknown> => readOptions(command, info, words);

describe('words', () => {
  test.each([
    ['', { action: 'list', page: 1 }],
    ['add', { action: 'add', page: 1 }],
    ['add Abbas Araghchi', { action: 'add', what: 'Abbas Araghchi', page: 1 }],
    [
      'list "abbas araghchi" about:"nuclear talks"',
      { action: 'list', what: 'abbas araghchi', about: 'nuclear talks', page: 1 },
    ],
    [
      'list “abbas araghchi” about:“nuclear talks”',
      { action: 'list', what: 'abbas araghchi', about: 'nuclear talks', page: 1 },
    ],
    ['about:nuclear talks', { action: 'list', about: 'nuclear talks', page: 1 }],
    ['since:3 Feb add x', { action: 'add', what: 'x', since: '2026-02-03', page: 1 }],
    ['PAGE:3 list', { action: 'list', page: 3 }],
    ['since:last week page:2', { action: 'list', since: '2026-01-26', page: 2 }],
    [
      'list He said: "the what:ever of about:turns" is https://example.org',
      { action: 'list', what: 'He said: "the what:ever of about:turns" is https://example.org', page: 1 },
    ],
    ['list two\nlines', { action: 'list', what: 'two\nlines', page: 1 }],
    ['what:x', { action: 'list', what: 'x', page: 1 }],
    ['list an "inner" word', { action: 'list', what: 'an "inner" word', page: 1 }],
  ])('%j', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });
});

test('a day that is none offers those next to it, with the rest as it was', () => {
  let problem: unknown;
  try {
    read('add 31 Feb since:31 Feb page:2');
  } catch (error) {
    problem = error;
  }
  expect(problem).toBeInstanceOf(UserError);
  const { message, next } = problem as UserError;
  expect(message).toContain('or last week (February has 29 days).');
  expect(next).toEqual([
    { label: '28 Feb', command: '/find add 31 Feb since:28 Feb page:2' },
    { label: '1 Mar', command: '/find add 31 Feb since:1 Mar page:2' },
  ]);
});

describe('an option that keeps quotation marks', () => {
  const marking = defineCommand({
    description: 'For the test',
    examples: [],
    run: () => Promise.resolve({ blocks: [] }),
    options: z.object({
      who: z.string().optional().meta({ description: 'd', example: 'x', positional: true, phrases: true }),
      about: z.string().optional().meta({ description: 'd', example: 'x', phrases: true }),
    }),
  });
  const described = describeCommand('mark', marking);
  test.each([
    ['"Ada Low"', { who: '"Ada Low"' }],
    ['ada "red line"', { who: 'ada "red line"' }],
    ['about:"red line"', { about: '"red line"' }],
    ['about:"red line" ada', { about: '"red line"', who: 'ada' }],
    ['about:"red line" “new deal”', { about: '"red line" “new deal”' }],
    ['about:talks "red line" now', { about: 'talks "red line" now' }],
    ['about:talks "who:x" who:ada', { about: 'talks "who:x"', who: 'ada' }],
  ])('%s', (words, expected) => {
    expect(readOptions(marking, described, words)).toEqual(expected);
  });
});

describe('what does not fit is explained with an example', () => {
  test.each([
    ['page:zero', '“zero” does not fit page: expected a whole number, 1 or more. For example: /find page:2'],
    ['page:0', '“0” does not fit page: expected a whole number, 1 or more. For example: /find page:2'],
    ['remove', '“remove” does not fit action: expected one of list, add. For example: /find add'],
    [
      'since:soon',
      '“soon” does not fit since: expected a day, as 2026-02-01, 3 Feb, monday, yesterday or last week. For example: /find since:2026-02-01',
    ],
    ['page:1 page:2', 'page: is given twice. Give it once.'],
    ['list abot:talks', '/find has no option “abot:”. Did you mean about:"nuclear deal"?'],
  ])('%j', (words, message) => {
    expect(() => read(words)).toThrow(new UserError(message));
  });
});

test('words that nothing takes are not dropped', () => {
  const none = defineCommand({
    description: 'd',
    examples: ['/none'],
    options: z.object({}),
    run: () => Promise.resolve({ blocks: [] }),
  });
  expect(() => readOptions(none, describeCommand('none', none), 'what')).toThrow(
    'does not know what “what” is',
  );
});

test('an option without a description or an example is refused', () => {
  const silent = defineCommand({
    description: 'd',
    examples: ['/silent'],
    options: z.object({ word: z.string() }),
    run: () => Promise.resolve({ blocks: [] }),
  });
  expect(() => describeCommand('silent', silent)).toThrow('description');
});

test('help knows each option', () => {
  expect(info.options.map(({ name, type, choices, minimum }) => [name, type, choices, minimum])).toEqual([
    ['action', 'string', ['list', 'add'], undefined],
    ['what', 'string', [], undefined],
    ['about', 'string', [], undefined],
    ['since', 'string', [], undefined],
    ['page', 'integer', [], 1],
  ]);
});
