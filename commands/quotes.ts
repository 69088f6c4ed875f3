/** Lists quotes by speaker, topic, listener, outlet, kind and period, in pages or all of them as a file. */
import { z } from 'zod';
import { defineCommand, todayOf, UserError, type CommandContext } from '../src/command.ts';
import { dayOption, lastDayOption } from '../src/core/days.ts';
import { matchActors } from '../src/core/matchActors.ts';
import { readQuery } from '../src/core/query/query.ts';
import { joinWords, searched } from '../src/core/query/quoteFilters.ts';
import {
  saysTooLittle,
  topicText,
  understand,
  type NotUnderstood,
  type Understood,
} from '../src/core/query/understand.ts';
import { whomDoYouMean } from '../src/views/ask.ts';
import { quotesPage } from '../src/views/quotes.ts';
import { quotesCommand, quotesTitle, shortened, type Asked } from '../src/views/quotesAsked.ts';
import {
  contradiction,
  impossibleDate,
  nothingToCompare,
  offering,
  tooLittle,
  type Refusal,
} from '../src/views/unanswerable.ts';
import { widerActions, widerQuotes } from '../src/views/widerQuotes.ts';
import { count, quoted } from '../src/views/words.ts';

const pageSize = 10;
const mostSpellings = 3;

/** A longer topic is no name. */
const LONGEST_NAME = 60;

const kinds = { direct: 'direct', 'in part': 'mixed', reported: 'indirect' } as const;

const options = z.object({
  speaker: z.string().optional().meta({
    description: 'Who said it: a name, a surname or a role; then what about and when, in words',
    example: 'araghchi',
    positional: true,
    complete: 'speaker',
    phrases: true,
  }),
  about: z.string().optional().meta({
    description: 'Words of the quote or around it; in quotation marks an exact phrase',
    example: '"nuclear weapons"',
    phrases: true,
  }),
  to: z.string().optional().meta({ description: 'To whom it was said', example: 'CNN' }),
  in: z.string().optional().meta({ description: 'The outlet it stands in', example: '"Readout sample"' }),
  kind: z
    .enum(['direct', 'in part', 'reported'])
    .optional()
    .meta({ description: 'All in quotation marks, in part, or reported without', example: 'direct' }),
  since: dayOption.optional().meta({ description: 'Said on this day or later', example: '2026-02-01' }),
  until: lastDayOption.optional().meta({ description: 'Said on this day or earlier', example: 'yesterday' }),
  sort: z
    .enum(['newest', 'relevant'])
    .default('newest')
    .meta({ description: 'Newest first, or what fits the words best', example: 'relevant' }),
  article: z.string().optional().meta({
    description: 'The id of the article it stands in, as other answers offer it',
    example: '3f9c1a77e0b2d4c8',
  }),
  why: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Whether to say how each speaker was found', example: 'true' }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .default(1)
    .meta({ description: 'Which page of the list', example: '2' }),
  as: z
    .enum(['csv', 'json', 'markdown'])
    .optional()
    .meta({ description: 'All quotes that fit as a file, with every field and link', example: 'csv' }),
});

type Options = z.output<typeof options>;

export default defineCommand({
  description: 'Who said what, to whom and when; newest first, or all of it as a file',
  examples: [
    '/quotes',
    '/quotes araghchi',
    '/quotes araghchi about talks since 30 Jan 2026',
    '/quotes about:"nuclear weapons" since:2026-01-01',
    '/quotes to:reporters kind:direct',
    '/quotes about:talks sort:relevant',
    '/quotes khamenei why:true',
    '/quotes khamenei as:markdown',
  ],
  options,
  run: async (asked, context) => {
    const question = await readQuestion(asked, context);
    const { filters, names } = question;
    const find = (page: Page) => context.store.quotes({ ...storeQuery(filters, names, context), ...page });
    if (asked.sort === 'relevant' && filters.about === undefined) refuse(nothingToCompare(filters));
    const order = asked.sort;
    const form = asked.as;
    const offset = form === undefined ? (asked.page - 1) * pageSize : 0;
    const { total, quotes } = await find({ limit: form === undefined ? pageSize : 0, offset, order });
    if (total <= offset) refuse(await nothingFound(question, total, context));
    if (form !== undefined) {
      // What writes files is loaded when the first one is asked for.
      const { exportQuotes } = await import('../src/views/export/quotes.ts');
      const query = { ...storeQuery(filters, names, context), order, offset: 0 };
      return await exportQuotes(form, quotesTitle(filters), total, (limit, size) =>
        context.store.quotesInPieces({ ...query, limit }, size),
      );
    }
    const why = asked.why === 'true';
    const settings = `${order === 'relevant' ? ' sort:relevant' : ''}${why ? ' why:true' : ''}`;
    const next = `${quotesCommand(filters)}${settings} page:${asked.page + 1}`;
    const nextPage = offset + quotes.length < total ? next : null;
    return quotesPage({ title: quotesTitle(filters), quotes, total, offset, nextPage, why });
  },
});

type Page = { limit: number; offset: number; order?: 'newest' | 'relevant' };

type Question = { filters: Asked; names: string[] | undefined; longer: Understood['longer'] };

/** What the options say, and what stands in words in front of them and in `about`. */
async function readQuestion(asked: Options, context: CommandContext): Promise<Question> {
  const today = todayOf(context);
  const who = asked.speaker?.trim() ? await readSpeaker(asked.speaker, asked, context) : null;
  const about = asked.about === undefined ? null : readQuery(asked.about, today);
  if (about?.problem) refuse(impossibleDate(about.problem, (text) => rewritten(asked, { about: text })));
  const days = {
    since: asked.since?.(today).toString() ?? null,
    until: asked.until?.(today).toString() ?? null,
  };
  const { topic, ...words } = joinWords(who, about, days, today);
  if (saysTooLittle(topic)) refuse(tooLittle(topic.words));
  const filters: Asked = {
    ...words,
    // Without a single word it is asked for as it is, and matches nothing.
    about: words.about ?? (about?.since || about?.until ? undefined : asked.about),
    to: asked.to ?? words.to,
    in: asked.in,
    kind: asked.kind === undefined ? undefined : kinds[asked.kind],
    article: asked.article,
  };
  const problem = contradiction(filters, today.toString());
  if (problem !== null) refuse(problem);
  return { filters, names: who?.who?.names, longer: who?.longer ?? null };
}

/** Who is meant by the words in front of the options; words behind a name are a topic when that leads somewhere. */
async function readSpeaker(words: string, asked: Options, context: CommandContext): Promise<Understood> {
  const known = await context.store.actorNames(context.workspace);
  const read = understand(words, todayOf(context), (name) => matchActors(name, known));
  if ('match' in read) return refuse(await nobody(read, context));
  if (read.problem !== null)
    refuse(impossibleDate(read.problem, (text) => rewritten(asked, { speaker: text })));
  return read;
}

async function nobody({ name, match, query }: NotUnderstood, context: CommandContext): Promise<Refusal> {
  if (saysTooLittle(query)) return tooLittle(name);
  const { message, next } = whomDoYouMean(shortened(name), match, 'quotes');
  const about = topicText(query, todayOf(context));
  const filters = { about, since: query.since ?? undefined, until: query.until ?? undefined };
  const total = await countOf(filters, undefined, context);
  const topic = { label: `${count(total, 'quote')} about it`, command: quotesCommand(filters) };
  return offering(message, total > 0 ? [...next, topic] : next);
}

function storeQuery(filters: Asked, names: string[] | undefined, context: CommandContext) {
  const speakers = filters.speaker === undefined ? undefined : names;
  return { workspace: context.workspace, speakers, ...searched(filters, todayOf(context)) };
}

async function countOf(asked: Asked, names: string[] | undefined, context: CommandContext): Promise<number> {
  const { total } = await context.store.quotes({ ...storeQuery(asked, names, context), limit: 0, offset: 0 });
  return total;
}

/** The question as it was typed, with other words in one place. */
function rewritten(
  { speaker = '', about = '', to, in: outlet, kind, article }: Options,
  other: Partial<Options>,
): string {
  const words = other.speaker ?? speaker;
  const topic = other.about ?? about;
  const rest = {
    about: topic === '' ? undefined : topic,
    to,
    in: outlet,
    kind: kind && kinds[kind],
    article,
  };
  return quotesCommand(rest).replace('/quotes', () => `/quotes ${words}`.trim());
}

function refuse({ message, next }: Refusal): never {
  throw new UserError(message, next);
}

/** Says so, and offers wider questions with the number of quotes that each of them finds. */
async function nothingFound(question: Question, total: number, context: CommandContext): Promise<Refusal> {
  const { filters, names, longer } = question;
  const asked = quotesCommand(filters);
  if (total > 0)
    return offering('The list ends before that page.', [{ label: 'First page', command: asked }]);
  if (asked === '/quotes') return offering('No quote is stored yet. /brief reads an article.', []);
  if (longer?.match.kind === 'choices') return whomDoYouMean(shortened(longer.name), longer.match, 'quotes');
  const found = [];
  for (const wider of [...(await otherSpellings(filters, context)), ...widerQuotes(filters)])
    found.push({ ...wider, total: await countOf(wider.asked, names, context) });
  return offering(`No stored quote fits: ${quotesTitle(filters)}.`, widerActions(filters, found));
}

/** A topic that may be somebody's name in another spelling. */
async function otherSpellings({ about, ...rest }: Asked, { store, workspace }: CommandContext) {
  if (about === undefined || about.length > LONGEST_NAME) return [];
  const match = matchActors(about, await store.actorNames(workspace));
  if (match.kind !== 'found') return [];
  const { name, aliases } = match.actor;
  return [...new Set([name, name.split(' ').at(-1) ?? name, ...aliases])]
    .slice(0, mostSpellings)
    .map((spelling) => ({ label: `About ${spelling}`, asked: { ...rest, about: quoted(spelling) } }));
}
