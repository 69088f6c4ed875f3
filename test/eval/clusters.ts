/**
 * GUM's clusters of mentions held against our actors: persons and organisations, by name.
 *
 * Expected: clusters of the kind that have a name (`named`). A cluster whose named mention spans two or more other
 * named clusters of its kind is a list of people, not one person, and is left out. GUM has no kind for states and
 * places among organisations, so ours do not count either.
 * Found: our actors of the kind with at least one mention that is a name.
 * A pair counts when the actor's name is the same as one of the cluster's names: its named mentions, whole or cut to
 * the words that matter, its own name, or the title of its encyclopedia article. Pairs are one to one.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Actor } from '../../src/core/summary.ts';
import { emptyTally, type Tally } from './balance.ts';
import { isSameName, nameOverlap } from './names.ts';
import { pairBest } from './spans.ts';

export type ClusterKind = 'person' | 'organization';

export type Cluster = { kind: string; names: string[] };

export type ClusterArticle = { doc: string; clusters: Cluster[] };

const mentionSchema = z.object({
  start: z.int(),
  end: z.int(),
  text: z.string(),
  min: z.string(),
  named: z.boolean(),
  cluster: z.string(),
});

const articleSchema = z.object({
  doc: z.string(),
  mentions: z.array(mentionSchema),
  clusters: z.record(
    z.string(),
    z.object({ type: z.string(), name: z.string(), named: z.boolean(), identity: z.string().nullable() }),
  ),
});

type Mention = z.infer<typeof mentionSchema>;

export function readClusters(file: string): ClusterArticle[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { doc, mentions, clusters } = articleSchema.parse(JSON.parse(line));
    const kindOf = (mention: Mention): string => clusters[mention.cluster]?.type ?? '';
    const named = mentions.filter((mention) => mention.named && clusters[mention.cluster]?.named);
    const single = Object.entries(clusters).filter(
      ([id, cluster]) => cluster.named && !isList(id, named, kindOf),
    );
    return {
      doc,
      clusters: single.map(([id, { type, name, identity }]) => {
        const own = named.filter((mention) => mention.cluster === id);
        const names = own.flatMap((mention) => [mention.min, mention.text]);
        return { kind: type, names: [name, ...names, ...(identity === null ? [] : [title(identity)])] };
      }),
    };
  });
}

function isList(id: string, named: Mention[], kindOf: (mention: Mention) => string): boolean {
  return named
    .filter((mention) => mention.cluster === id)
    .some((whole) => {
      const inside = named.filter(
        (part) =>
          part.cluster !== id &&
          kindOf(part) === kindOf(whole) &&
          part.start >= whole.start &&
          part.end <= whole.end,
      );
      return new Set(inside.map(({ cluster }) => cluster)).size >= 2;
    });
}

/** `Alice_Mak_%28politician%29` is Alice Mak. */
function title(identity: string): string {
  return decodeURIComponent(identity)
    .replaceAll('_', ' ')
    .replace(/ \(.*\)$/, '');
}

/** How many of the actors whose kind one rule decided have a cluster of that kind. */
export type RuleCount = { right: number; found: number };

export type ClusterScore = Record<ClusterKind, Tally> & { rules: Map<string, RuleCount> };

export function emptyClusterScore(): ClusterScore {
  return { person: emptyTally(), organization: emptyTally(), rules: new Map() };
}

/** `ruleOf` has the rule that decided the kind for an actor's id. */
export function addClusters(
  score: ClusterScore,
  article: ClusterArticle,
  actors: Actor[],
  ruleOf: ReadonlyMap<string, string>,
): void {
  for (const kind of ['person', 'organization'] as const) {
    const gold = article.clusters.filter((cluster) => cluster.kind === kind);
    const found = actors.filter(
      (actor) => actor.kind === kind && actor.mentions.some(({ form }) => form === 'name'),
    );
    const likeness = ({ names }: Cluster, { name }: Actor): number =>
      isSameName(name, names) ? nameOverlap(name, names) : -1;
    const right = new Set(pairBest(gold, found, likeness, 0).values());
    score[kind].right += right.size;
    score[kind].predicted += found.length;
    score[kind].gold += gold.length;
    for (const [index, { id }] of found.entries()) {
      const rule = `${kind}: ${ruleOf.get(id) ?? 'no rule'}`;
      const count = score.rules.get(rule) ?? { right: 0, found: 0 };
      score.rules.set(rule, { right: count.right + (right.has(index) ? 1 : 0), found: count.found + 1 });
    }
  }
}
