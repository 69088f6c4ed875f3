/** Measures the stories (`npm run eval`) and the analysis on articles that people have annotated (`-- <folder>`). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readClusters } from './clusters.ts';
import { actorErrors, attributionErrors, quoteErrors, seedErrors } from './errors.ts';
import { goalTable } from './goals.ts';
import { readGum } from './gum.ts';
import { measureGum, measurePolnear } from './measurement.ts';
import { OptionsError, readOptions, type Options } from './options.ts';
import { readPolnear } from './polnear.ts';
import { predictionWriter } from './predict.ts';
import { attributionTable, clusterTable, kindRuleTable, quoteTable, ruleTable, seedTable } from './report.ts';
import { measureSeed, seedFolder } from './seed.ts';
import { measureStories, storyTable, type StoryScore } from './stories.ts';
import { storySets } from './storySet.ts';

try {
  await evaluate(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OptionsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function evaluate(options: Options): Promise<void> {
  const { folder } = options;
  if (folder !== null) {
    evaluateAnalysis({ ...options, folder });
    return;
  }
  const stories: StoryScore[] = [];
  for (const set of storySets) stories.push(await measureStories(set));
  print(storyTable(stories));
}

function evaluateAnalysis(options: Options & { folder: string }): void {
  const { folder, train, errors, rules, predictions } = options;
  const write = predictions === null ? null : predictionWriter(predictions);
  const polnear = [measurePolnear('PolNeAR dev', readPolnear(join(folder, 'polnear', 'dev.jsonl')), write)];
  const trainFile = join(folder, 'polnear', 'train.jsonl');
  const trained = existsSync(trainFile)
    ? measurePolnear(`PolNeAR train ${train.from}-${train.to}`, readPolnear(trainFile, train), write)
    : null;
  if (trained && trained.score.articles > 0) polnear.push(trained);
  const quotes = readGum(join(folder, 'gum', 'dev_quotes_gold.json'));
  const { gum, clusters } = measureGum(quotes, readClusters(join(folder, 'gum', 'dev.jsonl')), write);
  const seed = measureSeed(seedFolder(folder));
  const scores = [...polnear, gum];

  if (trained && errors === 'polnear') print(quoteErrors(trained.score));
  if (trained && errors === 'attributions') print(attributionErrors(trained.attributions));
  if (trained && errors === 'actors') print(actorErrors(trained.missingNames));
  if (errors === 'seed') print(seedErrors(seed));
  if (rules) {
    for (const score of scores) print(ruleTable(score));
    print(kindRuleTable(clusters));
  }
  print(quoteTable(scores));
  print(attributionTable(polnear));
  print(clusterTable(clusters));
  print(seedTable(seed));
  print(goalTable({ polnear, gum, clusters }));
}

function print(text: string): void {
  console.log(`${text}\n`);
}
