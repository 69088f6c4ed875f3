/** Texts at the size limit that repeat one thing: no list in the analysis may outgrow the call stack. */
import { expect, test } from 'vitest';
import { summarize } from '../../src/core/summarize.ts';

test.each([
  ['a verb of saying', 'said ', 380_000],
  ['a name', 'Ilva Norn said so. ', 50_000],
  ['a number', '58 were killed and ', 100_000],
  ['a number in letters', 'two hundred and five killed ', 70_000],
  ['a toll without a number', 'the number of dead and the toll of 5 to ', 48_000],
  ['a relation', 'it was said that Ilva Norn met Lene Okar and ', 20_000],
  ['talks', 'it was open after the talks between Ilva Norn and Lene Okar, ', 15_000],
  ['a quotation', '"No," Ilva Norn said. ', 40_000],
])('%s, again and again, is read', (_, words, times) => {
  const text = `The news of the day is this. ${words.repeat(times)}`;
  const summary = summarize({ id: 'long', text, title: null, url: null, outlet: null, publishedAt: null });
  expect(summary.language).toBe('en');
});
