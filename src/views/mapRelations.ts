/** What articles state of two actors, and who stands in the same sentences, for a map. */
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import { readText } from '../core/text/reading.ts';
import type { Relation } from '../pictures/picture.ts';
import type { Nodes } from './mapNodes.ts';
import { shortName } from './shortName.ts';

/** Of more articles the newest are read sentence by sentence. */
const mostRead = 12;

/** A sentence with more names is a list. */
const mostNames = 5;

/** What is denied is not drawn: a line would say that it was so. */
export function relationsOf(articles: readonly MemberArticle[], nodes: Nodes): Relation[] {
  const relations = new Map<string, Relation>();
  for (const article of articles) {
    // Twice in one article is told once.
    const told = new Map<string, Relation>();
    for (const relation of statedIn(article, nodes)) told.set(keyOf(relation), relation);
    for (const [key, relation] of told) add(key, relation, relations);
  }
  const read = articles.filter(({ textDroppedAt }) => textDroppedAt === undefined).slice(0, mostRead);
  for (const relation of read.flatMap((article) => togetherIn(article, nodes)))
    add(keyOf(relation), relation, relations);
  return [...relations.values()];
}

function statedIn(article: MemberArticle, nodes: Nodes): Relation[] {
  const { actors, relations } = article.summary;
  return relations.flatMap(({ kind, from, to, negated, planned, saidBy }) => {
    const [one, other] = [nodes.of(article, from), nodes.of(article, to)];
    if (negated || one === undefined || other === undefined || one === other) return [];
    const teller = actors.find(({ id }) => id === saidBy);
    return [
      {
        ...{ from: one.id, to: other.id, kind, label: null, count: 1, isStated: true, isPlanned: planned },
        saidBy: teller === undefined ? null : shortName(teller, actors),
      },
    ];
  });
}

/** Every two that one sentence names. */
function togetherIn(article: MemberArticle, nodes: Nodes): Relation[] {
  const mentions = article.summary.actors
    .flatMap(({ id, mentions: all }) => all.map(({ start, form }) => ({ start, form, id })))
    .filter(({ form }) => form === 'name')
    .sort((one, other) => one.start - other.start);
  const found: Relation[] = [];
  let next = 0;
  for (const { end } of readText(article.text).sentences) {
    const named = new Set<string>();
    for (; next < mentions.length && (mentions[next]?.start ?? end) < end; next++) {
      const node = nodes.of(article, mentions[next]?.id ?? '');
      // A report names its outlet beside whatever it tells.
      if (node !== undefined && !node.isPress) named.add(node.id);
    }
    if (named.size > mostNames) continue;
    const ids = [...named].sort();
    ids.forEach((from, index) => {
      for (const to of ids.slice(index + 1)) found.push({ ...together, from, to });
    });
  }
  return found;
}

const together: Omit<Relation, 'from' | 'to'> = {
  ...{ kind: 'named together', label: null, count: 1 },
  ...{ isStated: false, isPlanned: false, saidBy: null },
};

function add(key: string, relation: Relation, relations: Map<string, Relation>): void {
  const known = relations.get(key);
  if (known === undefined) relations.set(key, { ...relation });
  else known.count += relation.count;
}

function keyOf({ from, to, kind, isPlanned, saidBy }: Relation): string {
  return JSON.stringify([from, to, kind, isPlanned, saidBy]);
}
