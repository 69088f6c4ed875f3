/** The best article of a story, and key points that do not repeat. */
import { expect, test } from 'vitest';
import { bestArticle, storyPoints } from '../../../src/core/stories/digest.ts';
import { summarize } from '../../../src/core/summarize.ts';

function member(id: string, publishedAt: string, title: string, text: string) {
  const article = { id, text, title, url: null, outlet: id, publishedAt, addedAt: publishedAt };
  return { ...article, summary: summarize(article) };
}

const dam = member(
  'one',
  '2031-03-01T08:00:00Z',
  'Tarn dam bursts in Marn',
  'The Tarn dam in northern Marn burst on Saturday and flooded the town of Ostel, the rescue service said.\n\n' +
    'About 3,000 people were taken to schools on higher ground.',
);
const toll = member(
  'two',
  '2031-03-01T18:00:00Z',
  'Twelve dead after Tarn dam bursts',
  'Twelve people were killed when the Tarn dam in northern Marn burst and flooded the town of Ostel, the rescue service said.\n\n' +
    'He said the search would go on through the night. The water minister cut short a visit to Kelm.',
);
const choir = member(
  'three',
  '2031-03-01T19:00:00Z',
  'A choir sings in the gymnasium',
  'Children sang for an hour on Saturday evening. The piano was out of tune.',
);

test('the best article is the one whose words most of the others share', () => {
  expect(bestArticle([choir, toll, dam]).id).toBe('two');
  expect(bestArticle([choir]).id).toBe('three');
});

test('an article of long ago is not the best for being the fullest', () => {
  const old = { ...dam, publishedAt: '2031-02-01T08:00:00Z', id: 'old' };
  expect(bestArticle([old, toll]).id).toBe('two');
});

test('a point is told once, the best article first, and none that needs the sentence before it', () => {
  const points = storyPoints([choir, toll, dam], 7);
  expect(points[0]?.article.id).toBe('two');
  const texts = points.map(({ point }) => point.text);
  expect(texts.filter((text) => text.includes('flooded the town of Ostel'))).toHaveLength(1);
  expect(texts.some((text) => text.startsWith('He said'))).toBe(false);
  expect(storyPoints([choir, toll, dam], 1)).toHaveLength(1);
  for (const { point, article } of points)
    expect(article.text.slice(point.start, point.end)).toBe(point.text);
});
