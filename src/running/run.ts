/** Runs Readout as it was started: for one question, in the terminal, on the platforms, or for its jobs alone. */
import { isForJobs, runJobs } from './atJobs.ts';
import { checkClock } from './clock.ts';
import { watchWhileRunning } from './monitored.ts';
import { runInTerminal, TERMINAL } from './inTerminal.ts';
import { runOnPlatforms } from './onPlatforms.ts';
import { loadSample } from './sample.ts';
import { wire, type Given } from './wire.ts';

export type Start = Given & { question: string; empty: boolean };

/** The exit code. */
export async function run({ question, empty, ...given }: Start): Promise<number> {
  const { role } = given.config;
  await checkClock(given.store, given.now);
  const readout = await wire(given, { isChat: question === '' });
  const { store, now, web, storyteller, terminal, platforms, background, pictures, monitor, stopping } =
    readout;
  leaveQuietly();
  if (question === '' && monitor !== null)
    await watchWhileRunning(monitor, { store, stopping, platforms: isForJobs(role) ? new Map() : platforms });
  if (question === '' && isForJobs(role)) {
    goOn(readout);
    await runJobs(role, readout);
    await Promise.all([web.close(), pictures.close()]);
    return 0;
  }
  if (!empty && (await store.counts(TERMINAL)).articles === 0) {
    const count = await loadSample(store, storyteller, now().toString());
    const text = `The store was empty: ${count} sample articles are loaded (start with --empty to go without).`;
    await terminal.post(TERMINAL, { blocks: [{ kind: 'note', text }] }, 'sample');
  }
  if (question !== '') {
    const outcome = await terminal.answerOnce(question);
    await Promise.race([readout.newFeeds(), stopping.begun]);
    await background.stop();
    await Promise.all([web.close(), pictures.close()]);
    return outcome === 'answered' ? 0 : 1;
  }
  if (platforms.size === 0) await runInTerminal(terminal, background, stopping);
  else {
    goOn(readout);
    await runOnPlatforms(platforms, background, stopping);
  }
  await Promise.all([web.close(), pictures.close()]);
  return 0;
}

/** Within the platforms' own clients a lost connection can end in a failure that must not end everything else. */
function goOn({ log }: Given): void {
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'Something failed that nobody waited for');
  });
}

/** Whoever reads our output may stop reading (`| head`); that is no failure. */
function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
