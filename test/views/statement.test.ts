/** What was denied, refused or agreed to is never shown as what was said. */
import { expect, test } from 'vitest';
import { summarize } from '../../src/core/summarize.ts';
import { whatIsNext } from '../../src/views/next.ts';
import { saying } from '../../src/views/saying.ts';
import { statement } from '../../src/views/statement.ts';
import { lineRuns } from '../../src/reply/reply.ts';

function read(text: string): Parameters<typeof statement>[0] {
  const about = { title: null, url: null, outlet: null, publishedAt: '2031-03-03' };
  return { summary: summarize({ id: '1', text, ...about }), text };
}

test.each([
  ['The road was closed, Mira Voss said.', { text: 'The road was closed', by: 'Mira Voss' }],
  [
    'Mira Voss said the road was closed and that it would stay so.',
    { text: 'Mira Voss said the road was closed and that it would stay so.', by: null },
  ],
  [
    'Mira Voss denied that the road was closed.',
    { text: 'Mira Voss denied that the road was closed.', by: null },
  ],
  [
    'Mira Voss did not say that the road was closed.',
    { text: 'Mira Voss did not say that the road was closed.', by: null },
  ],
])('%s', (text, expected) => {
  expect(statement(read(text), { start: 0, end: text.length })).toEqual(expected);
});

test('a reported denial is shown with its verb', () => {
  const text = 'Mira Voss denied that the road was closed.';
  const quotes = read(text).summary.quotes.map((quote) => saying(quote, { text, url: null }, null).words);
  expect(quotes).toEqual(['denied that the road was closed']);
});

test.each([
  ['The ferry will start on Friday, Mira Voss said.', 'The ferry will start on Friday (7 Mar) — Mira Voss'],
  [
    'Mira Voss denied that the ferry will start on Friday.',
    'Mira Voss denied that the ferry will start on Friday (7 Mar)',
  ],
])('what is to come: %s', (text, expected) => {
  const { summary } = read(text);
  const lines = whatIsNext(summary, text).map((line) =>
    lineRuns(line)
      .map((run) => run.text)
      .join(''),
  );
  expect(lines).toEqual([expected]);
});
