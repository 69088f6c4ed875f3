/** Old texts go; what their summaries show stays at its place, marked, and can still be found. */
import { describe, expect, test } from 'vitest';
import { ANALYSIS_VERSION } from '../../src/core/summary.ts';
import { entry, followed, newArticle, settleOne } from './feeds.ts';
import { fixture, numbered } from './fixtures.ts';
import type { Opened } from './suite.ts';

const draft = {
  title: 'Harbour opens',
  sayings: [
    { speaker: 'Mira Voss', role: 'Minister', words: 'We open 😀 today' },
    { speaker: 'Oren Tabask', words: 'Not before the ice is gone' },
  ],
  text: 'The ferry sailed at noon. Nobody was on board.',
};
const dropped = '2031-06-10T00:00:00Z';

export function retentionTests({ store }: Opened): void {
  const page = { workspace: 'harbour', limit: 10, offset: 0 };

  describe('retention', () => {
    test('drops the texts of old articles only, as many as it is told', async () => {
      for (const number of [1, 2, 3]) {
        const { article, summary } = numbered(number);
        const addedAt = number === 3 ? '2031-06-01T00:00:00Z' : '2031-03-01T00:00:00Z';
        await store().addArticle({ ...article, addedAt }, summary);
      }
      const drop = () => store().dropTexts('2031-05-01T00:00:00Z', dropped, 1);
      expect([await drop(), await drop(), await drop()]).toEqual([1, 1, 0]);
      const kept = await Promise.all([1, 3].map((number) => store().article('harbour', `article-${number}`)));
      expect(kept.map((stored) => stored?.article.textDroppedAt)).toEqual([dropped, undefined]);
    });

    test('keeps every word that the summary shows, at its place, and no other', async () => {
      const { article, summary } = fixture({ id: 'old', ...draft });
      await store().addArticle(article, summary);
      await store().dropTexts('2031-05-01T00:00:00Z', dropped, 10);
      const stored = await store().article('harbour', 'old');
      expect(stored?.summary).toEqual(summary);
      expect(stored?.article.text).toHaveLength(article.text.length);
      for (const quote of summary.quotes) {
        const { text = '' } = stored?.article ?? {};
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(text.slice(quote.cue?.start, quote.cue?.end)).toBe('told');
      }
      expect(stored?.article.text).toContain('Minister Mira Voss told');
      expect(stored?.article.text).not.toContain('ferry');
      const { quotes } = await store().quotes(page);
      expect(quotes.map((each) => each.article.text)).toEqual(quotes.map(() => stored?.article.text));
    });

    test('keeps the sentences of the figures, and knows a summary from before there were figures', async () => {
      const words =
        'The ferry sank on Monday. At least 41 people were killed, the harbour said. Nobody knows why.';
      const fixed = fixture({ id: 'toll', text: words });
      const sentence = 'At least 41 people were killed, the harbour said.';
      const start = fixed.article.text.indexOf(sentence);
      const figure = {
        ...{ text: 'At least 41', start, end: start + 11, measure: 'killed' as const, value: 41, unit: null },
        ...{ bound: 'at least' as const, main: true, rule: 'were-killed' },
        sentence: { start, end: start + sentence.length },
      };
      await store().addArticle(fixed.article, { ...fixed.summary, figures: [figure] });
      const before = fixture({ id: 'older', text: words });
      const older = { ...before.summary, figures: undefined } as unknown as typeof before.summary;
      await store().addArticle(before.article, older);
      await store().dropTexts('2031-05-01T00:00:00Z', dropped, 10);
      const stored = await store().article('harbour', 'toll');
      expect(stored?.article.text.trim()).toBe(sentence);
      expect((await store().article('harbour', 'older'))?.summary.figures).toEqual([]);
    });

    test('keeps the words of the relations, and knows a summary from before there were relations', async () => {
      const words = 'The ferry sank on Monday. Ilva Norn met Lene Okar. Nobody knows why.';
      const met = fixture({ id: 'met', text: words });
      const text = 'Ilva Norn met Lene Okar';
      const start = met.article.text.indexOf(text);
      const relation = {
        ...{ kind: 'met' as const, from: 'a1', to: 'a2', text, start, end: start + text.length },
        ...{ negated: false, planned: false, saidBy: null, rule: 'subject-verb' },
      };
      await store().addArticle(met.article, { ...met.summary, relations: [relation] });
      const before = fixture({ id: 'earlier', text: words });
      const earlier = { ...before.summary, relations: undefined } as unknown as typeof before.summary;
      await store().addArticle(before.article, earlier);
      await store().dropTexts('2031-05-01T00:00:00Z', dropped, 10);
      const stored = await store().article('harbour', 'met');
      expect(stored?.article.text.trim()).toBe(text);
      expect(stored?.summary.relations).toEqual([relation]);
      expect((await store().article('harbour', 'earlier'))?.summary.relations).toEqual([]);
    });

    test('leaves what is kept to be found, and nothing else', async () => {
      const { article, summary } = fixture({ id: 'old', ...draft });
      await store().addArticle(article, summary);
      await store().dropTexts('2031-05-01T00:00:00Z', dropped, 10);
      const found = async (about: string) => (await store().articles({ ...page, about })).total;
      expect([await found('harbour'), await found('ice'), await found('ferry')]).toEqual([1, 1, 0]);
      expect((await store().quotes({ ...page, about: 'ice' })).total).toBe(1);
    });

    test('drops the texts of versions too, and their summaries are not made again', async () => {
      await followed(store(), 'harbour', [entry('one'), entry('two')]);
      const first = newArticle({ id: 'wire', ...draft, version: 1 });
      await settleOne(store(), { ...first, bands: ['0:a'] });
      const changes = [{ before: 'a', after: 'b' }];
      await settleOne(store(), { ...first, kind: 'changed', bands: ['0:a'], changes, at: dropped });
      await store().dropTexts('2031-05-01T00:00:00Z', dropped, 10);
      expect(await store().versions('harbour', 'wire')).toMatchObject([{ text: null, changes }]);
      expect(await store().articlesLike(['0:a'], '2031-01-01')).toEqual([]);
      expect(await store().stale(ANALYSIS_VERSION, 10)).toEqual([]);
    });
  });
}
