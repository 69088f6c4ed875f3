/** The figures to reach, each beside the one that was measured; what is not reached is marked. */
import { balanceOf, type Tally } from './balance.ts';
import { percent, table } from './report.ts';
import { share } from './score.ts';
import type { Measured, Measurement } from './measurement.ts';

type Goal = { name: string; value: number | null; goal: number; most?: true };

export function goalTable({ polnear, gum, clusters }: Measurement): string {
  const [dev] = polnear;
  const goals: Goal[] = [
    ...(dev ? borderGoals(dev) : []),
    ...polnear.flatMap(speakerGoals),
    ...(dev ? [wrongGoal(dev)] : []),
    { name: 'GUM dev: right resolved name', value: rightShare(gum), goal: 87 },
    { name: 'GUM dev: exact extraction, F1', value: exactBalance(gum), goal: 93 },
    { name: 'GUM dev: persons by name, F1', value: balance(clusters.person), goal: 85 },
    { name: 'GUM dev: organisations by name, F1', value: balance(clusters.organization), goal: 75 },
    ...(dev ? attributionGoals(dev) : []),
  ];
  const rows = goals.map((goal) => [
    goal.name,
    goal.value === null ? '–' : percent(goal.value),
    `${goal.most ? '≤' : '≥'} ${goal.goal}`,
    verdict(goal),
  ]);
  return table([['goal', 'reached', 'goal', ''], ...rows]);
}

function verdict({ value, goal, most }: Goal): string {
  if (value === null) return '';
  const missing = most ? value - goal : goal - value;
  return missing <= 0 ? 'yes' : `NO, ${percent(missing)} off`;
}

function borderGoals({ name, borders }: Measured): Goal[] {
  const { gold, exact, predicted, inside } = borders;
  return [
    { name: `${name}: extraction recall, exact`, value: ratio(exact, gold), goal: 99.5 },
    { name: `${name}: extraction precision`, value: ratio(inside, predicted), goal: 98.5 },
  ];
}

function speakerGoals(measured: Measured): Goal[] {
  const kinds = [
    ['all', undefined, 94],
    ['named', 'named', 95],
    ['pronoun', 'pronoun', 95],
    ['nominal', 'nominal', 80],
  ] as const;
  return kinds.map(([label, kind, goal]) => ({
    name: `${measured.name}: right speaker, ${label}`,
    value: rightShare(measured, kind),
    goal,
  }));
}

function wrongGoal({ name, score }: Measured): Goal {
  const wrong = score.judgements.filter(({ verdict }) => verdict === 'wrong').length;
  return {
    name: `${name}: wrong speaker, of all quotes`,
    value: ratio(wrong, score.judgements.length),
    goal: 5,
    most: true,
  };
}

function attributionGoals({ name, attributions }: Measured): Goal[] {
  return [
    { name: `${name}: content of all attributions, F1`, value: balance(attributions.content), goal: 60 },
    { name: `${name}: speakers of all attributions, F1`, value: balance(attributions.speaker), goal: 60 },
  ];
}

function rightShare({ score }: Pick<Measured, 'score'>, kind?: string): number | null {
  const judged = score.judgements.filter(({ gold }) => kind === undefined || gold.speakerKind === kind);
  return ratio(judged.filter(({ verdict }) => verdict === 'right').length, judged.length);
}

function exactBalance({ score }: Pick<Measured, 'score'>): number | null {
  return balance({ right: score.exact, predicted: score.predicted, gold: score.gold });
}

function balance(tally: Tally): number | null {
  return tally.gold === 0 ? null : balanceOf(tally).balance;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : 100 * share(part, whole);
}
