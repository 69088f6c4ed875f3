/** The tables and lists the evaluation prints. */
import { extraction, share, type Judgement, type Score } from './score.ts';
import type { SeedReport } from './seed.ts';

export type NamedScore = { name: string; score: Score };

/** One row per set of articles. Attribution counts quotes that were found; no speaker counts as wrong. */
export function quoteTable(scores: NamedScore[]): string {
  const head = [
    '',
    'articles',
    'quotes',
    'exact P',
    'R',
    'F1',
    'speaker right',
    'named',
    'pronoun',
    'nominal',
  ];
  const rows = scores.map(({ name, score }) => {
    const { precision, recall, balance } = extraction(score);
    const right = (kind?: string): string => {
      const judged = score.judgements.filter(({ gold }) => kind === undefined || gold.speakerKind === kind);
      const count = judged.filter(({ verdict }) => verdict === 'right').length;
      return judged.length === 0
        ? '–'
        : `${percent(share(100 * count, judged.length))} (${count}/${judged.length})`;
    };
    const lost = (verdict: Judgement['verdict']): string => {
      const count = score.judgements.filter((judgement) => judgement.verdict === verdict).length;
      return `${percent(share(100 * count, score.judgements.length))} (${count})`;
    };
    return [
      ...[name, String(score.articles), String(score.gold)],
      ...[percent(100 * precision), percent(100 * recall), percent(100 * balance)],
      ...[right(), right('named'), right('pronoun'), right('nominal')],
      ...[lost('wrong'), lost('none')],
    ];
  });
  return table([[...head, 'wrong', 'none'], ...rows]);
}

/** How often each rule chose the right speaker, the most used first. */
export function ruleTable({ name, score }: NamedScore): string {
  const rules = Map.groupBy(score.judgements, ({ prediction }) => prediction.rule);
  const rows = [...rules]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([rule, judged]) => {
      const right = judged.filter(({ verdict }) => verdict === 'right').length;
      return [rule, `${right}/${judged.length}`, percent(share(100 * right, judged.length))];
    });
  return table([[`rule (${name})`, 'right', '%'], ...rows]);
}

export function seedTable(report: SeedReport): string {
  const rows = report.rows.map(({ label, right, of }) => [label, `${right} of ${of}`]);
  const extra = report.extra.map(({ label, items }) => [
    `${label} not expected, to be judged`,
    String(items.length),
  ]);
  return table([['seed', ''], ...rows, ...extra]);
}

export function seedErrors(report: SeedReport): string {
  const wrong = report.rows.flatMap(({ label, wrong }) =>
    wrong.filter((message) => message !== '').map((message) => `${label}: ${message}`),
  );
  const extra = report.extra.flatMap(({ label, items }) =>
    items.map((item) => `${label} not expected: ${item}`),
  );
  return [...wrong, ...extra].join('\n');
}

export function quoteErrors(score: Score): string {
  const wrong = score.judgements
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ doc, words, gold, prediction }) => {
      const speaker = `${prediction.speakerName ?? 'nobody'} from "${prediction.speaker?.text ?? ''}"`;
      return `${doc}\n  ${words}\n  predicted ${speaker} (${prediction.rule})\n  gold ${gold.speaker ?? ''}`;
    });
  const missed = score.missed.map(({ doc, words }) => `${doc}\n  ${words}\n  not found`);
  return [...wrong, ...missed].join('\n');
}

/** A percentage with two decimals, an exact half to the even side: so the reference scorer rounds. */
export function percent(value: number): string {
  const isHalf = Number.isInteger(value * 8) && !Number.isInteger(value * 4);
  if (!isHalf) return value.toFixed(2);
  const below = Math.floor(value * 100);
  return ((below % 2 === 0 ? below : below + 1) / 100).toFixed(2);
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((cells) => cells.join('  '))
    .join('\n');
}
