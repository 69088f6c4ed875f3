/** Lists quotes by speaker, topic, listener, outlet, kind and period, in pages or all of them as a file. */
import { z } from 'zod';
import { nothingFound } from '../src/answers/noQuotes.ts';
import { readQuestion, refuse, storeQuery } from '../src/answers/quotesQuestion.ts';
import { drawnQuotes } from '../src/answers/timelines.ts';
import { defineCommand, todayOf } from '../src/command.ts';
import { dayOption, lastDayOption } from '../src/core/days.ts';
import { quoteChoices } from '../src/views/quoteChoices.ts';
import { quotesPage } from '../src/views/quotes.ts';
import { quotesCommand, quotesTitle } from '../src/views/quotesAsked.ts';
import { nothingToCompare } from '../src/views/unanswerable.ts';

const pageSize = 10;

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
  in: z.string().optional().meta({
    description: 'The outlet it stands in',
    example: '"Readout sample"',
    complete: 'outlet',
  }),
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
  story: z.string().optional().meta({
    description: 'The id of a story, as other answers offer it',
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
  as: z.enum(['csv', 'json', 'markdown', 'timeline']).optional().meta({
    description: 'All quotes that fit as a file, with every field and link; or drawn day by day',
    example: 'csv',
  }),
});

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
    '/quotes khamenei as:timeline',
  ],
  options,
  run: async (asked, context) => {
    const kind = asked.kind === undefined ? undefined : kinds[asked.kind];
    const question = await readQuestion({ ...asked, kind }, context);
    const { filters, who } = question;
    const find = (page: Page) => context.store.quotes({ ...storeQuery(filters, who, context), ...page });
    if (asked.sort === 'relevant' && filters.about === undefined) refuse(nothingToCompare(filters));
    const order = asked.sort;
    const form = asked.as;
    const offset = form === undefined ? (asked.page - 1) * pageSize : 0;
    const { total, isMore, quotes } = await find({ limit: form === undefined ? pageSize : 0, offset, order });
    if (total <= offset) refuse(await nothingFound(question, total, context));
    if (form === 'timeline') return await drawnQuotes(question, total, context);
    if (form !== undefined) {
      // What writes files is loaded when the first one is asked for.
      const { exportQuotes } = await import('../src/views/export/quotes.ts');
      const query = { ...storeQuery(filters, who, context), order, offset: 0 };
      return await exportQuotes(form, quotesTitle(filters), total, (limit, size) =>
        context.store.quotesInPieces({ ...query, limit }, size),
      );
    }
    const why = asked.why === 'true';
    const settings = `${order === 'relevant' ? ' sort:relevant' : ''}${why ? ' why:true' : ''}`;
    const next = `${quotesCommand(filters)}${settings} page:${asked.page + 1}`;
    const outlets = quotes.flatMap(({ article: { outlet } }) => (outlet === null ? [] : [outlet]));
    const choices = quoteChoices(filters, [...new Set(outlets)], todayOf(context), settings);
    const nextPage = isMore || offset + quotes.length < total ? next : null;
    const title = quotesTitle(filters);
    return quotesPage({ title, quotes, total, isMore, offset, nextPage, why, choices });
  },
});

type Page = { limit: number; offset: number; order?: 'newest' | 'relevant' };
