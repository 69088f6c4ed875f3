/** Says what can be asked and how, what is stored, and why a quote or a role is what it is said to be; and forgets. */
import { z } from 'zod';
import { forget } from '../src/answers/forget.ts';
import { listed } from '../src/answers/subscriptions.ts';
import { defineCommand, UserError, type CommandContext } from '../src/command.ts';
import { fold } from '../src/core/fold.ts';
import type { KnownActor } from '../src/core/people.ts';
import { appearancesOf, saidBy } from '../src/core/people/asked.ts';
import { findActor } from '../src/core/people/find.ts';
import type { StoredQuote } from '../src/core/records.ts';
import type { Reply } from '../src/reply/reply.ts';
import { actorChoices } from '../src/views/ask.ts';
import { commandHelpPage, helpPage } from '../src/views/help.ts';
import { homePage } from '../src/views/home.ts';
import { statusPage } from '../src/views/status.ts';
import { whyActorPage, whyQuotePage } from '../src/views/whyPages.ts';

/** So many of the newest quotes that hold the words are looked at for the one that is meant. */
const mostQuotes = 50;
const lastQuotes = 3;
const lastArticles = 5;
/** So many of the newest articles are looked at for those that give a role. */
const mostAppearances = 50;

export default defineCommand({
  description:
    'Help, what is stored and followed, why a quote or a role is given to someone; to forget it all',
  examples: [
    '/readout',
    '/readout help quotes',
    '/readout status',
    '/readout home',
    '/readout why regional war',
    '/readout why khamenei',
    '/readout forget',
  ],
  options: z.object({
    page: z
      .enum(['help', 'status', 'why', 'home', 'forget'])
      .default('help')
      .meta({
        description: 'What to show',
        example: 'status',
        positional: true,
        does: {
          help: 'What can be asked and how; or everything about one command',
          status: 'What is stored, and how the feeds do',
          why: 'How a quote was found, or why somebody is given a role',
          home: 'How to ask, and the feeds that are followed here',
          forget: 'Delete what this place has given, after a question',
        },
      }),
    about: z
      .string()
      .optional()
      .meta({
        description: 'After help a command; after why words of a quote, or a name',
        example: 'quotes',
        positional: true,
        only: ['help', 'why'],
      }),
    confirm: z
      .string()
      .optional()
      .meta({
        description: 'After forget: the word that its answer gives',
        example: '3f9c1a77',
        only: ['forget'],
      }),
  }),
  run: async ({ page, about = '', confirm }, context) => {
    const words = about.trim();
    if (page === 'forget') return await forget(confirm, context);
    if (page === 'status') return await status(context);
    if (page === 'home') return await home(context);
    if (page === 'why') return await why(words, context);
    return words === '' ? helpPage(context.commands) : help(words, context);
  },
});

async function status({ store, workspace, now }: CommandContext): Promise<Reply> {
  return statusPage({
    counts: await store.counts(workspace),
    feeds: await store.feedCounts(workspace),
    digests: await store.deliveryCounts(workspace, weekBefore(now)),
    now,
  });
}

async function home(context: CommandContext): Promise<Reply> {
  const { store, workspace, now } = context;
  const digests = (await store.subscriptions(workspace)).map((each) => listed(each, now));
  return homePage(await store.feeds(workspace, now.toString()), digests, now);
}

function weekBefore(now: Temporal.Instant): string {
  return now.subtract({ hours: 7 * 24 }).toString({ smallestUnit: 'second' });
}

function help(words: string, { commands }: CommandContext): Reply {
  const found = commands.find(({ name }) => name === words.replace(/^\//, '').toLowerCase());
  if (found !== undefined) return commandHelpPage(found);
  const names = commands.map(({ name }) => `/${name}`).join(', ');
  throw new UserError(`There is no command “${words}”. There are ${names}.`);
}

async function why(words: string, context: CommandContext): Promise<Reply> {
  const { store, workspace } = context;
  if (words === '')
    throw new UserError('Why what? Give words of a quote, or a name.', [
      { label: 'All quotes, each with its reason', command: '/quotes why:true' },
    ]);
  const match = await findActor(words, (query) => store.actorNames(workspace, query));
  if (match.kind === 'found') return await whyActor(match.actor, context);
  const { total, quotes } = await store.quotes({ workspace, about: words, limit: mostQuotes, offset: 0 });
  const best = bestFor(words, quotes);
  if (best !== undefined) return whyQuotePage({ stored: best, words, others: total - 1 });
  const near = match.kind === 'choices' ? match.actors : match.nearest;
  throw new UserError(`No stored quote has the words “${words}”, and nobody is called so. Try fewer words.`, [
    ...actorChoices(near, 'readout why'),
    { label: 'All quotes, each with its reason', command: '/quotes why:true' },
  ]);
}

/** The newest quote that has the words as they were typed, in marks if there is one, or else has all of them. */
function bestFor(words: string, quotes: StoredQuote[]): StoredQuote | undefined {
  const wanted = fold(words);
  const exact = quotes.filter(({ quote }) => fold(quote.text).includes(wanted));
  return exact.find(({ quote }) => quote.kind !== 'indirect') ?? exact[0] ?? quotes[0];
}

async function whyActor(actor: KnownActor, { store, workspace }: CommandContext): Promise<Reply> {
  const { name, kind, aliases: otherNames } = actor;
  const found = await store.actors({ workspace, ...appearancesOf(actor), limit: mostAppearances });
  const withRole = found.filter(({ actor: { roles } }) => roles.length > 0).slice(0, lastArticles);
  const read = withRole.map(async (each) => {
    const stored = await store.article(workspace, each.article.id);
    return stored === null ? [] : [{ ...each, text: stored.article.text }];
  });
  const appearances = (await Promise.all(read)).flat();
  const { quotes } = await store.quotes({ workspace, ...saidBy(actor), limit: lastQuotes, offset: 0 });
  return whyActorPage({ name, kind, otherNames, appearances, quotes });
}
