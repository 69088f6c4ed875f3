/** The documentation's table of metrics has every one that is measured, a line each. */
import { expect, test } from 'vitest';
import { metricTable } from '../../src/monitor/metricTable.ts';
import { rows } from '../../src/monitor/rows.ts';
import { openWatching } from './watching.ts';

test('the table has what /metrics has', async () => {
  const { get } = await openWatching();
  const names = [...(await get('/metrics')).text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  const lines = (await metricTable()).split('\n').slice(2);
  expect(lines.map((line) => /^\| `(\w+)` \| \w+ \|/.exec(line)?.[1])).toEqual(names);
});

test('names are as Prometheus wants them', () => {
  for (const { name, kind, help, labels } of Object.values(rows)) {
    expect(name).toMatch(/^readout_[a-z_]+$/);
    expect(name.endsWith('_total'), name).toBe(kind === 'counter');
    if (kind === 'histogram') expect(name).toMatch(/_seconds$/);
    expect(help).toMatch(/\.$/);
    for (const label of Object.keys(labels)) expect(label).toMatch(/^[a-z]+$/);
  }
});
