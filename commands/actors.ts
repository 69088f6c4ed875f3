/** Lists who is involved, or shows one actor: roles over time, last words, company; and corrects who is who. */
import { z } from 'zod';
import { putTogether, takeApart } from '../src/answers/correctPeople.ts';
import { mapAround, mapOfAll, mapOfArticle, mapOfStory } from '../src/answers/maps.ts';
import { oneActor } from '../src/answers/oneActor.ts';
import { asking, findWhom } from '../src/answers/whom.ts';
import { defineCommand, UserError, type CommandContext } from '../src/command.ts';
import { groupNames, type KnownActor } from '../src/core/people.ts';
import { groupPresent, nameIn } from '../src/core/people/asked.ts';
import { readCorrection } from '../src/core/people/corrections.ts';
import { isFirstOf, withNamesakes } from '../src/core/people/find.ts';
import type { Reply } from '../src/reply/reply.ts';
import { actorsPage } from '../src/views/actors.ts';
import { quoted } from '../src/views/words.ts';

const pageSize = 20;

/** Up to so many names are grouped before they are counted and put on pages; of more, each page by itself. */
const mostGrouped = 200;

export default defineCommand({
  description: 'Who is involved, in which role, how often quoted; or everything about one actor',
  examples: ['/actors', '/actors khamenei', '/actors map:true', '/actors page:2'],
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
    story: z.string().optional().meta({
      description: 'The id of one story, as other answers offer it',
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
    map: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'Whether to draw who is with whom', example: 'true' }),
    page: z.coerce
      .number()
      .int()
      .min(1)
      .default(1)
      .meta({ description: 'Which page of the list', example: '2' }),
  }),
  run: async ({ name: typed = '', article, story, page, map, ...named }, context) => {
    const { name, merge, into, split } = { ...readCorrection(typed), ...named };
    const someone = merge ?? into ?? split ?? name;
    if (someone !== '' && (article ?? story) !== undefined)
      throw notInOnePlace(someone, { article, story }, someone !== name);
    if (merge !== undefined || into !== undefined) return await putTogether(merge ?? name, into, context);
    if (split !== undefined) return await takeApart(split, context);
    if (map === 'true') return await drawn({ name, article, story }, context);
    if (name !== '') return await oneActor(name, context);
    if (article !== undefined) return await within({ article }, page, context);
    return story === undefined ? await everyone(page, context) : await within({ story }, page, context);
  },
});

async function drawn(
  { name, article, story }: { name: string; article: string | undefined; story: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  if (article !== undefined) return await mapOfArticle(article, context);
  if (story !== undefined) return await mapOfStory(story, context);
  if (name === '') return await mapOfAll(context);
  const actor = await findWhom(name, context, (call) => `/actors ${quoted(call)} map:true`);
  return await mapAround(actor, [{ label: actor.call, command: `/actors ${quoted(actor.call)}` }], context);
}

/** Who somebody is holds for all articles: no answer and no correction is for one of them. */
function notInOnePlace(
  name: string,
  { article, story }: { article: string | undefined; story: string | undefined },
  isCorrection: boolean,
): UserError {
  const [what, id] =
    article === undefined ? (['story', story ?? ''] as const) : (['article', article] as const);
  const message = isCorrection
    ? `Who is who is corrected for all articles, by names, not for one ${what}. People of one name are told apart by what the articles call them.`
    : `Ask for one actor, or for those of one ${what}, not for both.`;
  return new UserError(message, [
    { label: name, command: `/actors ${quoted(name)}` },
    { label: `Those of the ${what}`, command: `/actors ${what}:${quoted(id)}` },
  ]);
}

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

/** Those of one article or of one story. */
async function within(
  where: { article: string } | { story: string },
  page: number,
  context: CommandContext,
): Promise<Reply> {
  const { store, workspace } = context;
  const appearances = await store.actors({ workspace, ...where });
  const [first] = appearances;
  const [[what, id] = ['article', '']] = Object.entries(where);
  if (first === undefined) throw new UserError(`No actor is stored for the ${what} “${id}”.`);
  const persons = appearances.flatMap(({ person }) => (person === null ? [] : [person]));
  const linked = await store.actorNames(workspace, { persons });
  const homes = new Map(linked.map(({ person, home }) => [person, home]));
  const names = appearances.map((each) => nameIn(each, homes.get(each.person ?? '') ?? null));
  const groups = groupPresent(
    names.filter(({ kind }) => kind !== 'unnamed'),
    linked,
  );
  const { actors, nextPage } = pageOf(groups, page, `/actors ${what}:${id}`);
  const title = `Who is involved: ${first.article.title ?? `this ${what}`}`;
  const unnamed = names.filter(({ kind }) => kind === 'unnamed').length;
  return actorsPage({ title, actors, total: groups.length, noun: 'actor', unnamed, nextPage });
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
