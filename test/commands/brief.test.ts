/** /brief over days: one story, what is new since the last time, figures and positions that changed, and nothing new. */
import { afterEach, expect, test } from 'vitest';
import { keep } from '../../src/jobs/read.ts';
import { readSample } from '../../src/sample/sample.ts';
import { openChat, type Chat } from '../chat.ts';

let chat: Chat | null = null;
let time = Temporal.Instant.from('2026-01-28T08:00:00Z');

afterEach(async () => {
  await chat?.close();
  chat = null;
  time = Temporal.Instant.from('2026-01-28T08:00:00Z');
});

async function open(): Promise<Chat> {
  chat = await openChat({ clock: () => time });
  return chat;
}

/** The clock goes on to a moment; the sample news that is out by then comes in, each at its time. */
async function until(to: string, { store }: Chat): Promise<void> {
  const from = time;
  time = Temporal.Instant.from(to);
  for (const article of await readSample()) {
    const addedAt = Temporal.Instant.from(article.publishedAt ?? '');
    const isOut = Temporal.Instant.compare(addedAt, from) > 0 && Temporal.Instant.compare(addedAt, time) <= 0;
    if (isOut) await keep(store, { ...article, workspace: null, addedAt: addedAt.toString() });
  }
}

async function said(line: string, { ask }: Chat): Promise<string> {
  return (await ask(line)).text.replace(/\s+/g, ' ');
}

test('the dam over three days: one story, changed figures, a changed position, then nothing new', async () => {
  const opened = await open();
  await until('2026-01-28T20:00:00Z', opened);
  const first = await said('/brief', opened);
  expect(first).toMatch(/Korsk dam/);
  expect(first).toContain('2 articles in 2 outlets');

  await until('2026-01-29T22:00:00Z', opened);
  const second = await said('/brief', opened);
  expect(second).toMatch(/^New since Wed 28 Jan, 20:00 1 story Velmora dam toll rises to 58/);
  expect(second).toContain('4 articles in 3 outlets · 2 new');
  expect(second).toContain('killed: at least 41 → 47 → 58 — Northern Wire, 29 Jan 2026');
  expect(second).not.toContain('Then and now');

  await until('2026-01-30T18:00:00Z', opened);
  const third = await said('/brief', opened);
  expect(third).toContain('5 articles in 3 outlets · 1 new');
  expect(third).toContain('missing: 23 → 9 — Lindrava Courier, 30 Jan 2026');
  expect(third).toMatch(
    /Then and now Milena Draskova.* "There will be no independent inquiry,".*Wed 28 Jan · direct.* "There will be an independent inquiry,.*Fri 30 Jan · direct/,
  );
  expect(third).not.toContain('killed:');

  time = time.add({ hours: 1 });
  expect(await said('/brief', opened)).toMatch(
    /^Nothing new since 18:00\. → \/brief story:sample-korsk-dam-1-burst/,
  );
});

test('what is new is new to each reader, and for whoever asks within days or outlets nothing is used up', async () => {
  const opened = await open();
  await until('2026-01-28T20:00:00Z', opened);
  await said('/brief', opened);
  expect(await said('/brief', opened)).toContain('Nothing new');
  const { reply } = await opened.bot.answer('/brief', { ...opened.asker, reader: 'somebody else' });
  expect(JSON.stringify(reply)).toContain('Korsk dam');
  await until('2026-01-29T22:00:00Z', opened);
  expect(await said('/brief since:today', opened)).toMatch(/^Top stories since 29 Jan 2026/);
  expect(await said('/brief in:"Vesna Valley Post"', opened)).toMatch(/^Top stories in Vesna Valley Post/);
  expect(await said('/brief', opened)).toMatch(/^New since/);
});

test.each([
  ['/brief since:"3 Feb 2027"', /^since:2027-02-03 has not come yet\..*→ \/brief since:yesterday/],
  ['/brief in:"No Such Paper"', /^Nothing is stored in No Such Paper\. → \/brief story:/],
  ['/brief in:"No Such Paper" since:today', /→ \/brief in:"No Such Paper" On any day/],
  ['/brief dam since 31 Feb', /31 Feb/],
  ['/brief story:none', /^There is no stored story “none”/],
  ['/brief "independent inquiry"', /^Velmora dam toll rises to 58/],
  ['/brief the of and', /^“the of and” says too little.* → \/brief story:sample-korsk-dam-1-burst/],
  ['/brief dam yesterday', /Korsk dam/],
  ['/brief yesterday', /^Top stories since 28 Jan 2026 until 28 Jan 2026/],
  ['/brief NEAR(inquiry -dam*', /^No stored article is about/],
])('%s is answered in words', async (line, words) => {
  const opened = await open();
  await until('2026-01-29T22:00:00Z', opened);
  expect(await said(line, opened)).toMatch(words);
});

test('an article says which story it is a part of, and a story why its articles are one', async () => {
  const opened = await open();
  await until('2026-01-29T22:00:00Z', opened);
  const article = await said('/brief article:sample-korsk-dam-2-no-inquiry', opened);
  expect(article).toMatch(/→ \/brief story:sample-korsk-dam-1-burst The story: .* \(4 articles\)/);
  const why = await said('/brief dam why:true', opened);
  expect(why).toMatch(/Why these articles are one story .* — shares .*Korsk.* with “/);
  expect(why).toContain('Dam bursts in northern Velmora, killing at least 41 — the first of the story');
});

test('the quotes and actors of a story can be asked for', async () => {
  const opened = await open();
  await until('2026-01-30T18:00:00Z', opened);
  expect(await said('/quotes draskova story:sample-korsk-dam-1-burst', opened)).toMatch(
    /^Quotes by Milena Draskova in this story/,
  );
  expect(await said('/actors story:sample-korsk-dam-1-burst', opened)).toContain('Milena Draskova');
  expect(await said('/actors story:none', opened)).toContain('No actor is stored for the story “none”');
});
