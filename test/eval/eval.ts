/** Measures the analysis on articles that people have annotated: `npm run eval -- <folder>`. */
import { join } from 'node:path';
import { readGum } from './gum.ts';
import { OptionsError, readOptions, type Options } from './options.ts';
import { readPolnear } from './polnear.ts';
import { predict, predictionWriter } from './predict.ts';
import { quoteErrors, quoteTable, ruleTable, seedErrors, seedTable, type NamedScore } from './report.ts';
import { emptyScore, scoreArticle, type GoldArticle } from './score.ts';
import { measureSeed, seedFolder } from './seed.ts';

try {
  evaluate(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OptionsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function evaluate(options: Options): void {
  const { folder, train } = options;
  const sets = [
    { name: 'PolNeAR dev', articles: readPolnear(join(folder, 'polnear', 'dev.jsonl')) },
    { name: 'GUM dev', articles: readGum(join(folder, 'gum', 'dev_quotes_gold.json')) },
  ];
  if (train)
    sets.splice(1, 0, {
      name: `PolNeAR train ${train.from}-${train.to}`,
      articles: readPolnear(join(folder, 'polnear', 'train.jsonl'), train),
    });
  const write = options.predictions === null ? null : predictionWriter(options.predictions);
  const scores = sets.map(({ name, articles }): NamedScore => ({ name, score: measure(articles, write) }));
  const seed = measureSeed(seedFolder(folder));

  const trained = scores.find(({ name }) => name.includes('train'));
  if (options.errors === 'polnear' && trained) print(quoteErrors(trained.score));
  if (options.errors === 'seed') print(seedErrors(seed));
  if (options.rules) for (const score of scores) print(ruleTable(score));
  print(quoteTable(scores));
  print(seedTable(seed));
}

function measure(
  articles: GoldArticle[],
  write: ReturnType<typeof predictionWriter> | null,
): NamedScore['score'] {
  const score = emptyScore();
  for (const article of articles) {
    const { doc, text, publishedAt } = article;
    const predictions = predict({ id: doc, text, title: null, url: null, outlet: null, publishedAt });
    scoreArticle(score, article, predictions);
    write?.(doc, predictions);
  }
  return score;
}

function print(text: string): void {
  console.log(`${text}\n`);
}
