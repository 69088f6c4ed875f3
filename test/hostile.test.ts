/** Hostile text in every field of an article reaches every page as data: nothing steers, nothing is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChat, type Chat } from './chat.ts';
import { fixture } from './store/fixtures.ts';

const markup = '<!channel> *x* <@U1> @everyone [a](javascript:b) `c` || d';
const hidden = '\u202Egnp.exe\u202C\u200B\u2066';
const escape = '\u001B[2J\u001B]0;title\u0007\u009B31m';

const { article, summary } = fixture({
  id: 'hostile',
  title: `${markup}${escape}${hidden}`,
  url: 'https://example.org/a?b=<script>&c="d"',
  outlet: `Out${escape}let`,
  publishedAt: '2026-02-02',
  sayings: [
    {
      words: `${markup} ${escape}${hidden} end`,
      speaker: `Mira${escape} Voss`,
      role: 'Min\u200Bis\u202Eter',
      to: `C${escape}NN`,
    },
    { words: 'one\n/quotes\r\ntwo', speaker: 'Oren Tabask', aliases: [`Tab${escape}ask`] },
  ],
});
article.text += '\u001B[31m';
summary.title = article.title;

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
  await chat.store.addArticle(article, {
    ...summary,
    keyPoints: [{ start: 0, end: 60, text: article.text.slice(0, 60) }],
  });
});
afterAll(() => chat.close());

test.each([
  '/brief',
  '/brief hostile',
  '/quotes',
  '/quotes voss',
  '/actors',
  '/actors voss',
  '/actors tabask',
  '/brief zzz',
  '/quotes zzz',
])('%s shows it as typed', async (line) => {
  const { text, outcome } = await chat.ask(line);
  expect(outcome).not.toBe('failed');
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B]/u);
});

test('the visible text of a title, a quote and a name is all there', async () => {
  const brief = (await chat.ask('/brief story:hostile')).text.replace(/\s+/g, ' ');
  expect(brief).toContain(`${markup}␛[2J␛]0;title␇\uFFFD31mgnp.exe`);
  expect(brief).toContain('Mira␛[2J␛]0;title␇\uFFFD31m Voss, Minister');
  expect((await chat.ask('/quotes tabask')).text).toContain('    "one\n    /quotes\n    two"');
});

test.each([
  '/quotes "; drop table quotes; --',
  '/quotes about:"NEAR(a b)" ',
  "/quotes about:x' or 1=1",
  '/brief * AND "',
  '/brief -',
  `/quotes ${'x'.repeat(10_000)}`,
  `/brief ${'the '.repeat(60)}`,
  `/quotes about:${'word '.repeat(2_000)}`,
  '/actors \u001B[31m',
  `/${'q'.repeat(5_000)}`,
  '/\u0000',
  '/quotes page:99999999999999999999',
  '/quotes page:1e3',
  '/brief __proto__',
  '/constructor',
  '/quotes constructor',
  '/quotes since:__proto__',
  '/readout help __proto__',
])('%# gets a sentence, not a failure', async (line) => {
  const { text, outcome } = await chat.ask(line);
  expect(outcome).not.toBe('failed');
  expect(text.trim()).not.toBe('');
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
