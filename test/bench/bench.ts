/** Prints what things cost on this machine, never a verdict: `npm run bench`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAnalyze } from './analyze.ts';
import { benchCollect } from './collect.ts';
import { benchDigests } from './digests.ts';
import { show } from './measure.ts';
import { benchMonitor } from './monitor.ts';
import { benchQuotes } from './quotes.ts';
import { benchRivals } from './rivals.ts';
import { benchStories } from './stories.ts';
import { benchSummarize } from './summarize.ts';
import { benchTerminal } from './terminal.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'readout-bench-'));
try {
  show('machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  await benchTerminal(dataFolder);
  await benchQuotes(dataFolder);
  await benchStories(dataFolder);
  await benchCollect(dataFolder);
  await benchDigests(dataFolder);
  await benchMonitor(dataFolder);
  await benchRivals();
  await benchSummarize();
  await benchAnalyze();
} finally {
  await rm(dataFolder, { recursive: true });
}
