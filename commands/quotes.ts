/** Lists quotes, newest first: by a speaker, about something, to someone, since a day. */
import { z } from 'zod';
import { defineCommand, todayOf, UserError, type CommandContext } from '../src/command.ts';
import { dayOption } from '../src/core/days.ts';
import { matchActors } from '../src/core/matchActors.ts';
import type { KnownActor } from '../src/core/people.ts';
import { whomDoYouMean } from '../src/views/ask.ts';
import { quotesPage, quotesTitle } from '../src/views/quotes.ts';
import { count, quoted } from '../src/views/words.ts';

const pageSize = 10;

const options = z.object({
  speaker: z.string().optional().meta({
    description: 'Who said it: a name, a surname or a role',
    example: 'araghchi',
    positional: true,
    complete: 'speaker',
  }),
  about: z
    .string()
    .optional()
    .meta({ description: 'Words of the quote or around it', example: '"nuclear deal"' }),
  to: z.string().optional().meta({ description: 'To whom it was said', example: 'CNN' }),
  since: dayOption.optional().meta({ description: 'Said on this day or later', example: '2026-02-01' }),
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
});

export default defineCommand({
  description: 'Who said what, to whom and when; newest first',
  examples: [
    '/quotes',
    '/quotes araghchi',
    '/quotes about:talks since:2026-01-01',
    '/quotes to:reporters',
    '/quotes khamenei why:true',
  ],
  options,
  run: async (asked, context) => {
    const speaker = asked.speaker?.trim() ? await findSpeaker(asked.speaker, context) : null;
    const since = sinceDay(asked.since, context);
    const { about, to, article } = asked;
    const offset = (asked.page - 1) * pageSize;
    const { total, isMore, quotes } = await context.store.quotes({
      workspace: context.workspace,
      speakers: speaker?.names,
      about,
      to,
      article,
      since,
      limit: pageSize,
      offset,
    });
    const filters = { speaker: speaker?.name, about, to, since, article };
    if (quotes.length === 0) throw nothingFound(filters, total);
    const why = asked.why === 'true';
    const next = `${question(filters)}${why ? ' why:true' : ''} page:${asked.page + 1}`;
    const nextPage = isMore || offset + quotes.length < total ? next : null;
    return quotesPage({ title: quotesTitle(filters), quotes, total, isMore, offset, nextPage, why });
  },
});

type Filters = Parameters<typeof quotesTitle>[0];

async function findSpeaker(name: string, context: CommandContext): Promise<KnownActor> {
  const match = matchActors(name, await context.store.actorNames(context.workspace));
  if (match.kind === 'found') return match.actor;
  const { message, next } = whomDoYouMean(name, match, 'quotes');
  const { total } = await context.store.quotes({
    workspace: context.workspace,
    about: name,
    limit: 1,
    offset: 0,
  });
  const topic = { label: `${count(total, 'quote')} about it`, command: question({ about: name }) };
  throw new UserError(message, total > 0 ? [...next, topic] : next);
}

function sinceDay(day: z.output<typeof options>['since'], context: CommandContext): string | undefined {
  const since = day?.(todayOf(context));
  if (since === undefined) return undefined;
  if (Temporal.PlainDate.compare(since, todayOf(context)) <= 0) return since.toString();
  throw new UserError(
    `since:${since.toString()} has not come yet. Give a day that is past, such as since:yesterday.`,
  );
}

/** Says so, and offers wider questions. */
function nothingFound(filters: Filters, total: number): UserError {
  const asked = question(filters);
  if (total > 0) {
    return new UserError('The list ends before that page.', [{ label: 'First page', command: asked }]);
  }
  if (asked === '/quotes') return new UserError('No quote is stored yet. /brief reads an article.');
  const { speaker } = filters;
  const wider = new Map([[question({ ...filters, since: undefined }), 'On any day']]);
  if (speaker !== undefined) {
    wider
      .set(question({ speaker }), `All of ${speaker}`)
      .set(`/actors ${quoted(speaker)}`, `Who is ${speaker}`);
  }
  wider.set('/quotes', 'All quotes').delete(asked);
  const next = [...wider].map(([command, label]) => ({ label, command }));
  return new UserError(`No stored quote fits: ${quotesTitle(filters)}.`, next);
}

/** The command that asks for the same list. */
function question({ speaker, ...named }: Filters): string {
  const words = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${quoted(value)}`],
  );
  return ['/quotes', ...(speaker === undefined ? [] : [quoted(speaker)]), ...words].join(' ');
}
