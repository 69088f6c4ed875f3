/** Where the tests are, and the report they write when `.ci/run` asks for one. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    maxWorkers: '100%',
    // Files share a process: to load everything anew for each takes a fifth of the time.
    isolate: false,
    // Programs that tests start are compiled once, not for each start.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'readout-compiled') },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
