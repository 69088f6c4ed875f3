/** Who stands on a map: everybody once over all articles, an unnamed source once for each article that has it. */
import type { KnownActor } from '../core/people.ts';
import { PRESS, sideOf } from '../core/people/sides.ts';
import type { Story } from '../core/stories/samePerson.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Actor } from '../core/summary.ts';
import type { MapActor } from '../pictures/picture.ts';
import { fullDay } from './dates.ts';
import { fullest, oneLine } from './words.ts';

export type Node = {
  id: string;
  name: string;
  kind: Actor['kind'];
  /** `null` for unnamed sources, who are nobody. */
  known: KnownActor | null;
  quoted: number;
  mentioned: number;
  /** The words in front of a role that say whose it is ("Iran's"). */
  whose: string | null;
  /** An outlet, of which one of the articles is, or one that is known. */
  isPress: boolean;
};

export type Nodes = {
  byId: ReadonlyMap<string, Node>;
  /** The node of an actor of an article. */
  of: (article: MemberArticle, actor: string) => Node | undefined;
};

export function nodesOf({ articles, people }: Story): Nodes {
  const byId = new Map<string, Node>();
  const ofActor = new Map<string, Node>();
  const byPerson = new Map(people.flatMap((each) => each.persons.map((person) => [person, each] as const)));
  const outlets = articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet.toLowerCase()]));
  for (const article of articles) {
    const quotes = Map.groupBy(article.summary.quotes, ({ speaker }) => speaker);
    for (const actor of article.summary.actors) {
      const own = keyOf(article, actor.id);
      const person = article.people.get(actor.id)?.person ?? '';
      const known = actor.kind === 'unnamed' ? null : (byPerson.get(person) ?? null);
      const id = known?.persons[0] ?? own;
      const node = byId.get(id) ?? newNode(id, known, known ?? actor, outlets);
      node.quoted += quotes.get(actor.id)?.length ?? 0;
      node.mentioned += actor.mentions.length;
      node.whose ??= whoseIn(actor, article);
      byId.set(id, node);
      ofActor.set(own, node);
    }
  }
  return { byId, of: (article, actor) => ofActor.get(keyOf(article, actor)) };
}

/** "Iran's Supreme Leader": a state in the words before a role. */
function whoseIn({ roles }: Actor, { text }: MemberArticle): string | null {
  for (const { start } of roles) {
    const whose = /(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3})['’]s? $/u.exec(
      text.slice(Math.max(0, start - longestState), start),
    );
    if (whose?.[1] !== undefined) return whose[1];
  }
  return null;
}

const longestState = 40;

function newNode(
  id: string,
  known: KnownActor | null,
  { name, kind }: Pick<Actor, 'name' | 'kind'>,
  outlets: string[],
): Node {
  // "Courier" for the "Lindrava Courier".
  const isOutlet = kind === 'organization' && outlets.some((outlet) => isEnd(name.toLowerCase(), outlet));
  const isPress = isOutlet || sideOf({ name, kind, role: null }) === PRESS;
  return { ...{ id, name: oneLine(name), kind, known, isPress }, quoted: 0, mentioned: 0, whose: null };
}

function isEnd(name: string, outlet: string): boolean {
  return outlet === name || outlet.endsWith(` ${name}`);
}

function keyOf({ id }: MemberArticle, actor: string): string {
  return `${id} ${actor}`;
}

/** `lastDay` is that of the newest article: a role that is older says when it was given. */
export function toActors(chosen: { node: Node; weight: number }[], lastDay: string | null): MapActor[] {
  const shown = chosen.map(({ node, weight }) => {
    const { id, name, kind, quoted } = node;
    const role = roleOf(node);
    const said = [node.whose, role?.text].filter((words) => words != null).join(' ');
    const side = node.isPress ? PRESS : sideOf({ name, kind, role: said === '' ? null : said });
    return { id, name, role: role && asOf(role, lastDay), kind, side, quoted, weight };
  });
  return shown.map((actor) => ({ ...actor, side: actor.side ?? sideOfHead(actor, shown) }));
}

type Dated = { text: string; date: string | null };

/** The newest, in its fullest form. */
function roleOf({ known }: Node): Dated | null {
  const held = known?.held ?? [];
  const [text] = fullest([...new Set(held.map((role) => role.text))]);
  return held.find((role) => role.text === text) ?? null;
}

function asOf({ text, date }: Dated, lastDay: string | null): string {
  const isOld = date !== null && lastDay !== null && date.slice(0, 10) < lastDay;
  return oneLine(isOld ? `${text}, ${fullDay(date)}` : text);
}

/** "Trump administration" stands where Trump does. */
function sideOfHead({ name, kind }: MapActor, others: readonly MapActor[]): string | null {
  if (kind !== 'organization' && kind !== 'group') return null;
  const words = new Set(name.split(' ').slice(0, -1));
  const heads = others.filter(
    (other) => other.kind === 'person' && words.has(other.name.split(' ').at(-1) ?? ''),
  );
  return heads.length === 1 ? (heads[0]?.side ?? null) : null;
}
