/** The table of everything at /metrics, for the documentation. */
import { createMetrics } from './metrics.ts';
import { rows, type MetricRow } from './rows.ts';

/** Ours with their labels, then those of the process under the names that prom-client gives them. */
export async function metricTable(): Promise<string> {
  const ours: MetricRow[] = Object.values(rows);
  const names = new Set(ours.map(({ name }) => name));
  const all = await createMetrics({ version: '', role: '' }).registry.getMetricsAsJSON();
  const lines = ours.map(
    ({ name, kind, help, labels }) => `| \`${name}\` | ${kind} | ${labelsOf(labels)} | ${help} |`,
  );
  const others = all
    .filter(({ name }) => !names.has(name))
    .map(({ name, type, help }) => `| \`${name}\` | ${String(type)} | | ${help} |`);
  return ['| metric | kind | labels | what it says |', '|---|---|---|---|', ...lines, ...others].join('\n');
}

function labelsOf(labels: MetricRow['labels']): string {
  return Object.entries(labels)
    .map(([label, values]) => `\`${label}\`: ${typeof values === 'string' ? values : values.join(', ')}`)
    .join('<br>');
}
