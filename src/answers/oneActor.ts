/** Everything about one actor: roles over time, last words, how often quoted and mentioned, and in whose company. */
import type { CommandContext } from '../command.ts';
import { appearancesOf, saidBy } from '../core/people/asked.ts';
import { groupNames, type KnownActor } from '../core/people.ts';
import type { StoredActor } from '../core/records.ts';
import type { Reply } from '../reply/reply.ts';
import { actorPage } from '../views/actor.ts';
import { quoted } from '../views/words.ts';
import { findWhom } from './whom.ts';

const lastQuotes = 3;
const lastArticles = 5;
const mostCompanions = 8;

export async function oneActor(words: string, context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  const actor = await findWhom(words, context, (name) => `/actors ${quoted(name)}`);
  const said = await store.quotes({ workspace, ...saidBy(actor), limit: lastQuotes, offset: 0 });
  const appearances = await store.actors({ workspace, ...appearancesOf(actor), limit: lastArticles });
  const companions = await companionsOf(actor, appearances, context);
  return actorPage({ actor, appearances, quotes: said.quotes, total: said.total, companions });
}

/** Who else is in these articles, those in most of them first. */
async function companionsOf(
  actor: KnownActor,
  appearances: StoredActor[],
  { store, workspace }: CommandContext,
): Promise<string[]> {
  const weights = new Map<string, number>();
  for (const article of new Set(appearances.map((each) => each.article.id))) {
    for (const { person, mentioned } of await store.actors({ workspace, article })) {
      if (person === null || actor.persons.includes(person)) continue;
      weights.set(person, (weights.get(person) ?? 0) + 1 + mentioned / 1000);
    }
  }
  const weightOf = ({ persons }: KnownActor): number =>
    persons.reduce((sum, person) => sum + (weights.get(person) ?? 0), 0);
  return groupNames(await store.actorNames(workspace, { persons: [...weights.keys()] }))
    .filter((other) => weightOf(other) > 0 && !other.persons.some((person) => actor.persons.includes(person)))
    .sort((first, second) => weightOf(second) - weightOf(first))
    .slice(0, mostCompanions)
    .map(({ name }) => name);
}
