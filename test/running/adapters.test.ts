/** A post goes to the adapter of its address; what this process has no tokens for waits, and is not said elsewhere. */
import { expect, test } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import type { Terminal } from '../../src/adapters/terminal/terminal.ts';
import { postingTo } from '../../src/running/adapters.ts';

const reply = { blocks: [{ kind: 'note', text: 'News.' }] } as const;

test('each address has its adapter, or none', async () => {
  const said: string[] = [];
  const saying = (name: string): Adapter => ({
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    isReady: () => true,
    check: () => Promise.resolve(null),
    edit: () => Promise.resolve(),
    post: (address) => {
      said.push(`${name}: ${address}`);
      return Promise.resolve();
    },
  });
  const terminal = { ...saying('terminal') } as Terminal;
  const { post, edit, check } = postingTo(() => ({
    platforms: new Map([['slack', saying('slack')]]),
    terminal,
  }));
  await post('slack:T1:C1', { blocks: [...reply.blocks] }, 'a');
  await post('terminal', { blocks: [...reply.blocks] }, 'b');
  expect(said).toEqual(['slack: slack:T1:C1', 'terminal: terminal']);
  const missing = { problem: 'later', message: expect.stringContaining('no tokens for discord') as string };
  await expect(post('discord:1', { blocks: [...reply.blocks] }, 'c')).rejects.toMatchObject(missing);
  await expect(edit('discord:1', { blocks: [...reply.blocks] }, 'c')).rejects.toMatchObject(missing);
  expect(await check('discord:1')).toContain('no tokens for discord');
  expect(await check('slack:T1:C1')).toBeNull();
  expect(said).toHaveLength(2);
});
