/** Keeps the addresses of feeds; polling them is not part of this version, and the answer says so. */
import { z } from 'zod';
import { defineCommand, UserError } from '../src/command.ts';
import { isWebAddress } from '../src/core/header.ts';
import { feedAddedPage, feedsPage } from '../src/views/feeds.ts';

export default defineCommand({
  description: 'The feeds that are kept: list them, or add one',
  examples: ['/feeds', '/feeds add https://example.org/world.xml'],
  options: z.object({
    action: z.enum(['list', 'add']).default('list').meta({
      description: 'What to do',
      example: 'add',
      positional: true,
    }),
    address: z.string().optional().meta({
      description: 'The address of the feed to add',
      example: 'https://example.org/world.xml',
      positional: true,
    }),
  }),
  run: async ({ action, address }, { store, workspace, now }) => {
    if (action === 'list') return feedsPage(await store.feeds(workspace));
    const url = (address ?? '').trim().replace(/^<([^|>]+)(?:\|[^>]*)?>$/, '$1');
    if (!isWebAddress(url)) {
      const problem = url === '' ? 'Which feed?' : `“${url}” is not a web address.`;
      throw new UserError(
        `${problem} Give one that begins with https:// or http://, for example /feeds add https://example.org/world.xml`,
      );
    }
    const { username, password } = new URL(url);
    if (username !== '' || password !== '') {
      throw new UserError('Leave the name and password out of the address: everyone here can read it.');
    }
    const { added } = await store.addFeed(workspace, { url, addedAt: now.toString() });
    return feedAddedPage(url, added);
  },
});
