/** What was denied, refused or agreed to is shown with the verb that says so. */
import { expect, test } from 'vitest';
import { summarize } from '../../src/core/summarize.ts';
import { shownSpan } from '../../src/views/saying.ts';

test.each([
  ['Mayor Ada Roe denied that the road was closed.', 'denied that the road was closed'],
  [
    'Mayor Ada Roe agreed on Friday to an inquiry into the fire.',
    'agreed on Friday to an inquiry into the fire',
  ],
  ['Mayor Ada Roe did not say that the road was closed.', 'did not say that the road was closed'],
  ['Mayor Ada Roe said on Friday that the road was closed.', 'the road was closed'],
  ['The road was closed, Mayor Ada Roe warned.', 'The road was closed'],
])('%s', (text, expected) => {
  const article = { id: 'a', text, title: null, url: null, outlet: null, publishedAt: '2026-02-02' };
  const shown = summarize(article).quotes.map((quote) => {
    const { start, end } = shownSpan(quote, text);
    return text.slice(start, end);
  });
  expect(shown).toEqual([expected]);
});
