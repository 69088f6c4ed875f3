/** `/readout forget`: asks first, needs the word that fits, and is for those who administer the place. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainText } from '../../src/reply/plainText.ts';
import { now, openChat, type Chat } from '../chat.ts';

const pasted = (number: number): string => `Harbour fees will rise in May, the port authority said.

"We have no choice this ${number}th time," port director Lena Okafor told Radio Tessaly on Monday.`;

let chat: Chat;
let time = now;
beforeEach(async () => {
  time = now;
  chat = await openChat({ sample: true, clock: () => time });
});
afterEach(() => chat.close());

async function asked(): Promise<string> {
  const { text } = await chat.ask('/readout forget');
  return /→ (\/readout forget confirm:\w+)/.exec(text)?.[1] ?? '';
}

test('says what there is, and forgets it when the word is given', async () => {
  await chat.ask(pasted(1));
  await chat.ask('/digest add');
  await chat.ask('/actors merge:"Lena Okafor" into:"Milena Draskova"');
  const { text } = await chat.ask('/readout forget');
  expect(text).toMatch(/^Forget what this place has given\?\nTexts +1 text or page given/);
  expect(text).toMatch(/Digests +1 digest, [^]*Corrections +1 correction of who is who/);
  expect((await chat.ask('/quotes okafor')).outcome).toBe('answered');
  const done = await chat.ask(await asked());
  expect(done.text).toMatch(/^Forgotten\nTexts +1 text or page/);
  expect((await chat.ask('/quotes okafor')).text).toMatch(/^Nobody is called “okafor” exactly/);
  expect((await chat.ask('/quotes about:"no choice"')).outcome).toBe('refused');
  expect((await chat.ask('/digest')).text).toMatch(/^No digest comes here yet/);
  expect((await chat.ask('/readout forget')).text).toMatch(/^There is nothing to forget/);
});

test('what takes long is answered meanwhile, and goes on', async () => {
  const mayGoOn = Promise.withResolvers<undefined>();
  await chat.close();
  chat = await openChat({
    change: (store) => ({
      ...store,
      forgetSome: async (limit) => {
        await mayGoOn.promise;
        return await store.forgetSome(limit);
      },
    }),
  });
  for (const number of [1, 2]) await chat.ask(pasted(number));
  const { text } = await chat.ask(await asked());
  expect(text).toMatch(
    /^Being forgotten\nTexts +2 texts and pages given[^]*2 texts left\. It is being deleted/,
  );
  mayGoOn.resolve(undefined);
  await vi.waitFor(async () => {
    expect((await chat.ask('/readout forget')).text).toMatch(/^There is nothing to forget/);
  });
});

test('what everybody sees stays', async () => {
  const before = (await chat.ask('/quotes')).text;
  await chat.ask(pasted(1));
  await chat.ask(await asked());
  expect((await chat.ask('/quotes')).text).toBe(before);
});

test('an old button does nothing: more was given since, or it is of another day', async () => {
  await chat.ask(pasted(1));
  const old = await asked();
  await chat.ask(pasted(2));
  const { outcome, text } = await chat.ask(old);
  expect(outcome).toBe('refused');
  expect(text).toMatch(/^Nothing was forgotten: [^]*→ \/readout forget +What would be forgotten/);
  const today = await asked();
  time = now.add({ hours: 24 });
  expect((await chat.ask(today)).outcome).toBe('refused');
  expect((await chat.ask('/readout forget confirm:' + '9'.repeat(100_000))).outcome).toBe('refused');
  expect((await chat.store.given('here')).articles).toBe(2);
  expect((await chat.ask(await asked())).outcome).toBe('answered');
  expect((await chat.ask(today)).text).toMatch(/^There is nothing to forget/);
});

test('is refused to whoever does not administer the place, also by a button that fits', async () => {
  await chat.ask(pasted(1));
  const button = await asked();
  const other = { ...chat.asker, mayForget: false };
  for (const line of ['/readout forget', button]) {
    const { outcome, reply } = await chat.bot.answer(line, other);
    expect(outcome).toBe('refused');
    expect(plainText(reply, 200)).toMatch(/only when someone asks for it who administers the place/);
  }
  expect((await chat.store.given('here')).articles).toBe(1);
});

test('the word of one place fits in no other', async () => {
  await chat.ask(pasted(1));
  const button = await asked();
  const there = { ...chat.asker, workspace: 'there' };
  await chat.bot.answer(pasted(1), there);
  expect((await chat.bot.answer(button, there)).outcome).toBe('refused');
  expect((await chat.store.given('there')).articles).toBe(1);
});
