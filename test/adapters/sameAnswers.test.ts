/** Asked the same, every platform says every item of the answer, in the order of the answer. */
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMessages as forDiscord } from '../../src/adapters/discord/messages.ts';
import { renderMessages as forSlack } from '../../src/adapters/slack/messages.ts';
import { show } from '../../src/adapters/terminal/looks.ts';
import { lineRuns, type Block, type Line, type Reply } from '../../src/reply/reply.ts';
import { openChat, type Chat } from '../chat.ts';
import { wordsOf } from './discord/shown.ts';
import { wordsShown } from './slack/shown.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat({ sample: true });
});
afterAll(() => chat.close());

const platforms: Record<string, (reply: Reply) => string> = {
  Discord: (reply) => wordsOf(forDiscord(reply, { share: null }).messages),
  Slack: (reply) => wordsShown(forSlack(reply, { share: null }).messages),
  'the terminal': (reply) => {
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    return stripVTControlCharacters(show(reply, output, {}));
  },
};

const questions = [
  '/brief',
  '/brief iran',
  '/quotes khamenei',
  '/quotes about:dam in:"Northern Wire"',
  '/actors',
  '/actors araghchi',
  '/digest add 8 zone:Berlin',
  '/readout help quotes',
  '/readout status',
  '/qoutes khamenei',
];

function itemsOf(block: Block): string[] {
  const words = (line: Line): string[] => lineRuns(line).map(({ text }) => text);
  switch (block.kind) {
    case 'heading':
      return [block.text, block.aside ?? ''];
    case 'subheading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return words(block.text);
    case 'list':
      return block.items.flatMap(words);
    case 'quote':
      return [...words(block.by), ...block.sayings.flatMap(({ words: said, note }) => [said, note ?? ''])];
    case 'facts':
      return block.rows.flatMap(({ label, lines }) => [label, ...lines.flatMap(words)]);
    case 'actions':
      return block.actions.map(({ label }) => label);
    case 'choice':
      return block.ways.map(({ label }) => label);
    case 'search':
      return [block.label];
    case 'file':
    case 'picture':
      return [];
  }
}

/** The first word that does not come behind those before it; `null` when all do. */
function missing(shown: string, items: string[]): string | null {
  const letters = shown.replace(/[\s↗]/g, '');
  let reached = 0;
  for (const word of items.flatMap((item) => item.split(/[\s↗]+/)).filter((each) => each !== '')) {
    const found = letters.indexOf(word, reached);
    if (found < 0) return `${word}, behind ${letters.slice(Math.max(0, reached - 60), reached)}`;
    reached = found + word.length;
  }
  return null;
}

describe.each(questions)('%s', (question) => {
  test.each(Object.keys(platforms))('is answered whole by %s', async (name) => {
    const { reply } = await chat.bot.answer(question, chat.asker);
    const items = reply.blocks.flatMap(itemsOf);
    expect(items.join('').length).toBeGreaterThan(20);
    expect(missing(platforms[name]?.(reply) ?? '', items)).toBeNull();
  });
});

test('an item that is left out, or stands before another, is found', () => {
  expect(missing('One two. Three', ['One two.', 'Three'])).toBeNull();
  expect(missing('One two.', ['One two.', 'Three'])).toMatch(/^Three, behind Onetwo/);
  expect(missing('Three One two.', ['One two.', 'Three'])).toMatch(/^Three/);
});
