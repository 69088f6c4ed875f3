/** The tables the evaluation prints. */
import { balanceOf, type Tally } from './balance.ts';
import type { ClusterScore } from './clusters.ts';
import type { Measured, NamedScore } from './measurement.ts';
import { extraction, share, type Judgement } from './score.ts';
import type { SeedReport } from './seed.ts';

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

/** How often each rule for the kind of an actor decided for one that GUM has, the most used first. */
export function kindRuleTable({ rules }: ClusterScore): string {
  const rows = [...rules]
    .sort(([, one], [, other]) => other.found - one.found)
    .map(([rule, { right, found }]) => [rule, `${right}/${found}`, percent(share(100 * right, found))]);
  return table([['kind of actor and its rule (GUM dev)', 'right', '%'], ...rows]);
}

export function seedTable(report: SeedReport): string {
  const rows = report.rows.map(({ label, right, of }) => [label, `${right} of ${of}`]);
  const extra = report.extra.map(({ label, items }) => [
    `${label} not expected, to be judged`,
    String(items.length),
  ]);
  return table([['seed', ''], ...rows, ...extra]);
}

/** All attributions, reported ones too; and the annotators' own spans that stand in marks. */
export function attributionTable(sets: Measured[]): string {
  const rows = sets.flatMap(({ name, borders, attributions }) => [
    [`${name}: content`, ...tallyCells(attributions.content)],
    [`${name}: speakers`, ...tallyCells(attributions.speaker)],
    [
      `${name}: annotated spans in marks`,
      ...[percent(share(100 * borders.inside, borders.predicted)), `${borders.predicted} found`],
      ...[percent(share(100 * borders.exact, borders.gold)), `${borders.gold} annotated`],
      `R close ${percent(share(100 * borders.close, borders.gold))}`,
    ],
  ]);
  return table([['all attributions', 'P', '', 'R', '', 'F1'], ...rows]);
}

export function clusterTable({ person, organization }: ClusterScore): string {
  const rows = [
    ['persons', ...tallyCells(person)],
    ['organisations', ...tallyCells(organization)],
  ];
  return table([['actors by name (GUM dev)', 'P', '', 'R', '', 'F1'], ...rows]);
}

function tallyCells(tally: Tally): string[] {
  const { precision, recall, balance } = balanceOf(tally);
  const { right, predicted, gold } = tally;
  return [
    ...[percent(precision), `${right}/${predicted}`],
    ...[percent(recall), `${right}/${gold}`, percent(balance)],
  ];
}

/** A percentage with two decimals, an exact half to the even side: so the reference scorer rounds. */
export function percent(value: number): string {
  const isHalf = Number.isInteger(value * 8) && !Number.isInteger(value * 4);
  if (!isHalf) return value.toFixed(2);
  const below = Math.floor(value * 100);
  return ((below % 2 === 0 ? below : below + 1) / 100).toFixed(2);
}

export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((cells) => cells.join('  '))
    .join('\n');
}
