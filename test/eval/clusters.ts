/**
 * GUM's clusters of mentions held against our actors: persons and organisations, by name.
 *
 * Expected: clusters of the kind that have a name (`named`). A cluster whose named mention spans two or more other
 * named clusters of its kind is a list of people, not one person, and is left out. GUM has no kind for states and
 * places among organisations, so ours do not count either.
 * Found: our actors of the kind with at least one mention that is a name.
 * A pair counts when the actor's name is the same as one of the cluster's names: its named mentions, whole or cut to
 * the words that matter, its own name, or the title of its encyclopedia article. Pairs are one to one.
 * GUM calls many a mention with a name in it ("the farmer Ada Morel") not named, so that an actor found there has no
 * cluster to be held against. `aside` counts those whose smallest mention is of their own kind and not named: a second
 * figure leaves them out, neither right nor wrong.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Actor, Span } from '../../src/core/summary.ts';
import { emptyTally, type Tally } from './balance.ts';
import { isSameName, nameOverlap } from './names.ts';
import { pairBest } from './spans.ts';

export type ClusterKind = 'person' | 'organization';

export type Cluster = { kind: string; names: string[] };

export type AnnotatedMention = Span & { kind: string; named: boolean };

export type ClusterArticle = { doc: string; clusters: Cluster[]; mentions: AnnotatedMention[] };

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
      mentions: mentions.map((each) => ({
        start: each.start,
        end: each.end,
        kind: kindOf(each),
        named: each.named,
      })),
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

export type ClusterScore = Record<ClusterKind, Tally> & {
  rules: Map<string, RuleCount>;
  aside: Record<ClusterKind, number>;
};

export function emptyClusterScore(): ClusterScore {
  return {
    person: emptyTally(),
    organization: emptyTally(),
    rules: new Map(),
    aside: { person: 0, organization: 0 },
  };
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
    for (const [index, actor] of found.entries()) {
      if (!right.has(index) && isUnnamed(article.mentions, actor)) score.aside[kind]++;
      const rule = `${kind}: ${ruleOf.get(actor.id) ?? 'no rule'}`;
      const count = score.rules.get(rule) ?? { right: 0, found: 0 };
      score.rules.set(rule, { right: count.right + (right.has(index) ? 1 : 0), found: count.found + 1 });
    }
  }
}

/** Whether the smallest annotated mention that one of the actor's names lies on is of its kind and not named. */
function isUnnamed(mentions: AnnotatedMention[], actor: Actor): boolean {
  return actor.mentions.some((name) => {
    if (name.form !== 'name') return false;
    const under = mentions.filter(({ start, end }) => start < name.end && end > name.start);
    const smallest = under.reduce<AnnotatedMention | null>(
      (best, each) => (best === null || each.end - each.start < best.end - best.start ? each : best),
      null,
    );
    return smallest !== null && smallest.kind === actor.kind && !smallest.named;
  });
}
