/** The lines at the top of a text that say what it is. */
import { expect, test } from 'vitest';
import { readHeader } from '../../src/core/header.ts';

const none = { title: null, url: null, outlet: null, publishedAt: null };

test.each([
  ['date 2026-02-02 The talks began.', { ...none, text: 'The talks began.', publishedAt: '2026-02-02' }],
  [
    '\uFEFF date 2026-02-02\n\nThe talks began.\n',
    { ...none, text: 'The talks began.\n', publishedAt: '2026-02-02' },
  ],
  [
    'title: Talks begin \r\nURL: https://example.org/a?b=c\r\noutlet: Wire\nDate: 2026-02-02T10:00:00Z\n\nText',
    {
      text: 'Text',
      title: 'Talks begin',
      url: 'https://example.org/a?b=c',
      outlet: 'Wire',
      publishedAt: '2026-02-02T10:00:00Z',
    },
  ],
  ['title: One\ntitle: Two', { ...none, text: 'title: Two', title: 'One' }],
])('%j has a header', (text, header) => {
  expect(readHeader(text)).toEqual(header);
});

test.each([
  ['date: 12 March 2026\n\nIt rained.', '2026-03-12'],
  ['Date: March 12, 2026\nIt rained.', '2026-03-12'],
  ['date: Thursday, 12th Mar. 2026, 14:05 GMT\nIt rained.', '2026-03-12'],
  ['date 3 Sept 2026 It rained.', '2026-09-03'],
])('%j has the date %s', (text, publishedAt) => {
  expect(readHeader(text)).toEqual({ ...none, text: 'It rained.', publishedAt });
});

test.each([
  ['date: 03/12/2026\nIt rained.', '03/12/2026'],
  ['date: 31 February 2026\nIt rained.', '31 February 2026'],
  ['title: Rain\ndate: last spring\nIt rained.', 'last spring'],
])('%j has a date that cannot be read', (text, unreadDate) => {
  expect(readHeader(text)).toMatchObject({ publishedAt: null, unreadDate });
});

test.each([
  'date 2026-02-31 It rained.',
  'A date 2026-02-02 in the text',
  'url: javascript:alert(1)\nx',
  'Dates 2026-02-02',
  '',
  '  two spaces',
])('%j has none and stays as it is', (text) => {
  expect(readHeader(text)).toEqual({ ...none, text });
});
