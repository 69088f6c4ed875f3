/** Orders people by how often they are quoted as far as a workspace sees, without counting more of them than it takes. */
import { sql } from 'kysely';
import type { Asked, Candidate, Candidates } from './nameCandidates.ts';
import { namesSeenBy } from './scope.ts';

/** Those whom the workspace sees less of than others do leave their places to some more. */
const SOME_MORE = 1.25;
const FEW = 20;
const MOST_AT_ONCE = 400;

/**
 * The keys of those who come first. Candidates come by how often anybody sees them quoted, which is never less than what
 * this workspace sees: as soon as the last one wanted comes before the next candidate at its best, no other can.
 */
export async function heaviest(
  asked: Asked,
  candidates: Candidates,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const wanted = offset + limit;
  const atOnce = Math.min(MOST_AT_ONCE, Math.ceil(wanted * SOME_MORE) + FEW);
  let best: Candidate[] = [];
  for (let last: Candidate | null = null; ;) {
    const next: Candidate[] = await candidates(last, atOnce);
    if (next.length === 0) break;
    best = [...best, ...(await asSeen(asked, next))].sort(inOrder).slice(0, wanted);
    last = next.at(-1) ?? null;
    const worst = best[wanted - 1];
    if (wanted === 0 || (worst !== undefined && last !== null && inOrder(worst, last) <= 0)) break;
  }
  return best.slice(offset).map(({ person }) => person);
}

/** With how often the workspace sees them quoted. */
async function asSeen({ database, workspace }: Asked, candidates: Candidate[]): Promise<Candidate[]> {
  const keys = sql.join(candidates.map(({ key }) => key));
  const { rows } = await sql<{ key: number; quoted: number }>`select names.person_key as key,
    sum(names.quoted) as quoted from names where names.person_key in (${keys}) and ${namesSeenBy(workspace)}
    group by names.person_key`.execute(database);
  const counts = new Map(rows.map(({ key, quoted }) => [key, quoted]));
  return candidates.flatMap((each) => {
    const quoted = counts.get(each.key);
    return quoted === undefined ? [] : [{ ...each, quoted }];
  });
}

function inOrder(one: Candidate, other: Candidate): number {
  if (one.hits !== other.hits) return other.hits - one.hits;
  if (one.quoted !== other.quoted) return other.quoted - one.quoted;
  return one.person < other.person ? -1 : one.person > other.person ? 1 : 0;
}
