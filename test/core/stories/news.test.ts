/** Which stories come first, and which story a question is about. */
import { expect, test } from 'vitest';
import { bestStories, topStories, type NewsLine } from '../../../src/core/stories/news.ts';

function line(key: number, story: string, outlet: string, dated: string): NewsLine {
  const article = { id: `a${key}`, title: `Title ${key}`, url: null, outlet, publishedAt: dated };
  return { key, story, dated, article };
}

test('the story that most articles and outlets tell is first; of equal ones the newest', () => {
  const news = [
    line(1, 'flood', 'Tessaly Post', '2031-03-01'),
    line(2, 'flood', 'Tessaly Post', '2031-03-02'),
    line(3, 'vote', 'Marn Courier', '2031-03-01'),
    line(4, 'vote', 'Tessaly Post', '2031-03-02'),
    line(5, 'match', 'Marn Courier', '2031-03-03'),
    line(6, 'fire', 'Marn Courier', '2031-03-04'),
  ];
  const top = topStories(news);
  expect(top.map(({ story }) => story)).toEqual(['vote', 'flood', 'fire', 'match']);
  expect(top[1]?.lines.map(({ key }) => key)).toEqual([2, 1]);
  expect(topStories([])).toEqual([]);
});

test('three good articles of a story are more than one that is best', () => {
  const storyOf = new Map([
    ['best', 'alone'],
    ['second', 'flood'],
    ['third', 'flood'],
    ['fourth', 'flood'],
    ['far', 'vote'],
  ]);
  expect(bestStories(['best', 'second', 'third', 'fourth', 'unknown', 'far'], storyOf)).toEqual([
    'flood',
    'alone',
    'vote',
  ]);
});
