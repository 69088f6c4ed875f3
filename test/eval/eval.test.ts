/** The evaluation as a person runs it: a child process, on a made-up folder of the right form. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = join(import.meta.dirname, 'eval.ts');

let root: string;
let folder: string;

const text = '😀 "We will go on with the work," Ada Morel told Channel Nine on Sunday.';
const quote = { start: 2, end: 33, text: '"We will go on with the work,"' };
const polnear = {
  doc: 'made_2026-01-25_up',
  text,
  quotes: [
    {
      ...{ start: quote.start, end: quote.end, markup: false, words: 7, attribution: 'E1' },
      ...{ source: [[34, 43]], source_text: 'Ada Morel', speaker_kind: 'named' },
    },
  ],
  attributions: [{ source: [[34, 43]], cue: [[44, 48]], content: [[2, 33]], type: 'direct' }],
  gold_spans: [{ start: 2, end: 33, words: 7 }],
};
const gum = {
  doc: 'made_up',
  text: `A headline\n\nSunday, January 25, 2026\n\n${text}`,
  quotes: [
    {
      ...{ start: 40, end: 71, label: 'quote', speaker: 'Ada Morel' },
      ...{ aliases: ['Morel'], speaker_in_paragraph: 'named' },
    },
  ],
};
const mention = { ...{ start: 72, end: 81, text: 'Ada Morel', min: 'Ada Morel' }, named: true, cluster: '1' };
const clusters = {
  doc: 'made_up',
  mentions: [mention],
  clusters: { '1': { type: 'person', name: 'Ada Morel', named: true, identity: null } },
};
const seed = {
  article: 'made-up.txt',
  publishedAt: '2026-01-26',
  body_starts: 17,
  quotes: [
    {
      ...{ kind: 'direct', text: '"We will go on with the work,"', span: [20, 50], speaker: 'Ada Morel' },
      ...{ unnamed: false, speakerMention: 'Ada Morel', addressee: 'Channel Nine', when: 'on Sunday' },
      ...{ date: '2026-01-25', where: null },
    },
  ],
  actors: [{ name: 'Ada Morel', kind: 'person', aliases: ['Morel'], role: null, quoted: 1 }],
  events: [{ text: 'on Sunday', future: false, date: '2026-01-25' }],
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'readout-eval-'));
  folder = join(root, 'eval');
  for (const path of ['eval/polnear', 'eval/gum', 'seed']) mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(folder, 'polnear/dev.jsonl'), `${JSON.stringify(polnear)}\n`);
  writeFileSync(join(folder, 'polnear/train.jsonl'), `${JSON.stringify(polnear)}\n`.repeat(3));
  writeFileSync(join(folder, 'gum/dev_quotes_gold.json'), JSON.stringify([gum]));
  writeFileSync(join(folder, 'gum/dev.jsonl'), `${JSON.stringify(clusters)}\n`);
  writeFileSync(join(root, 'seed/expected.json'), JSON.stringify(seed));
  writeFileSync(join(root, 'seed/made-up.txt'), ` date 2026-01-26 ${text}`);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function evaluate(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('without its folder it says in one sentence where to point it', () => {
  for (const words of [['--rules'], ['/nowhere']]) {
    const { status, stderr } = evaluate(...words);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Point the evaluation to the folder .+\n$/);
  }
});

test('with nothing named it measures which articles become one story', () => {
  const { status, stdout, stderr } = evaluate();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^pairs of one story +articles +stories +found +P +R +F1 +goal *$/m);
  expect(stdout).toMatch(/^littoral +163 +33 +\d+ +[\d.]+ +[\d.]+ +[\d.]+ +≥ 90 +(?:yes|NO, [\d.]+ off)$/m);
  expect(stdout).toMatch(/^sarvia +79 +20 /m);
  expect(stdout).toMatch(/^teluma +79 +22 /m);
});

test('one table for all three, and a range of training articles when asked for', () => {
  const { status, stdout, stderr } = evaluate(folder, '--train', '2-3', '--rules');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^PolNeAR dev +1 +1 /m);
  expect(stdout).toMatch(/^PolNeAR train 2-3 +2 +2 /m);
  expect(stdout).toMatch(/^GUM dev +1 +1 /m);
  expect(stdout).toMatch(/^PolNeAR dev: speakers +100.00 +1\/1 /m);
  expect(stdout).toMatch(/^persons +100.00 +1\/1 /m);
  expect(stdout).toMatch(/^PolNeAR dev: extraction recall, exact +100.00 +≥ 99.5 +yes$/m);
  expect(stdout).toMatch(/^PolNeAR dev: right speaker, pronoun +– +≥ 95 *$/m);
  expect(stdout).toMatch(/^quotes, span and kind +\d of 1$/m);
  expect(stdout).toMatch(/^events, words, date and tense +\d of 1$/m);
});

test('predictions are written in code points, one article a line', () => {
  const file = join(root, 'predictions.jsonl');
  expect(evaluate(folder, '--predictions', file).status).toBe(0);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const predictions = lines.map((line) => JSON.parse(line) as { doc: string; quotes: { start: number }[] });
  expect(predictions.map(({ doc }) => doc)).toEqual([polnear.doc, gum.doc]);
  for (const found of predictions[0]?.quotes ?? []) expect(found.start).toBe(quote.start);
});

test.each([
  [['--errors', 'polnear'], /Only errors in training articles 1 to 300 may be read/],
  [['--errors', 'polnear', '--train', '300-301'], /Only errors in training articles 1 to 300 may be read/],
  [['--errors', 'actors'], /Only errors in training articles 1 to 300 may be read/],
  [['--errors', 'gum'], /for measuring, not for reading/],
  [['--errors', 'all'], /--errors wants polnear, attributions, actors or seed/],
  [['--train', '9-2'], /--train wants a range/],
  [['--colour'], /Unknown option/],
])('%j is refused', (words, message) => {
  const { status, stdout, stderr } = evaluate(folder, ...words);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(message);
});

test.each(['polnear', 'attributions', 'actors'])('%s errors are shown where they may be read', (errors) => {
  const { status, stdout } = evaluate(folder, '--errors', errors, '--train', '1-3');
  expect(status).toBe(0);
  expect(stdout).toContain('PolNeAR dev');
});
