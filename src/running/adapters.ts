/** Finds the adapter that an address belongs to, among those that this process has. */
import { PostError, type Adapter } from '../adapters/adapter.ts';
import type { Terminal } from '../adapters/terminal/terminal.ts';
import { platformOf, type Platforms } from '../platforms.ts';
import { TERMINAL } from './inTerminal.ts';

export type Posting = Pick<Adapter, 'post' | 'edit' | 'check'>;

export function postingTo(adapters: () => { platforms: Platforms; terminal: Terminal }): Posting {
  const find = (address: string): Adapter | null => {
    const { platforms, terminal } = adapters();
    return address === TERMINAL ? terminal : platformOf(address, platforms);
  };
  const adapterOf = (address: string): Adapter => {
    const adapter = find(address);
    if (adapter === null) throw new PostError('later', notConnected(address));
    return adapter;
  };
  return {
    post: async (address, reply, id) => {
      await adapterOf(address).post(address, reply, id);
    },
    edit: async (address, reply, id) => {
      await adapterOf(address).edit(address, reply, id);
    },
    check: async (address) => {
      const adapter = find(address);
      return adapter === null ? notConnected(address) : await adapter.check(address);
    },
  };
}

function notConnected(address: string): string {
  const platform = address.slice(0, address.indexOf(':'));
  return `The process that posts has no tokens for ${platform}; whoever runs the bot gives it the same settings as the others.`;
}
