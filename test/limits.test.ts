/** Limits: a flood of one is refused in words and reaches nothing, and keeps nobody else waiting. */
import { afterEach, expect, test } from 'vitest';
import { defaultLimits, noLimits } from '../src/core/limits.ts';
import { createTurnstile } from '../src/turnstile.ts';
import { now, openChat, type Chat, type ChatSettings } from './chat.ts';
import { rss } from './jobs/site.ts';

let chat: Chat;
let time = now;
afterEach(() => chat.close());

async function open(settings: ChatSettings): Promise<void> {
  time = now;
  chat = await openChat({ sample: true, clock: () => time, ...settings });
}

const someone = (name: string) => ({ ...chat.asker, self: `here:${name}`, reader: name });

test('10,000 questions of one person: so many reach the store as are a minute’s, and all of another’s', async () => {
  let reached = 0;
  await open({
    limits: defaultLimits,
    change: (store) => ({
      ...store,
      counts: (workspace) => {
        reached += 1;
        return store.counts(workspace);
      },
    }),
  });
  const flood = Array.from({ length: 10_000 }, () => chat.bot.answer('/readout status', someone('flood')));
  const other = chat.bot.answer('/quotes khamenei', someone('other'));
  expect((await other).outcome).toBe('answered');
  const outcomes = (await Promise.all(flood)).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(defaultLimits.questionsAMinute);
  expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(
    10_000 - defaultLimits.questionsAMinute,
  );
  expect(reached).toBe(defaultLimits.questionsAMinute);
  expect(chat.logged).toEqual([]);
});

test('says when it goes on, and does', async () => {
  await open({ limits: { ...noLimits, questionsAMinute: 2, questionsOfAllAMinute: 5 } });
  for (const line of ['/readout', '/readout status']) expect((await chat.ask(line)).outcome).toBe('answered');
  time = time.add({ seconds: 20 });
  expect(await chat.ask('/readout')).toEqual({
    outcome: 'refused',
    text: 'Those were 2 questions within a minute. It goes on in 40 seconds.',
  });
  for (const name of ['a', 'b', 'c'])
    expect((await chat.bot.answer('/readout', someone(name))).outcome).toBe('answered');
  const { reply } = await chat.bot.answer('/readout', someone('d'));
  expect(JSON.stringify(reply)).toMatch(/Everybody here together has asked 5 questions .* in 40 seconds/);
  time = time.add({ seconds: 40 });
  expect((await chat.ask('/readout')).outcome).toBe('answered');
});

test('completions are no questions, and end quietly', async () => {
  await open({ limits: { ...noLimits, questionsAMinute: 1, suggestionsAMinute: 2 } });
  for (const typed of ['kh', 'kha'])
    expect(await chat.bot.suggest('actor', typed, chat.asker)).not.toEqual([]);
  expect(await chat.bot.suggest('actor', 'kham', chat.asker)).toEqual([]);
  expect((await chat.ask('/readout')).outcome).toBe('answered');
});

const pasted = (number: number): string => `Harbour fees will rise in May, the port authority said.

"We have no choice this ${number}th time," port director Lena Okafor told Radio Tessaly on Monday.`;

test('texts of a day: those that are stored already cost nothing, and the next day is new', async () => {
  await open({ limits: { ...noLimits, textsADay: 2, charactersADay: 1_000_000 } });
  for (const number of [1, 2, 1]) expect((await chat.ask(pasted(number))).outcome).toBe('answered');
  const { outcome, text } = await chat.ask(pasted(3));
  expect(outcome).toBe('refused');
  expect(text.replace(/\s+/g, ' ')).toMatch(
    /as many texts today .* \(2, .*goes on at 00:00 UTC, in about 15 hours/,
  );
  expect((await chat.ask('/quotes okafor')).outcome).toBe('answered');
  time = time.add({ hours: 15 });
  expect((await chat.ask(pasted(3))).outcome).toBe('answered');
});

test('characters of a day', async () => {
  await open({ limits: { ...noLimits, textsADay: 100, charactersADay: 200 } });
  expect((await chat.ask(pasted(1))).outcome).toBe('answered');
  expect((await chat.ask(pasted(2))).outcome).toBe('refused');
  expect((await chat.store.given('here')).articles).toBe(1);
});

test('feeds: one too many is refused, one that is followed is not, and a list that is too long is not begun', async () => {
  const example = rss([{ guid: '1', title: 'One' }], 'Example News');
  await open({ limits: { ...noLimits, feeds: 1 }, example });
  expect((await chat.ask('/feeds add https://example.org/one')).outcome).toBe('answered');
  expect((await chat.ask('/feeds add https://example.org/one')).text).toMatch(/^Already following/);
  const { outcome, text } = await chat.ask('/feeds add https://example.org/two');
  expect(outcome).toBe('refused');
  expect(text.replace(/\s+/g, ' ')).toMatch(
    /^One more is too many: 1 feeds? .* goes on when some are removed/,
  );
  await chat.ask('/feeds remove https://example.org/one');
  expect((await chat.ask('/feeds add https://example.org/two')).outcome).toBe('answered');
});

test('however many ask, no more are remembered than there is room for', async () => {
  await open({});
  const { pass } = createTurnstile();
  for (let number = 0; number < 50_000; number++) pass(`person ${number}`, 1, now);
  expect(pass('person 49999', 1, now)).toEqual({ passed: false, seconds: 60 });
  expect(pass('person 0', 1, now)).toEqual({ passed: true });
});
