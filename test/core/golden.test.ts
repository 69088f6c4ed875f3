/** The summaries of the sample articles, kept as files: a change in the analysis shows as a change in them. */
import { expect, test } from 'vitest';
import { summarize } from '../../src/core/summarize.ts';
import { readSample } from '../../src/sample/sample.ts';

test.each(await readSample())('$id', async (article) => {
  const summary = `${JSON.stringify(summarize(article), null, 2)}\n`;
  await expect(summary).toMatchFileSnapshot(`golden/${article.id}.json`);
});
