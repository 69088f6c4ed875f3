/** Whatever the text, a summary is possible, valid, repeatable, and every excerpt stands where it says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarize } from '../../src/core/summarize.ts';
import { summarySchema, type Article, type Summary } from '../../src/core/summary.ts';
import { oddText } from './odd-text.ts';

const articles: fc.Arbitrary<Article> = fc.record({
  id: fc.string(),
  text: oddText,
  title: fc.option(oddText),
  url: fc.option(fc.webUrl()),
  outlet: fc.option(fc.string()),
  publishedAt: fc.option(
    fc.oneof(
      fc.constantFrom(
        '2026-02-02',
        '2026-02-02T23:59:59-08:00',
        '2024-02-29T00:00:00Z',
        '0001-01-01',
        'soon',
      ),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ),
  ),
});

test('the texts are odd, but there is something to find in them', () => {
  const texts = fc.sample(oddText, { numRuns: 300, seed: 1 });
  const unknown = { title: null, url: null, outlet: null, publishedAt: '2026-02-02' };
  const attributed = texts.filter((text) =>
    summarize({ id: 'odd', text, ...unknown }).quotes.some(({ speaker }) => speaker !== null),
  );
  expect(attributed.length).toBeGreaterThan(100);
  const counting = texts.filter((text) => summarize({ id: 'odd', text, ...unknown }).figures.length > 0);
  expect(counting.length).toBeGreaterThan(50);
});

test('a direct or mixed quote begins with its mark', () => {
  fc.assert(
    fc.property(articles, (article) => {
      for (const quote of summarize(article).quotes.filter(({ kind }) => kind !== 'indirect'))
        expect(quote.text).toMatch(/^\p{P}/u);
    }),
    { numRuns: 400 },
  );
});

test('a summary is valid, and the same for the same article', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const summary = summarize(article);
      expect(summarySchema.parse(summary)).toEqual(summary);
      expect(summarize(structuredClone(article))).toEqual(summary);
    }),
    { numRuns: 400 },
  );
});

test('every excerpt is the words at its place, every span lies in the text', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const summary = summarize(article);
      for (const excerpt of excerptsOf(summary))
        expect(article.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
      for (const span of spansOf(summary)) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(article.text.length);
      }
    }),
    { numRuns: 400 },
  );
});

test('who speaks or is told is one of the actors', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const summary = summarize(article);
      const ids = summary.actors.map((actor) => actor.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const quote of summary.quotes)
        for (const id of [quote.speaker, quote.addressee?.actor ?? null])
          if (id !== null) expect(ids).toContain(id);
    }),
    { numRuns: 400 },
  );
});

test('a figure stands in its sentence, and a measure has one figure of its own at most', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const { figures } = summarize(article);
      for (const { start, end, sentence } of figures) {
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(sentence.end);
      }
      const own = figures.filter(({ main }) => main);
      expect(figures.slice(0, own.length)).toEqual(own);
      expect(new Set(own.map(({ measure }) => measure)).size).toBe(own.length);
    }),
    { numRuns: 400 },
  );
});

function excerptsOf(summary: Summary): { text: string; start: number; end: number }[] {
  const ofQuotes = summary.quotes.flatMap((quote) => [
    ...[quote, quote.speakerMention, quote.cue, quote.addressee, quote.said, quote.place],
  ]);
  const ofActors = summary.actors.flatMap((actor) => actor.mentions);
  const { keyPoints, events, unsettled, figures } = summary;
  return [...keyPoints, ...events, ...unsettled, ...figures, ...ofQuotes, ...ofActors].filter(
    (excerpt) => excerpt !== null,
  );
}

/** A role's words need not stand at its place: a known outlet is a news outlet where it is first named. */
function spansOf(summary: Summary): { start: number; end: number }[] {
  const contents = summary.quotes.flatMap((quote) => quote.content);
  const roles = summary.actors.flatMap((actor) => actor.roles);
  const ofFigures = summary.figures.map(({ sentence }) => sentence);
  return [...excerptsOf(summary), ...contents, ...roles, ...ofFigures];
}
