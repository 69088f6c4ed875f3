/** Attributions, annotated spans and clusters on made-up articles whose figures were counted by hand. */
import { expect, test } from 'vitest';
import type { Actor } from '../../src/core/summary.ts';
import { addAttributions, emptyAttributionScore, type GoldAttribution } from './attributions.ts';
import { addBorders, emptyBorders } from './borders.ts';
import { addClusters, emptyClusterScore } from './clusters.ts';
import type { PredictedAttribution } from './predict.ts';

const text = 'ab cd ef gh ij '.repeat(20);
const ada = { start: 100, end: 109 };

function gold(content: [number, number][], speaker: GoldAttribution['speaker'] = ada): GoldAttribution {
  return { content: spans(content), speaker, cue: [], kind: 'indirect' };
}

function found(content: [number, number][], start = 100): PredictedAttribution {
  return { content: spans(content), speaker: { start, end: start + 9, text: 'Ada Morel' }, rule: 'made up' };
}

function spans(pairs: [number, number][]) {
  return pairs.map(([start, end]) => ({ start, end }));
}

function attribute(attributions: GoldAttribution[], predicted: PredictedAttribution[]) {
  const score = emptyAttributionScore();
  addAttributions(score, { doc: 'made up', text, attributions }, predicted);
  return score;
}

test('half of what both cover together is enough, less is not', () => {
  const { content } = attribute([gold([[0, 20]]), gold([[40, 60]])], [found([[0, 10]]), found([[40, 49]])]);
  expect(content).toEqual({ right: 1, predicted: 2, gold: 2 });
});

test('a content in pieces is one item, quotes that share a content are one, and so are shared speakers', () => {
  const pieces: [number, number][] = [
    [0, 20],
    [30, 50],
  ];
  const { content, speaker } = attribute([gold(pieces)], [found(pieces), found(pieces)]);
  expect(content).toEqual({ right: 1, predicted: 1, gold: 1 });
  expect(speaker).toEqual({ right: 1, predicted: 1, gold: 1 });
});

test('an attribution to nobody counts for its content only, and what was missed or made up is listed', () => {
  const { content, speaker, differences } = attribute([gold([[0, 20]], null)], [found([[40, 60]], 150)]);
  expect([content.gold, speaker.gold, speaker.predicted, speaker.right]).toEqual([1, 0, 1, 0]);
  expect(differences.map(({ side }) => side)).toEqual(['missed', 'extra']);
});

test('annotated spans are found or not, quotes lie in annotated content or not', () => {
  const borders = emptyBorders();
  const quote = { speaker: null, speakerName: null, cue: null, content: [], rule: 'made up' };
  const goldSpans = [
    { start: 0, end: 14, words: 5 },
    { start: 15, end: 29, words: 5 },
    { start: 30, end: 32, words: 1 },
  ];
  addBorders(borders, { text, goldSpans, contents: spans([[0, 30]]) }, [
    { start: 0, end: 15, ...quote },
    { start: 24, end: 44, ...quote },
    { start: 60, end: 62, ...quote },
  ]);
  expect(borders).toEqual({ gold: 2, exact: 1, close: 1, predicted: 2, inside: 1 });
});

test('actors are held against clusters of their kind, one to one, the most alike first', () => {
  const actor = (name: string, kind: Actor['kind'], form: 'name' | 'nominal' = 'name'): Actor => ({
    ...{ id: name, name, kind, aliases: [], roles: [] },
    mentions: [{ start: 0, end: 1, text: 'a', form }],
  });
  const score = emptyClusterScore();
  const clusters = [
    { kind: 'person', names: ['Morel', 'Mrs Morel'] },
    { kind: 'person', names: ['Josef Morel'] },
    { kind: 'organization', names: ['the Harbour Board'] },
    { kind: 'place', names: ['Korsk'] },
  ];
  const actors = [
    actor('Josef Morel', 'person'),
    actor('Morel', 'person'),
    actor('Ilya Venn', 'person', 'nominal'),
    actor('Harbour Board', 'organization'),
    actor('Channel Nine', 'organization'),
    actor('Korsk', 'state'),
  ];
  const ruleOf = new Map(actors.map(({ id, kind }) => [id, kind === 'person' ? 'title' : 'body-noun']));
  addClusters(score, { doc: 'made up', clusters }, actors, ruleOf);
  expect(score).toEqual({
    person: { right: 2, predicted: 2, gold: 2 },
    organization: { right: 1, predicted: 2, gold: 1 },
    rules: new Map([
      ['person: title', { right: 2, found: 2 }],
      ['organization: body-noun', { right: 1, found: 2 }],
    ]),
  });
});
