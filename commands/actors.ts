/** Lists who is involved, or shows one actor: roles over time, last words, company; and corrects who is who. */
import { z } from 'zod';
import { defineCommand, UserError, type CommandContext } from '../src/command.ts';
import { fold } from '../src/core/fold.ts';
import { groupNames, type KnownActor } from '../src/core/people.ts';
import { appearancesOf, nameIn, saidBy } from '../src/core/people/asked.ts';
import {
  corrected,
  merging,
  readCorrection,
  splitting,
  type Correction,
} from '../src/core/people/corrections.ts';
import { findActor, isFirstOf, withNamesakes, type AskNames } from '../src/core/people/find.ts';
import type { ActorName, StoredActor } from '../src/core/records.ts';
import type { Reply } from '../src/reply/reply.ts';
import { actorPage } from '../src/views/actor.ts';
import { actorsPage } from '../src/views/actors.ts';
import { whomDoYouMean } from '../src/views/ask.ts';
import { mergeCommand, mergedPage, splitPage } from '../src/views/corrections.ts';
import { quoted } from '../src/views/words.ts';

const pageSize = 20;
const lastQuotes = 3;
const lastArticles = 5;
const mostCompanions = 8;

/** Up to so many names are grouped before they are counted and put on pages; of more, each page by itself. */
const mostGrouped = 200;

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
    merge: z.string().optional().meta({
      description: 'A name of somebody who is the same as the one after into:',
      example: '"A. Khamenei" into:"Ali Khamenei"',
      complete: 'actor',
    }),
    into: z.string().optional().meta({
      description: 'With merge: who that is',
      example: '"Ali Khamenei"',
      complete: 'actor',
    }),
    split: z.string().optional().meta({
      description: 'A name that is to be kept apart from the actor it was taken for',
      example: '"A. Khamenei"',
      complete: 'actor',
    }),
    page: z.coerce
      .number()
      .int()
      .min(1)
      .default(1)
      .meta({ description: 'Which page of the list', example: '2' }),
  }),
  run: async ({ name: typed = '', article, page, ...named }, context) => {
    const { name, merge, into, split } = { ...readCorrection(typed), ...named };
    if (merge !== undefined || into !== undefined) return await putTogether(merge ?? name, into, context);
    if (split !== undefined) return await takeApart(split, context);
    if (name !== '') return await one(name, context);
    return article === undefined ? await everyone(page, context) : await inArticle(article, page, context);
  },
});

async function everyone(page: number, context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  const { named: total, unnamed } = await store.nameCounts(workspace);
  const title = 'Who is involved';
  if (total <= mostGrouped) {
    const groups = groupNames(await store.actorNames(workspace, { named: true, limit: mostGrouped }));
    const { actors, nextPage } = pageOf(groups, page, '/actors');
    return actorsPage({ title, actors, total: groups.length, noun: 'actor', unnamed, nextPage });
  }
  const offset = (page - 1) * pageSize;
  const listed = await store.actorNames(workspace, { named: true, alone: true, limit: pageSize, offset });
  const persons = listed.map(({ person }) => person);
  if (listed.length === 0) throw pastTheEnd('/actors');
  const linked = await store.actorNames(workspace, { persons });
  const names = await withNamesakes(persons, linked, asking(context));
  const actors = groupNames(names).filter((actor) => isFirstOf(actor, names, listed));
  const nextPage = offset + pageSize < total ? `/actors page:${page + 1}` : null;
  return actorsPage({ title, actors, total, noun: 'name', unnamed, nextPage });
}

async function inArticle(article: string, page: number, context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  const appearances = await store.actors({ workspace, article });
  const [first] = appearances;
  if (first === undefined) throw new UserError(`No actor is stored for an article “${article}”.`);
  const persons = appearances.flatMap(({ person }) => (person === null ? [] : [person]));
  const homes = new Map(
    (await store.actorNames(workspace, { persons })).map(({ person, home }) => [person, home]),
  );
  const names = appearances.map((each) => nameIn(each, homes.get(each.person ?? '') ?? null));
  const groups = groupNames(names.filter(({ kind }) => kind !== 'unnamed'));
  const { actors, nextPage } = pageOf(groups, page, `/actors article:${article}`);
  const title = `Who is involved: ${first.article.title ?? 'this article'}`;
  const unnamed = names.filter(({ kind }) => kind === 'unnamed').length;
  return actorsPage({ title, actors, total: groups.length, noun: 'actor', unnamed, nextPage });
}

async function one(words: string, context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  const actor = await find(words, context, (name) => `/actors ${quoted(name)}`);
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

async function putTogether(name: string, into: string | undefined, context: CommandContext): Promise<Reply> {
  if (name === '' || into === undefined) {
    throw new UserError('Who is the same as whom? Give both names: /actors merge:"A. Roe" into:"Ada Roe"');
  }
  const first = await find(name, context, (choice) => mergeCommand(choice, into));
  const second = await find(into, context, (choice) => mergeCommand(first.call, choice));
  for (const actor of [first, second]) {
    if (actor.kind === 'unnamed')
      throw new UserError(`“${actor.name}” is no name; whoever speaks without one stays unnamed.`);
  }
  if (first.persons.some((person) => second.persons.includes(person))) {
    throw new UserError(`${first.name} and ${second.name} are one already.`, [
      { label: `Who is ${second.name}`, command: `/actors ${quoted(second.call)}` },
    ]);
  }
  const { groups } = await correct([first, second], context, () => merging(first, second));
  const now = groups.find(({ persons }) => persons.includes(second.persons[0] ?? '')) ?? second;
  return mergedPage(first, second, fold(first.name) === fold(second.name) ? now.call : first.name);
}

async function takeApart(name: string, context: CommandContext): Promise<Reply> {
  const actor = await find(name, context, (choice) => `/actors split:${quoted(choice)}`);
  const { groups, corrections } = await correct([actor], context, (known) => splitting(actor, name, known));
  if (corrections.length === 0) {
    throw new UserError(`${actor.name} has no other name here that could be kept apart.`, [
      { label: `Who is ${actor.name}`, command: `/actors ${quoted(actor.call)}` },
    ]);
  }
  const [stays] = groups.filter(({ persons }) => persons.includes(actor.persons[0] ?? ''));
  const apart = groups.filter(
    (group) => group !== stays && corrections.some(({ person }) => group.persons.includes(person)),
  );
  return splitPage(stays ?? actor, apart);
}

/** Keeps corrections that are worked out from all names of these actors; gives who is who then. */
async function correct(
  actors: KnownActor[],
  context: CommandContext,
  workOut: (known: ActorName[]) => Correction[],
): Promise<{ groups: KnownActor[]; corrections: Correction[] }> {
  const { store, workspace, now } = context;
  const persons = actors.flatMap((actor) => actor.persons);
  const own = await store.actorNames(workspace, { persons });
  const known = await withNamesakes(persons, own, asking(context));
  const corrections = workOut(known);
  await store.correctPeople(workspace, corrections, now.toString({ smallestUnit: 'second' }));
  return { groups: groupNames(corrected(known, corrections)), corrections };
}

/** Whom the words mean; else an error with ways on, each leading to `command` with the name. */
async function find(
  words: string,
  context: CommandContext,
  command: (name: string) => string,
): Promise<KnownActor> {
  const match = await findActor(words, asking(context));
  if (match.kind === 'found') return match.actor;
  const offered = match.kind === 'choices' ? match.actors : match.nearest;
  const { message, next } = whomDoYouMean(words, match, 'actors');
  throw new UserError(
    message,
    next.map((action, index) => ({ ...action, command: command(offered[index]?.call ?? '') })),
  );
}

function asking({ store, workspace }: CommandContext): AskNames {
  return (query) => store.actorNames(workspace, query);
}

function pageOf(
  actors: KnownActor[],
  page: number,
  command: string,
): { actors: KnownActor[]; nextPage: string | null } {
  if (actors.length === 0) throw new UserError('Nobody is named in what is stored. /brief reads an article.');
  const shown = actors.slice((page - 1) * pageSize, page * pageSize);
  if (shown.length === 0) throw pastTheEnd(command);
  return { actors: shown, nextPage: page * pageSize < actors.length ? `${command} page:${page + 1}` : null };
}

function pastTheEnd(command: string): UserError {
  return new UserError('The list ends before that page.', [{ label: 'First page', command }]);
}
