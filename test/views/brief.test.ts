/** The page of one article, from a summary whose spans are true. */
import { expect, test } from 'vitest';
import type { Summary } from '../../src/core/summary.ts';
import { plainText } from '../../src/reply/plainText.ts';
import { briefPage } from '../../src/views/brief.ts';
import { article, summary } from './article.ts';

function show(change: Partial<Summary> = {}, url: string | null = null): string {
  const page = { article: { ...article, url }, summary: { ...summary, ...change }, others: [], note: null };
  return plainText(briefPage(page), 100);
}

test('says what happened, who said what, what comes next, what is open and who is involved', () => {
  expect(show().split('\n')).toEqual([
    'Velmora to reopen the border                                  3 Mar 2031 · Northern Wire · 1 article',
    '• Velmora will reopen the border this week — a senior official, to Radio Tessaly, Sun 2 Mar',
    '• Foreign Minister Mira Voss called the talks "very useful" and added: "We will sign."',
    'Who said what',
    '  Mira Voss, Foreign Minister',
    '    the talks "very useful"',
    '    "We will sign."',
    '  a fisherman',
    '    "Nobody asked us,"',
    "What's next    Velmora will reopen the border this week (3–9 Mar) — a senior official, to Radio",
    '               Tessaly, Sun 2 Mar',
    '               The ferries of the U.S. Navy start on Thursday (6 Mar)',
    'Not settled    It is not known who pays.',
    'Who            Voss · Tabask · Velmora · 2 unnamed sources',
    '→ /quotes article:a1              Quotes',
    '→ /actors article:a1              Actors',
    '→ /actors article:a1 map:true     Map',
    '→ /quotes article:a1 as:timeline  Timeline',
  ]);
});

test('every quote and key point leads to its words', () => {
  const text = show({}, 'https://wire.example/border');
  expect(text).toContain(
    'the talks "very useful"                                                                       ↗3',
  );
  expect(text).toContain('↗3 https://wire.example/border#:~:text=the%20talks%20%22very%20useful%22');
  expect(text.match(/^↗\d+ /gm)).toHaveLength(6);
});

test('a quote nobody can be named for says so', () => {
  const quotes = summary.quotes.map((quote) => ({ ...quote, speaker: null, speakerMention: null }));
  expect(show({ quotes })).toContain('  speaker unclear\n    the talks "very useful"');
});

test('a sentence that says more than the quote stays whole, and its speaker is named when the sentence does not', () => {
  const [first] = summary.keyPoints;
  const [report] = summary.quotes;
  if (first === undefined || report === undefined) throw new Error('The summary has a key point and a quote');
  const shorter = {
    ...report,
    end: report.end - 10,
    content: [{ start: report.start, end: report.end - 10 }],
  };
  const unnamed = { ...shorter, speaker: 'a1', speakerMention: null };
  expect(show({ quotes: [shorter] })).toContain(
    '• Velmora will reopen the border this week, a senior official told Radio Tessaly on Sunday.\n',
  );
  expect(show({ quotes: [unnamed] }).replace(/\s+/g, ' ')).toContain(
    'on Sunday. — Mira Voss, to Radio Tessaly, Sun 2 Mar',
  );
});

test('a long interview shows its first quotes and where the others are', () => {
  const [, , signed] = summary.quotes;
  if (signed === undefined) throw new Error('The summary has three quotes');
  const quotes = Array.from({ length: 15 }, (_, index) => ({
    ...signed,
    id: `q${index}`,
    start: index,
    end: index + 1,
    content: [],
  }));
  expect(show({ quotes })).toContain('3 more quotes: /quotes article:a1');
});

test('a text with nothing in it says so, and one without a date what to do', () => {
  const empty = {
    keyPoints: [],
    quotes: [],
    events: [],
    unsettled: [],
    figures: [],
    relations: [],
    actors: [],
  };
  expect(show(empty)).toContain('There is nothing in this text that could be briefed');
  expect(show({ ...empty, language: 'de' })).toContain('This text is in German.');
  expect(show({ ...empty, language: 'pt-BR' })).toContain('This text is in Brazilian Portuguese.');
  for (const language of ['und', 'qaa', 'no language']) {
    expect(show({ ...empty, language })).toContain('This text does not seem to be in English.');
  }
  expect(show({ publishedAt: null, url: null })).toContain('date 2026-02-02');
  const page = show({ publishedAt: null, url: 'https://feed.example/' });
  expect(page).toContain('stays a word.');
  expect(page).not.toContain('date 2026-02-02');
});
