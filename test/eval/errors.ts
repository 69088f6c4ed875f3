/** What was wrong, to be read: only for articles that may be read. */
import type { MissingName } from './actors.ts';
import type { AttributionScore } from './attributions.ts';
import type { Score } from './score.ts';
import type { SeedReport } from './seed.ts';

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

/** Each attribution that only the annotators or only we have: speaker, cue or rule, content. */
export function attributionErrors({ differences }: AttributionScore): string {
  return differences.map(({ doc, side, kind, words }) => `${doc} ${side} ${kind}\n  ${words}`).join('\n');
}

/** Speakers with a name whom none of our actors is, and the actors that were found instead. */
export function actorErrors(missing: MissingName[]): string {
  return missing.map(({ doc, name, actors }) => `${doc}\n  missing ${name}\n  found ${actors}`).join('\n');
}
