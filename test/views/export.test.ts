/** Quotes as files: every field, and no text that becomes a formula, markup or a second row. */
import { describe, expect, test } from 'vitest';
import type { StoredQuote } from '../../src/core/records.ts';
import type { Block } from '../../src/reply/reply.ts';
import { exportQuotes } from '../../src/views/export/quotes.ts';
import { fields } from '../../src/views/export/records.ts';
import { fixture, type Draft } from '../store/fixtures.ts';

function stored(draft: Draft): StoredQuote[] {
  const { article, summary } = fixture(draft);
  return summary.quotes.map((quote) => ({
    quote,
    speaker: summary.actors.find(({ id }) => id === quote.speaker) ?? null,
    article,
  }));
}

async function exported(form: 'csv' | 'json' | 'markdown', quotes: StoredQuote[], total = quotes.length) {
  const { blocks } = await exportQuotes(form, 'Quotes', total, async function* (most, size) {
    for (let start = 0; start < Math.min(most, quotes.length); start += size)
      yield await Promise.resolve(quotes.slice(start, Math.min(most, start + size)));
  });
  const file = blocks.find((block): block is Extract<Block, { kind: 'file' }> => block.kind === 'file');
  if (file === undefined) throw new Error('no file');
  return { file, blocks, text: file.text };
}

/** A reader of RFC 4180, as UTF-8 with a mark that says so. */
function readCsv(marked: string): string[][] {
  expect(marked.charCodeAt(0)).toBe(0xfeff);
  const text = marked.slice(1);
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  let end = 0;
  for (const match of text.matchAll(cells)) {
    row.push((match[1] ?? '').replaceAll('""', '"'));
    end = match.index + match[0].length;
    if (match[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  expect(end).toBe(text.length);
  return rows;
}

const plain = stored({
  id: 'plain',
  title: 'Ferry talks',
  url: 'https://tessaly-post.example/ferry',
  outlet: 'Tessaly Post',
  publishedAt: '2031-03-03T09:00:00Z',
  sayings: [
    {
      speaker: 'Mira Voss',
      role: 'Harbour Minister',
      words: 'It sails, "today"',
      to: 'Radio Velmora',
      said: '2031-03-02',
    },
    { words: 'Nobody knows' },
  ],
});

const expected = {
  speaker: 'Mira Voss',
  speakerKind: 'person',
  role: 'Harbour Minister',
  roleAsOf: '2031-03-03',
  kind: 'direct',
  words: '"It sails, "today""',
  attributed: '"It sails, "today""',
  cue: 'told',
  addressee: 'Radio Velmora',
  saidOn: '2031-03-02',
  place: null,
  outlet: 'Tessaly Post',
  title: 'Ferry talks',
  published: '2031-03-03T09:00:00Z',
  url: 'https://tessaly-post.example/ferry',
  link: 'https://tessaly-post.example/ferry#:~:text=%22It%20sails%2C%20%22today%22%22',
  rule: 'cue-after',
  subjectRule: 'subject-verb',
  articleId: 'plain',
  quoteId: 'q1',
};

const hostile = [
  '=HYPERLINK("https://evil.example","x")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\tindented',
  '\u200B=1+1',
  '＝1',
  'a,b;c\r\nd "e" \'f\'',
  '</td><script>alert(1)</script>',
  '# title',
  '> quote',
  '- item',
  '1. item',
  '`code` *bold* _it_ ~~no~~ [x](javascript:alert(1)) ![i](http://x/y) | cell |',
  '&lt; &#60; https://evil.example www.evil.example a@evil.example',
  '\u001B[31mred\u0007 \u202Eevil \0',
  '---\n===\n    code',
  '\ud83d lone',
];

const hostileQuotes = stored({
  id: 'hostile',
  title: '[t](javascript:x)*',
  url: 'https://evil.example/a(b)<c> d"`',
  outlet: '=outlet',
  publishedAt: '2031-03-03',
  sayings: hostile.map((words) => ({ words, speaker: '=Mira *Voss*' })),
});

describe('every field', () => {
  test('as JSON', async () => {
    const { file } = await exported('json', plain);
    expect(file).toMatchObject({ name: 'quotes.json', mediaType: 'application/json' });
    const read = JSON.parse(file.text) as { quotes: unknown[] };
    expect(read).toMatchObject({ title: 'Quotes', total: 2, exported: 2 });
    expect(read.quotes[0]).toEqual(expected);
    expect(read.quotes[1]).toMatchObject({ speaker: null, role: null, words: '"Nobody knows"' });
  });

  test('as CSV', async () => {
    const { file } = await exported('csv', plain);
    expect(file).toMatchObject({ name: 'quotes.csv', mediaType: 'text/csv; charset=utf-8' });
    const [header, first, second] = readCsv(file.text);
    expect(header).toEqual(Object.keys(expected));
    expect(header).toEqual(fields);
    expect(first).toEqual(Object.values(expected).map((value) => value ?? ''));
    expect(second?.[5]).toBe('"Nobody knows"');
  });

  test('as Markdown', async () => {
    const { file } = await exported('markdown', plain.slice(0, 1));
    expect(file).toMatchObject({ name: 'quotes.md', mediaType: 'text/markdown; charset=utf-8' });
    expect(file.text).toBe(
      '# Quotes\n\n1 quote\n\n> "It sails, "today""\n\n' +
        '— **Mira Voss**, Harbour Minister (as of 3 Mar 2031), to Radio Velmora, Sun 2 Mar 2031  \n' +
        '[Ferry talks](<https://tessaly-post.example/ferry#:~:text=%22It%20sails%2C%20%22today%22%22>), Tessaly Post, 3 Mar 2031  \n' +
        'direct · cue-after · subject-verb · plain q1\n',
    );
  });
});

describe('hostile text is inert', () => {
  test('in JSON, byte for byte', async () => {
    const { text } = await exported('json', hostileQuotes);
    const { quotes } = JSON.parse(text) as { quotes: { words: string }[] };
    expect(quotes.map(({ words }) => words)).toEqual(hostile.map((words) => `"${words}"`));
  });

  test('in CSV no cell is a formula, and no cell becomes two', async () => {
    const { text } = await exported('csv', hostileQuotes);
    const rows = readCsv(text);
    expect(rows).toHaveLength(hostile.length + 1);
    for (const row of rows) {
      expect(row).toHaveLength(fields.length);
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }
    expect(rows[1]?.[0]).toBe("'=Mira *Voss*");
    expect(text).not.toMatch(/[^\P{Cc}\r\n]|[\u202E\u200B]/u);
  });

  test.each([...hostile, '-1 °C', ' =1'])('%j is no formula in a cell of its own', async (words) => {
    const [quote] = stored({ id: 'one', outlet: words, sayings: [{ words: 'Yes' }] });
    const { text } = await exported('csv', quote === undefined ? [] : [quote]);
    expect(readCsv(text)[1]?.[fields.indexOf('outlet')]).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
  });

  test('in Markdown no sign has a meaning', async () => {
    const { text } = await exported('markdown', hostileQuotes);
    // What is left when escaped signs, and the links and marks that are ours, are taken away.
    const bare = text
      .replace(/\\[^\p{L}\p{N}\s]/gu, '')
      .replace(/\]\(<https:\/\/evil\.example\/[!-;=?-~]*>\)/g, '')
      .replace(/^(?:# |> ?|— \*\*)/gm, '')
      .replace(/\*\*, |^\[|\*\* {2}$/gm, '');
    expect(bare).not.toMatch(/[<>*_`[\]#|~&]|:\/\/|www\.|javascript:\S*\)$/m);
    expect(bare).not.toMatch(/^(?:[-+=]|\d+[.)] | {4})/m);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    expect(text).toContain('\\# title');
  });

  test('in Markdown an address that is not of the web is no link', async () => {
    const [quote] = stored({
      id: 'x',
      title: 'Title',
      url: 'javascript:alert(1)',
      sayings: [{ words: 'Yes' }],
    });
    const { text } = await exported('markdown', quote === undefined ? [] : [quote]);
    expect(text).not.toContain('javascript');
    expect(text).toContain('\nTitle');
  });
});

test('more quotes than a file holds are said to be more', async () => {
  const many = Array.from({ length: 10_100 }, (_, index): StoredQuote => {
    const [first] = plain;
    if (first === undefined) throw new Error('a quote is missing');
    return { ...first, article: { ...first.article, id: `article ${index}` } };
  });
  const { text, blocks } = await exported('json', many);
  expect(JSON.parse(text)).toMatchObject({ total: 10_100, exported: 10_000 });
  expect(JSON.stringify(blocks)).toContain('The file has the first 10000 of 10100 quotes.');
});

test('others get their turn while a file is written', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const many = Array.from({ length: 400 }, () => plain).flat();
  const { text } = await exported('json', many);
  clearInterval(timer);
  expect(JSON.parse(text)).toMatchObject({ exported: 800 });
  expect(turns).toBeGreaterThan(0);
});
