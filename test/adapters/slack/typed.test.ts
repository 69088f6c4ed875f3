/** What Slack sends is read as it was typed. */
import { expect, test } from 'vitest';
import { firstLink, typedText, typedWords, withoutMention } from '../../../src/adapters/slack/typed.ts';

test.each([
  ['<https://example.com/a?b=1&amp;c=2>', 'https://example.com/a?b=1&c=2'],
  ['<http://example.com|example.com>', 'example.com'],
  ['<https://example.com/a|https://example.com/a>', 'https://example.com/a'],
  ['<https://example.com/a|read this>', 'https://example.com/a'],
  ['<mailto:ada@example.com|ada@example.com>', 'ada@example.com'],
  ['<@U1> and <@U2|ada>', '@Mira Voss and @ada'],
  ['<@U9>', '@U9'],
  ['<#C1|news> <!here> <!subteam^S1|@desk> <!date^1^{date}|today>', '#news @here @desk today'],
  ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
])('%s', (sent, typed) => {
  expect(typedText(sent, (user) => (user === 'U1' ? 'Mira Voss' : null))).toBe(typed);
});

test('marks of a phone become straight ones in a command, and stay in a text', () => {
  expect(typedWords('  since:“28 Jan 2026” in:„Northern Wire‟')).toBe(
    'since:"28 Jan 2026" in:"Northern Wire"',
  );
  expect(typedWords('“No,” he said.\nMore.')).toBe('“No,” he said.\nMore.');
});

test('the bot is not a part of what is asked', () => {
  expect(typedWords(withoutMention('<@UBOT> who is <@UBOT|readout> involved?', 'UBOT'))).toBe(
    'who is   involved?',
  );
});

test.each([
  [
    'see <https://example.com/a?x=1&amp;y=2|here> and <https://example.com/b>',
    'https://example.com/a?x=1&y=2',
  ],
  ['see https://example.com/c now', 'https://example.com/c'],
  ['nothing, <@U1>', null],
])('the first link of %s', (text, link) => {
  expect(firstLink(text)).toBe(link);
});

test('a long text is read in one go', () => {
  const long = '<'.repeat(300_000) + '<@'.repeat(100_000) + '|'.repeat(100_000);
  expect(typedText(long)).toHaveLength(long.length);
});
