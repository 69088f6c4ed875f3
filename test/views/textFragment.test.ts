/** Links to the exact words lead a browser to exactly these words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/views/textFragment.ts';
import { renderPage, type Range } from './browser.ts';

const url = 'https://example.org/a';

/** Where a browser lands on the page of a text; the page has other spaces than the text. */
function landing(text: string, span: Range): string | null {
  const paragraphs = text
    .split(/\s*\n\s*/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .filter((paragraph) => paragraph !== '');
  const page = renderPage(paragraphs);
  const found = page.open(textFragment(url, text, span) ?? '');
  return found === null ? null : page.text.slice(found.start, found.end);
}

/** Marks the span with [[ ]] and asks where a link to it leads; the marks of the page show where that is. */
function check(marked: string): [found: Range | null, wanted: Range] {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  const page = renderPage(text.split('\n'));
  return [page.open(textFragment(url, text, { start, end }) ?? ''), { start, end }];
}

describe('the words are found', () => {
  test.each([
    'She said [["no deal"]] and left.',
    '[["No deal,"]] she said.',
    'She said: [["No deal."]]',
    '[[all of it]]',
    'no deal, he said\nlater she said [[no deal]] again',
    'no deal\n[[no deal]]\nno deal',
    'a no deal b\nc [[no deal]] d\na no deal d',
    'one two three four [[yes]] five\none two three four yes five six',
    'first one two three four [[yes]]\nsecond one two three four yes',
    'The NO DEAL sign. Then [[no deal]] was said.',
    'a café closed and then [[a cafe]] opened',
    'a nodeal b [[deal]] c',
    'they [[don’t know]] that they don’t',
    'a-b, c & d or [[a-b, c & d]]!',
    '[[100% of "it", (really) – 1,000!]] yes',
    'x [[one two three four five six seven eight nine ten eleven]] y',
    'x [[one two three four five one two three four end end end end]] y one two three four end end end end',
    'x [[one two three four a b c d e nine ten eleven twelve z z nine ten eleven twelve]] y',
    'x [[one\ntwo three four five six]] y',
    'x [[one two three four five\nsix]] y',
    'x [[one\ntwo]] y\none\nthree',
    'a, [[b]], c, b',
    '[[b]]\nb',
  ])('%s', (marked) => {
    const [found, wanted] = check(marked);
    expect(found).toEqual(wanted);
  });
});

test('words whose surroundings are all alike are found where they stand first', () => {
  const [found] = check('he said no deal\nhe said no deal\nhe said [[no deal]]');
  expect(found).toEqual({ start: 8, end: 15 });
});

const words = [
  'the',
  'dam',
  '"no',
  'deal,"',
  'a-b',
  'x&y',
  'café',
  'Café',
  '1,000',
  'don’t',
  '“yes”',
  '—',
  'war.',
  'The',
  "Voss's",
];

const cases = fc
  .array(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 18 }), { minLength: 1, maxLength: 4 })
  .chain((paragraphs) => {
    const text = paragraphs.map((each) => each.join(' ')).join('\n');
    const starts = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    const last = starts.length - 1;
    return fc
      .tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 0, max: 20 }))
      .map(([from, length]) => ({
        text,
        span: { start: starts[from]?.start ?? 0, end: starts[Math.min(last, from + length)]?.end ?? 0 },
      }));
  });

test('200 generated spans are found, those whose surroundings are no other’s at their place', () => {
  let elsewhere = 0;
  for (const { text, span } of fc.sample(cases, { numRuns: 200, seed: 5 })) {
    const page = renderPage(text.split('\n'));
    const link = textFragment(url, text, span) ?? '';
    const found = page.open(link);
    expect(found, link).not.toBeNull();
    if (found?.start !== span.start || found.end !== span.end) elsewhere++;
  }
  // Words that are repeated with all that is around them are found where they stand first.
  expect(elsewhere).toBeLessThanOrEqual(2);
});

test('spaces and line breaks of the text do not matter', () => {
  const text = 'He   said\t"no\u00A0 deal" today.\r\n\r\n  Then she  said  "no deal" too.';
  const start = text.lastIndexOf('"no');
  expect(landing(text, { start, end: start + 9 })).toBe('"no deal"');
  const first = text.indexOf('"no');
  expect(landing(text, { start: first, end: text.indexOf('" today') + 1 })).toBe('"no deal"');
});

test('a span that begins or ends within a word leads to the whole word', () => {
  const text = 'The unfinished bridge';
  expect(landing(text, { start: 6, end: 14 })).toBe('unfinished');
});

test('an address that has a directive gets another one', () => {
  expect(textFragment(`${url}#part:~:text=old`, 'yes', { start: 0, end: 3 })).toBe(`${url}#part:~:text=yes`);
});

test.each([
  ['no words', ' \n ', ''],
  ['marks', '\u0301'.repeat(1_000), ''],
  ['lone surrogates', 'a \ud83d b', ':~:text=a%20%EF%BF%BD%20b'],
  ['markup', '<script>&amp;</script>', ':~:text=%3Cscript%3E%26amp%3B%3C%2Fscript%3E'],
  ['what could end a link', 'a)b]"> \u202Ec', ':~:text=a%29b%5D%22%3E%20%E2%80%AEc'],
])('hostile text is only words: %s', (_, text, directive) => {
  const link = textFragment(url, text, { start: 0, end: text.length });
  expect(link).toBe(directive === '' ? url : `${url}#${directive}`);
});

test('a megabyte that repeats itself is linked to all the same', () => {
  const text = 'no deal '.repeat(125_000);
  for (let each = 0; each < 50; each++) {
    const start = 8 * 1_000 * each;
    expect(textFragment(url, text, { start, end: start + 7 })).toMatch(
      /^https:\/\/example\.org\/a#:~:text=.*no%20deal/,
    );
  }
});
