/** Follows feeds: list, add by the address of a feed or a site, remove, pause, resume, import and export. */
import { z } from 'zod';
import { defineCommand, UserError, type CommandContext } from '../src/command.ts';
import type { Feed } from '../src/core/feedRecords.ts';
import { fold } from '../src/core/fold.ts';
import { hasLogin, linkIn, linksIn } from '../src/core/links.ts';
import { TEXT_LIMIT, TEXT_LIMIT_WORDS } from '../src/core/plainBytes.ts';
import { shownName, withShownAddresses } from '../src/core/shownAddress.ts';
import type { Reply } from '../src/reply/reply.ts';
import {
  exportedPage,
  feedAddedPage,
  feedChangedPage,
  feedChoices,
  feedsPage,
  importedPage,
  whichFeed,
  type Change,
} from '../src/views/feeds.ts';

const actions = ['list', 'add', 'remove', 'pause', 'resume', 'import', 'export'] as const;

export default defineCommand({
  description: 'The feeds that are followed and how they do; add, remove, pause, import or export them',
  examples: ['/feeds', '/feeds add https://example.org', '/feeds pause example', '/feeds export'],
  manages: true,
  options: z.object({
    action: z
      .enum(actions)
      .default('list')
      .meta({
        description: 'What to do',
        example: 'add',
        positional: true,
        does: {
          list: 'The feeds that are followed here, and how each of them does',
          add: 'Follow a feed, or the feed of a site',
          remove: 'Follow a feed no longer',
          pause: 'Read nothing new of a feed until it is resumed',
          resume: 'Go on with a feed that was paused',
          import: 'Follow all feeds of an OPML list',
          export: 'All feeds as an OPML list, for other readers',
        },
      }),
    feed: z
      .string()
      .optional()
      .meta({
        description:
          'To add: the address of a feed or of a site. To import: the file or link of an OPML list. Else: a feed’s address or title',
        example: 'https://example.org',
        positional: true,
        only: ['add', 'remove', 'pause', 'resume', 'import'],
        complete: 'feed',
      }),
  }),
  run: async ({ action, feed = '' }, context) => {
    const words = feed.trim();
    if (action === 'list') return feedsPage(await feedsOf(context), context.now);
    if (action === 'add') return await add(words, context);
    if (action === 'import') return await importList(words, context);
    if (action === 'export') return await exportList(context);
    return await change(action, words, context);
  },
});

function feedsOf({ store, workspace, now }: CommandContext): Promise<Feed[]> {
  return store.feeds(workspace, now.toString());
}

async function add(words: string, context: CommandContext): Promise<Reply> {
  const link = linkIn(words);
  if (link !== null && hasLogin(link)) {
    throw new UserError('Leave the name and password out of the address: everyone here can read it.');
  }
  const addresses = linksIn(words);
  if (addresses.length === 0) {
    const problem = words === '' ? 'Which feed?' : `“${words}” is not a web address.`;
    throw new UserError(
      `${problem} Give one that begins with https:// or http://, for example /feeds add https://example.org`,
    );
  }
  const followed = await context.followFeed(addresses);
  if ('problem' in followed) throw new UserError(followed.problem);
  if ('choices' in followed)
    throw new UserError('The page names several feeds. Which one?', feedChoices(followed.choices));
  return feedAddedPage(followed);
}

async function change(action: Change, words: string, context: CommandContext): Promise<Reply> {
  const feeds = await feedsOf(context);
  if (feeds.length === 0) throw noFeed();
  const found = matching(words, feeds);
  const [feed, ...more] = found;
  if (feed === undefined || more.length > 0) {
    const message =
      words === ''
        ? `Which feed? Give its address or words of its title.`
        : feed === undefined
          ? `No feed that is followed is called “${words}”. These are.`
          : `“${words}” fits several feeds. Which one?`;
    throw new UserError(message, whichFeed(feed === undefined ? feeds : found, action));
  }
  const state = action === 'remove' ? 'removed' : action === 'pause' ? 'paused' : 'following';
  const { changed } = await context.store.setFollowing(
    context.workspace,
    feed.url,
    state,
    context.now.toString({ smallestUnit: 'second' }),
  );
  return feedChangedPage(feed, action, changed);
}

/** The feed at this address, or else all whose title or address, as they are shown, has the words. */
function matching(words: string, feeds: Feed[]): Feed[] {
  if (words === '') return [];
  const address = linkIn(words) ?? words;
  const exact = feeds.filter(({ url }) => url === address || withShownAddresses(url) === address);
  if (exact.length > 0) return exact;
  const wanted = fold(words);
  return feeds.filter((feed) => fold(`${shownName(feed)} ${withShownAddresses(feed.url)}`).includes(wanted));
}

async function importList(words: string, context: CommandContext): Promise<Reply> {
  const link = linkIn(words);
  if (words === '' || (link === null && context.readFile === null)) {
    const way = context.readFile === null ? 'the link of' : 'a file or the link of';
    throw new UserError(`Which list? Give ${way} an OPML list, as other readers export it.`);
  }
  const list = link === null ? await readList(words, context) : { link };
  const imported = await context.importFeeds(list);
  if ('problem' in imported) throw new UserError(imported.problem);
  return importedPage(imported);
}

async function readList(path: string, { readFile }: CommandContext): Promise<{ bytes: Uint8Array }> {
  const file = await readFile?.(path, TEXT_LIMIT + 1);
  if (file === undefined || 'problem' in file)
    throw new UserError(file?.problem ?? 'Files cannot be read here.');
  // A part of a list would look like a list.
  if (file.bytes.length > TEXT_LIMIT)
    throw new UserError(`${path} is longer than ${TEXT_LIMIT_WORDS}. Import it in parts.`);
  return file;
}

async function exportList(context: CommandContext): Promise<Reply> {
  if ((await feedsOf(context)).length === 0) throw noFeed();
  return exportedPage(await context.exportFeeds());
}

function noFeed(): UserError {
  return new UserError('No feed is followed yet. Follow one with /feeds add and its address.');
}
