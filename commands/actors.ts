/** Lists who is involved, or shows one actor: roles over time, last words, company. */
import { z } from 'zod';
import { defineCommand, UserError, type CommandContext } from '../src/command.ts';
import { matchActors } from '../src/core/matchActors.ts';
import { groupNames, type KnownActor } from '../src/core/people.ts';
import type { ActorName, StoredActor } from '../src/core/records.ts';
import type { Reply } from '../src/reply/reply.ts';
import { actorPage } from '../src/views/actor.ts';
import { actorsPage, type ActorRecord } from '../src/views/actors.ts';
import { whomDoYouMean } from '../src/views/ask.ts';

const pageSize = 20;
const lastQuotes = 3;
const mostCompanions = 8;

export default defineCommand({
  description: 'Who is involved, in which role, how often quoted; or everything about one actor',
  examples: ['/actors', '/actors khamenei', '/actors page:2'],
  options: z.object({
    name: z.string().optional().meta({
      description: 'A name, a surname or a role',
      example: 'khamenei',
      positional: true,
      complete: 'actor',
    }),
    article: z.string().optional().meta({
      description: 'The id of one article, as other answers offer it',
      example: '3f9c1a77e0b2d4c8',
    }),
    page: z.coerce
      .number()
      .int()
      .min(1)
      .default(1)
      .meta({ description: 'Which page of the list', example: '2' }),
  }),
  run: async ({ name, article, page }, context) => {
    if (name?.trim()) return await one(name, context);
    return article === undefined ? await everyone(page, context) : await inArticle(article, page, context);
  },
});

async function everyone(page: number, context: CommandContext): Promise<Reply> {
  const { workspace } = context;
  const { named, unnamed } = split(await context.store.actorNames(workspace));
  const shown = pageOf(named, page, '/actors');
  const names = shown.actors.flatMap((actor) => actor.names);
  const appearances = names.length === 0 ? [] : await context.store.actors({ workspace, names });
  return list('Who is involved', shown.actors, appearances, {
    total: named.length,
    unnamed,
    nextPage: shown.nextPage,
  });
}

async function inArticle(article: string, page: number, context: CommandContext): Promise<Reply> {
  const appearances = await context.store.actors({ workspace: context.workspace, article });
  const [first] = appearances;
  if (first === undefined) throw new UserError(`No actor is stored for an article “${article}”.`);
  const { named, unnamed } = split(appearances.map(({ actor, quoted: number }) => toName(actor, number)));
  const shown = pageOf(named, page, `/actors article:${article}`);
  const title = `Who is involved: ${first.article.title ?? 'this article'}`;
  return list(title, shown.actors, appearances, { total: named.length, unnamed, nextPage: shown.nextPage });
}

function list(
  title: string,
  actors: KnownActor[],
  appearances: StoredActor[],
  rest: { total: number; unnamed: number; nextPage: string | null },
): Reply {
  return actorsPage({ title, actors: actors.map((actor) => toRecord(actor, appearances)), ...rest });
}

async function one(words: string, context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  const known = await store.actorNames(workspace);
  const match = matchActors(words, known);
  if (match.kind !== 'found') {
    const { message, next } = whomDoYouMean(words, match, 'actors');
    throw new UserError(message, next);
  }
  const { actor } = match;
  const record = toRecord(actor, await store.actors({ workspace, names: actor.names }));
  const { total, quotes } = await store.quotes({
    workspace,
    speakers: actor.names,
    limit: lastQuotes,
    offset: 0,
  });
  const companions = await companionsOf(record, context);
  return actorPage({ actor: record, otherNames: actor.aliases, quotes, total, companions });
}

/** Who else is in the newest articles with this actor, those in most of them first. */
async function companionsOf({ appearances }: ActorRecord, context: CommandContext): Promise<string[]> {
  const articles = [...new Set(appearances.map(({ article }) => article.id))].slice(0, 5);
  const own = new Set(appearances.map(({ actor }) => actor.name));
  const lists = await Promise.all(
    articles.map((article) => context.store.actors({ workspace: context.workspace, article })),
  );
  const weights = new Map<string, number>();
  for (const { actor, mentioned } of lists.flat()) {
    if (actor.kind === 'unnamed' || own.has(actor.name)) continue;
    weights.set(actor.name, (weights.get(actor.name) ?? 0) + 1 + mentioned / 1000);
  }
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostCompanions)
    .map(([name]) => name);
}

function split(names: ActorName[]): { named: KnownActor[]; unnamed: number } {
  const named = groupNames(names.filter(({ kind }) => kind !== 'unnamed'));
  return { named, unnamed: names.filter(({ kind }) => kind === 'unnamed').length };
}

function pageOf(
  actors: KnownActor[],
  page: number,
  command: string,
): { actors: KnownActor[]; nextPage: string | null } {
  if (actors.length === 0) throw new UserError('Nobody is named in what is stored. /brief reads an article.');
  const shown = actors.slice((page - 1) * pageSize, page * pageSize);
  if (shown.length === 0) {
    throw new UserError('The list ends before that page.', [{ label: 'First page', command }]);
  }
  return { actors: shown, nextPage: page * pageSize < actors.length ? `${command} page:${page + 1}` : null };
}

function toName(actor: StoredActor['actor'], number: number): ActorName {
  return { ...actor, roles: actor.roles.map(({ text }) => text), quoted: number };
}

function toRecord(actor: KnownActor, appearances: StoredActor[]): ActorRecord {
  const own = appearances.filter(
    ({ actor: { name, kind } }) => kind === actor.kind && actor.names.includes(name),
  );
  return { name: actor.name, kind: actor.kind, appearances: own };
}
