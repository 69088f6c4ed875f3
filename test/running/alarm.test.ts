/** Damage of what is stored is told at once, and then once a minute with how often it was met. */
import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createAlarm } from '../../src/running/alarm.ts';
import { DamagedError } from '../../src/store/store.ts';

test('it rings once a minute', () => {
  const lines: { level: number; msg: string; untold: number }[] = [];
  const log = createLog('error', { write: (line) => lines.push(JSON.parse(line) as (typeof lines)[number]) });
  let second = 0;
  const alarm = createAlarm(log, () => Temporal.Instant.fromEpochMilliseconds(second * 1000));
  for (; second < 120; second++) alarm(new DamagedError('The database is damaged.'));
  expect(lines.map(({ level, msg, untold }) => [level, msg, untold])).toEqual([
    [60, 'The database is damaged.', 0],
    [60, 'The database is damaged.', 59],
  ]);
});
