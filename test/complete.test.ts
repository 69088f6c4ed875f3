/** What Tab offers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChat, type Chat } from './chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat({ sample: true });
});
afterAll(() => chat.close());

test.each([
  ['', '', ['/actors ', '/brief ', '/feeds ', '/quotes ', '/readout ']],
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
  ['/brief us sa', 'us sa', ['US says it is open to a meeting with Iran']],
  ['/brief open to', 'open to', ['US says it is open to a meeting with Iran']],
  ['/feeds a', 'a', ['add']],
  ['/readout st', 'st', ['status']],
])('%j', async (line, typed, candidates) => {
  expect(await chat.bot.complete(line, chat.asker)).toEqual({ typed, candidates });
});

test('what is chosen can be asked', async () => {
  const { candidates } = await chat.bot.complete('/brief open to', chat.asker);
  expect((await chat.ask(`/brief ${candidates[0] ?? ''}`)).text).toMatch(/^US says it is open/);
});
