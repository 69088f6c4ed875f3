/** What Tab offers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChat, type Chat } from './chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat({ sample: true });
});
afterAll(() => chat.close());

test.each([
  ['', '', ['/actors ', '/brief ', '/digest ', '/feeds ', '/quotes ', '/readout ']],
  ['/q', '/q', ['/quotes ']],
  ['qu', 'qu', ['/quotes ']],
  ['/zzz', '/zzz', []],
  ['/zzz x', '', []],
  ['/quotes aragh', 'aragh', ['Abbas Araghchi']],
  ['/quotes abbas ar', 'abbas ar', ['Abbas Araghchi']],
  ['/quotes ÁRAGH', 'ÁRAGH', ['Abbas Araghchi']],
  ['/quotes speaker:ara', 'ara', ['"Abbas Araghchi"']],
  ['/quotes speaker:"abbas a', '"abbas a', ['"Abbas Araghchi"']],
  ['/quotes araghchi si', 'araghchi si', ['araghchi since:']],
  ['/quotes since:2026-01-01 si', 'since:2026-01-01 si', []],
  ['/quotes witk', 'witk', []],
  ['/actors witk', 'witk', ['Steve Witkoff']],
  ['/quotes in:nor', 'nor', ['"Northern Wire"']],
  ['/brief in:"wire', '"wire', ['"Northern Wire"']],
  ['/brief in:', '', ['"Lindrava Courier"', '"Northern Wire"', '"Readout sample"', '"Vesna Valley Post"']],
  ['/brief in:elsewhere', 'elsewhere', []],
  ['/digest add 8 zone:bost', 'bost', ['America/New_York']],
  ['/digest add 8 zone:berl', 'berl', ['Europe/Berlin']],
  ['/brief us sa', 'us sa', ['US says it is open to a meeting with Iran']],
  ['/brief open to', 'open to', ['US says it is open to a meeting with Iran']],
  ['/feeds a', 'a', ['add']],
  ['/readout st', 'st', ['status']],
])('%j', async (line, typed, candidates) => {
  expect(await chat.bot.complete(line, chat.asker)).toEqual({ typed, candidates });
});

test('outlets come with those of most articles first', async () => {
  const outlets = await chat.bot.suggest('outlet', '', chat.asker);
  expect(outlets).toEqual(['Lindrava Courier', 'Northern Wire', 'Readout sample', 'Vesna Valley Post']);
  const { text } = await chat.ask(`/quotes in:"${outlets[0] ?? ''}"`);
  expect(text).toContain('Lindrava Courier');
});

test('feeds are completed by their title and by their address, with nobody else’s', async () => {
  const { store, asker } = chat;
  const at = '2026-02-01T00:00:00Z';
  const follow = (workspace: string, name: string, title: string | null): Promise<unknown> =>
    store.addFeed(workspace, { url: `https://${name}.example/rss`, title, addedAt: at });
  await follow(asker.workspace, 'tessaly', 'Tessaly Post');
  await follow(asker.workspace, 'wire-one', 'The Wire');
  await follow(asker.workspace, 'wire-two', 'The Wire');
  await follow(asker.workspace, 'gone', 'The Tessaly that went');
  await follow('elsewhere', 'tessaly-of-others', 'Tessaly of others');
  await store.setFollowing(asker.workspace, 'https://gone.example/rss', 'removed', at);
  const suggest = (typed: string): Promise<string[]> => chat.bot.suggest('feed', typed, asker);
  expect(await suggest('tess')).toEqual(['Tessaly Post', 'https://tessaly.example/rss']);
  expect(await suggest('wire')).toEqual(['https://wire-one.example/rss', 'https://wire-two.example/rss']);
  expect(await suggest('https://wire-t')).toEqual(['https://wire-two.example/rss']);
  const { candidates } = await chat.bot.complete('/feeds pause tess', asker);
  expect(candidates).toEqual(['Tessaly Post', 'https://tessaly.example/rss']);
  const paused = await chat.ask(`/feeds pause ${candidates[0] ?? ''}`);
  expect(paused.outcome).toBe('answered');
  expect(await suggest('tessaly p')).toEqual(['Tessaly Post']);
});

test('what is chosen can be asked', async () => {
  const { candidates } = await chat.bot.complete('/brief open to', chat.asker);
  expect((await chat.ask(`/brief ${candidates[0] ?? ''}`)).text).toMatch(/^US says it is open/);
});
