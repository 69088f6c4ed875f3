/** Which story an article belongs to, on small examples. */
import { expect, test } from 'vitest';
import { decideStory, type Neighbour } from '../../../src/core/stories/decide.ts';
import { profileOf } from '../../../src/core/stories/likeness.ts';
import { storyParameters } from '../../../src/core/stories/parameters.ts';
import { traitsOf } from '../../../src/core/stories/traits.ts';

const sinking = 'The ferry Lady Orla sank off Velmora in a gale; the coastguard found nine passengers.';
const divers =
  'Divers reached the wreck of the Lady Orla off Velmora, the coastguard said, and found a hole in the hull.';
const vote = 'Voters in Orrin went to the polling stations; Pavel Dunn leads the count of ballots.';

function arriving(text: string, dated = '2031-03-02T08:00:00Z') {
  const traits = traitsOf({ title: null, text });
  return { article: text, dated, traits, profile: profileOf(traits, { articles: 0, holding: new Map() }) };
}

function known(story: string, text: string, dated?: string): Neighbour {
  const { article, profile, dated: day } = arriving(text, dated);
  return { article, profile, dated: day, story };
}

test('the first article is a story, and so is one like no other', () => {
  expect(decideStory(arriving(sinking), [])).toEqual({ kind: 'new' });
  expect(decideStory(arriving(sinking), [known('vote', vote)])).toEqual({ kind: 'new' });
});

test('more of the same joins, and says by what, as the article writes it', () => {
  const decision = decideStory(arriving(divers), [known('vote', vote), known('ferry', sinking)]);
  expect(decision).toMatchObject({ kind: 'join', story: 'ferry', merged: [], reason: { article: sinking } });
  const shared = decision.kind === 'join' ? decision.reason.shared : [];
  expect(new Set(shared.map((words) => words.toLowerCase())).size).toBe(shared.length);
  expect(shared).toContain('Lady Orla');
  expect(shared.length).toBeLessThanOrEqual(6);
});

test('a late article joins, as long as the story is in the news', () => {
  const day = (number: number) => `2031-03-${String(number).padStart(2, '0')}`;
  const near = [known('ferry', sinking, day(10))];
  expect(decideStory(arriving(divers, day(8)), near)).toMatchObject({ story: 'ferry' });
  expect(decideStory(arriving(divers, day(13)), near)).toMatchObject({ story: 'ferry' });
  const silent = 10 + Math.ceil(storyParameters.silentDays) + 8;
  expect(decideStory(arriving(divers, day(silent)), near)).toEqual({ kind: 'new' });
});

test('two stories that turn out to be one are merged', () => {
  const near = [known('ferry', sinking), known('wreck', `${sinking} Divers came.`)];
  const decision = decideStory(arriving(sinking), near);
  expect(decision).toMatchObject({ kind: 'join', story: 'ferry', merged: ['wreck'] });
});

test('an article about two events joins the likest and merges nothing', () => {
  const decision = decideStory(arriving(`${sinking} ${vote}`), [
    known('ferry', sinking),
    known('vote', vote),
  ]);
  expect(decision).toMatchObject({ kind: 'join', merged: [] });
});

test('the order of the neighbours changes nothing', () => {
  const near = [known('vote', vote), known('ferry', sinking), known('ferry', divers)];
  expect(decideStory(arriving(divers), near)).toEqual(decideStory(arriving(divers), near.toReversed()));
});

test('an article without words is a story of its own', () => {
  for (const text of ['', '"""', '…']) {
    expect(decideStory(arriving(text), [known('empty', ''), known('ferry', sinking)])).toEqual({
      kind: 'new',
    });
  }
});
