/** The second look when a story has grown, on small examples. */
import { expect, test } from 'vitest';
import type { Neighbour } from '../../../src/core/stories/decide.ts';
import { profileOf } from '../../../src/core/stories/likeness.ts';
import { movesAfter } from '../../../src/core/stories/moves.ts';
import { traitsOf } from '../../../src/core/stories/traits.ts';

const ferry = [
  'The ferry Lady Orla sank off Velmora in a gale; the coastguard found nine passengers.',
  'Divers reached the wreck of the ferry Lady Orla off Velmora; the coastguard counts nine passengers.',
];
const vote = [
  'Ballots are counted in Orrin, where Pavel Dunn hopes to win the vote; voters queued for hours.',
  'Voters in Orrin went to the polling stations; Pavel Dunn leads the count of ballots.',
  'Pavel Dunn has won the vote in Orrin; the count of the ballots went on all night.',
];

function placed(story: string, text: string, dated = '2031-03-02T08:00:00Z'): Neighbour {
  const profile = profileOf(traitsOf({ title: null, text }), { articles: 0, holding: new Map() });
  return { story, article: text, dated, profile };
}

test('an article that was taken for more of another story moves to its own when that comes', () => {
  const [first = '', second = '', third = ''] = vote;
  const near = [...ferry, first].map((text) => placed('ferry', text));
  expect(movesAfter(placed('vote', third), [...near, placed('vote', second)])).toEqual([
    { article: first, from: 'ferry', to: 'vote' },
  ]);
});

test('an article that stood alone follows', () => {
  const [first = '', second = '', third = ''] = vote;
  const near = [placed('alone', first), placed('vote', second), placed('vote', `${second} Voters cheered.`)];
  expect(movesAfter(placed('vote', third), near)).toEqual([{ article: first, from: 'alone', to: 'vote' }]);
});

test('articles that are where they belong stay, in whatever order they are given', () => {
  const near = [...ferry.map((text) => placed('ferry', text)), placed('vote', vote[0] ?? '')];
  const arrived = placed('vote', vote[1] ?? '');
  expect(movesAfter(arrived, near)).toEqual([]);
  expect(movesAfter(arrived, near.toReversed())).toEqual([]);
});

test('nothing moves to a story that was long silent, nor out of nothing', () => {
  const near = [placed('alone', vote[0] ?? '', '2031-02-10T08:00:00Z')];
  expect(movesAfter(placed('ferry', ferry[0] ?? ''), near)).toEqual([]);
  expect(movesAfter(placed('ferry', ferry[0] ?? ''), [])).toEqual([]);
  expect(movesAfter(placed('empty', ''), [placed('other', '')])).toEqual([]);
});
