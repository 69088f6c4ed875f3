/** Prints what things cost on this machine, never a verdict: `npm run bench`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAnalyze } from './analyze.ts';
import { benchCollect } from './collect.ts';
import { benchDigests } from './digests.ts';
import { show } from './measure.ts';
import { benchMonitor } from './monitor.ts';
import { benchPictures } from './pictures.ts';
import { benchQuotes } from './quotes.ts';
import { benchRivals } from './rivals.ts';
import { benchScale } from './scale.ts';
import { benchScaleQuestions } from './scaleQuestions.ts';
import { benchScaleStart } from './scaleStart.ts';
import { benchStories } from './stories.ts';
import { benchSummarize } from './summarize.ts';
import { benchTerminal } from './terminal.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'readout-bench-'));
try {
  show('machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  await benchTerminal(dataFolder);
  await benchQuotes(dataFolder);
  const library = await benchStories(dataFolder);
  await benchScaleStart(library);
  await benchScaleQuestions(library);
  await benchScale(dataFolder);
  await benchCollect(dataFolder);
  await benchDigests(dataFolder);
  await benchMonitor(dataFolder);
  await benchPictures();
  await benchRivals();
  await benchSummarize();
  await benchAnalyze();
} finally {
  await rm(dataFolder, { recursive: true });
}
