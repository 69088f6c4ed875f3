/** What a small change to an article must not change in its summary. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarize } from '../../src/core/summarize.ts';
import type { Summary } from '../../src/core/summary.ts';
import { inventedArticle, PEOPLE } from './invented-news.ts';

const runs = { numRuns: 300 };

function read(text: string): Summary {
  const unknown = { title: null, url: null, outlet: null, publishedAt: '2026-03-11' };
  return summarize({ id: 'made up', text, ...unknown });
}

test('the articles hold quotes of every kind, most with a speaker', () => {
  const quotes = fc
    .sample(inventedArticle, { numRuns: 100, seed: 1 })
    .flatMap((paragraphs) => read(paragraphs.join('\n\n')).quotes);
  expect(new Set(quotes.map(({ kind }) => kind)).size).toBe(3);
  expect(quotes.filter(({ speaker }) => speaker !== null).length).toBeGreaterThan(0.9 * quotes.length);
});

test('a paragraph that is deleted changes no quote before it', () => {
  fc.assert(
    fc.property(inventedArticle, fc.nat(), (paragraphs, number) => {
      const deleted = 1 + (number % (paragraphs.length - 1));
      const before = paragraphs.slice(0, deleted).join('\n\n');
      const quotesBefore = (text: string): string[] =>
        read(text)
          .quotes.filter(({ end }) => end <= before.length)
          .map(({ kind, text: words }) => `${kind} ${words}`);
      const rest = paragraphs.toSpliced(deleted, 1);
      expect(quotesBefore(rest.join('\n\n'))).toEqual(quotesBefore(paragraphs.join('\n\n')));
    }),
    runs,
  );
});

test('curly marks for straight ones leave every quote with its speaker', () => {
  fc.assert(
    fc.property(inventedArticle, (paragraphs) => {
      const text = paragraphs.join('\n\n');
      const curly = text.replace(/"(?=\w)/g, '“').replaceAll('"', '”');
      expect(quotesOf(read(curly))).toEqual(quotesOf(read(text)));
    }),
    runs,
  );
});

test('another name throughout leaves the structure as it was', () => {
  const strangers = ['Tavin Hessel', 'Oldra Quist', 'Maro Zelvin'];
  fc.assert(
    fc.property(
      inventedArticle,
      fc.constantFrom(...PEOPLE),
      fc.constantFrom(...strangers),
      (paragraphs, person, stranger) => {
        const rename = (text: string): string =>
          person
            .split(' ')
            .reduce((renamed, word, i) => renamed.replaceAll(word, stranger.split(' ')[i] ?? ''), text);
        const text = paragraphs.join('\n\n');
        expect(structureOf(read(rename(text)))).toEqual(
          JSON.parse(rename(JSON.stringify(structureOf(read(text))))),
        );
      },
    ),
    runs,
  );
});

test('a paragraph of other things changes no figure', () => {
  fc.assert(
    fc.property(inventedArticle, fc.nat(), (paragraphs, number) => {
      const other = 'The harbour has two piers and a market that opens at 9 in the morning.';
      const place = 2 + (number % paragraphs.length);
      const words = (text: string): string[] =>
        read(text).figures.map(({ measure, text: figure, main }) => `${measure} ${figure} ${String(main)}`);
      expect(words(paragraphs.toSpliced(place, 0, other).join('\n\n'))).toEqual(
        words(paragraphs.join('\n\n')),
      );
    }),
    runs,
  );
});

test('a number in quotation marks is no figure of the article', () => {
  fc.assert(
    fc.property(inventedArticle, (paragraphs) => {
      const text = paragraphs.join('\n\n');
      const more = `${text}\n\n"At least 300 people were killed," Norn said.`;
      expect(read(more).figures).toEqual(read(text).figures);
    }),
    runs,
  );
});

function quotesOf({ quotes, actors }: Summary) {
  return quotes.map(({ kind, start, end, speaker, rule }) => ({
    ...{ kind, start, end, rule },
    speaker: actors.find(({ id }) => id === speaker)?.name ?? null,
  }));
}

/** Everything but places in the text. */
function structureOf(summary: Summary) {
  const { actors, quotes, keyPoints, events, unsettled, figures } = summary;
  return {
    actors: actors.map(({ id, name, kind, aliases, roles, mentions }) => ({
      ...{ id, name, kind, aliases },
      roles: roles.map(({ text, former }) => ({ text, former })),
      mentions: mentions.map(({ text, form }) => ({ text, form })),
    })),
    quotes: quotes.map((quote) => ({
      ...{ kind: quote.kind, text: quote.text, speaker: quote.speaker, rule: quote.rule },
      ...{ mention: quote.speakerMention?.text ?? null, cue: quote.cue?.text ?? null },
      ...{ addressee: quote.addressee?.text ?? null, said: quote.said?.text ?? null },
      place: quote.place?.text ?? null,
    })),
    points: [...keyPoints, ...events, ...unsettled, ...figures].map(({ text }) => text),
  };
}
