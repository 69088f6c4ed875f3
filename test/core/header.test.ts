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
  'date 2026-02-31 It rained.',
  'A date 2026-02-02 in the text',
  'url: javascript:alert(1)\nx',
  'Dates 2026-02-02',
  '',
  '  two spaces',
])('%j has none and stays as it is', (text) => {
  expect(readHeader(text)).toEqual({ ...none, text });
});
