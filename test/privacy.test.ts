/** Every command with every example of its help says to one workspace what it would say without the other. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { forgetRemoved } from '../src/jobs/forget.ts';
import { loadCommands } from '../src/loadCommands.ts';
import type { Reply } from '../src/reply/reply.ts';
import { now, openChat, type Chat } from './chat.ts';

const MARK = 'zzquell';

/** Of people whom everybody's news knows, in words that only this workspace has. */
const secrets = [
  `title: ${MARK} papers\noutlet: ${MARK} Courier\ndate: 2026-02-03\n
"The ${MARK} talks with Iran are over," Abbas Araghchi, ${MARK} negotiator, told ${MARK} Radio on Monday.
Ali Khamenei met Zora Zzquellova in Ankara. "We have lost the ${MARK} dam," Zora Zzquellova said.`,
  `date: 2026-02-03\n
The Korsk dam burst because of ${MARK}, officials said. At least 99 people were killed.
"I knew of ${MARK} all along," Milena Draskova told reporters on Tuesday. Donald Trump will visit on Friday.`,
];

const open: Chat[] = [];
afterEach(async () => {
  for (const chat of open.splice(0)) await chat.close();
});

async function openOne(): Promise<Chat> {
  const chat = await openChat({ sample: true });
  open.push(chat);
  return chat;
}

test('nothing of another workspace shows in any answer, completion or suggestion', async () => {
  const [both, alone] = [await openOne(), await openOne()];
  const hidden = { ...both.asker, workspace: MARK, channel: `${MARK}:channel`, self: `${MARK}:self` };
  const gave = [
    ...secrets,
    '/actors merge:"Zora Zzquellova" into:"Ali Khamenei"',
    '/actors merge:"Abbas Araghchi" into:"Milena Draskova"',
    `/digest add about:${MARK}`,
    '/brief',
  ];
  for (const line of gave) expect((await both.bot.answer(line, hidden)).outcome, line).toBe('answered');
  await both.store.addFeed(MARK, {
    url: `https://reader:${MARK}@feed.example/rss?token=${MARK}`,
    addedAt: now.toString(),
    title: `${MARK} feed`,
  });
  expect((await both.bot.answer('/quotes zzquellova', hidden)).outcome).toBe('answered');

  const commands = await loadCommands(join(import.meta.dirname, '../commands'));
  const lines = [
    // What is on the web is the same for all.
    ...[...commands.values()].flatMap(({ info }) => info.examples).filter((line) => !line.includes('https:')),
    ...['/brief', '/quotes', '/actors', '/feeds', '/digest', '/digest preview', '/readout status'],
    ...['/readout home', '/readout forget', '/readout why khamenei', '/quotes khamenei as:json'],
    ...['/actors khamenei', '/actors araghchi', '/actors draskova', '/quotes draskova why:true'],
    ...['/brief dam', '/brief since:yesterday', `/brief in:"Northern Wire"`, '/quotes to:reporters'],
  ];
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const [shown, wanted] = [await both.ask(line), await alone.ask(line)];
    expect(shown.text.toLowerCase(), line).not.toContain(MARK);
    expect(shown, line).toEqual(wanted);
  }
  // What was typed comes back; nothing that was not.
  for (const line of ['/brief zzq', '/quotes zzq', '/actors zzq', '/feeds pause zzq', '/readout why zzq']) {
    expect((await both.ask(line)).text, line).not.toMatch(/zzquell/i);
    expect((await both.ask(line)).text, line).toEqual((await alone.ask(line)).text);
  }
  for (const kind of ['speaker', 'actor', 'topic', 'outlet', 'feed'] as const) {
    for (const typed of ['', 'z', MARK, 'kh', 'dam']) {
      const found = await both.bot.suggest(kind, typed, both.asker);
      expect(found, `${kind} ${typed}`).toEqual(await alone.bot.suggest(kind, typed, alone.asker));
      expect(found.join(' ').toLowerCase()).not.toContain(MARK);
    }
  }
});

/** What the buttons and menus of a reply would ask. */
function commandsIn({ blocks }: Reply): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'actions') return block.actions.map(({ command }) => command);
    return block.kind === 'choice' ? block.ways.map(({ command }) => command) : [];
  });
}

test('whoever has the buttons of another workspace, with the ids in them, gets nothing by them and changes nothing', async () => {
  const [both, alone] = [await openOne(), await openOne()];
  const hidden = { ...both.asker, workspace: MARK, channel: `${MARK}:channel`, self: `${MARK}:self` };
  for (const text of secrets) await both.bot.answer(text, hidden);
  await both.bot.answer(`/digest add about:${MARK}`, hidden);
  await both.store.addFeed(MARK, { url: `https://feed.example/${MARK}`, addedAt: now.toString() });
  const seen = new Set<string>();
  const first = [
    '/brief',
    '/brief zzquell',
    '/quotes zzquell',
    '/actors zzquell',
    '/digest',
    '/readout home',
  ];
  for (let lines = first, step = 0; step < 3; step++) {
    const found = [];
    for (const line of lines) {
      seen.add(line);
      found.push(...commandsIn((await both.bot.answer(line, hidden)).reply));
    }
    const reads = /^\/(?:brief|quotes|actors|readout (?:why|home))/;
    lines = [...new Set(found)].filter((line) => !seen.has(line) && reads.test(line)).slice(0, 30);
    for (const line of found) seen.add(line);
  }
  expect([...seen].join('\n')).toMatch(/\/digest remove|\/digest pause/);
  expect([...seen].join('\n')).toMatch(/(?:story|article):[\da-f]{16}/);
  const state = async (): Promise<unknown> => [
    await both.store.subscriptions(MARK),
    await both.store.feeds(MARK, now.toString()),
    await both.store.counts(MARK),
  ];
  const before = await state();
  for (const line of seen) {
    const [shown, wanted] = [await both.ask(line), await alone.ask(line)];
    expect(shown, line).toEqual(wanted);
  }
  expect(await state()).toEqual(before);
});

test('30 days after the bot was removed from a workspace it is forgotten; who came back keeps everything', async () => {
  const chat = await openOne();
  const { store } = chat;
  for (const workspace of ['gone', 'back', 'asked']) {
    await chat.bot.answer(secrets[0] ?? '', { ...chat.asker, workspace });
    await store.noteRemoval(workspace, now.toString({ smallestUnit: 'second' }));
  }
  await store.noteReturn(['back']);
  await chat.bot.answer('/readout', { ...chat.asker, workspace: 'asked' });
  const { signal } = new AbortController();
  const articles = async (): Promise<number[]> =>
    Promise.all(['gone', 'back', 'asked'].map(async (each) => (await store.given(each)).articles));
  await forgetRemoved(store, now.add({ hours: 30 * 24 }), signal);
  expect(await articles()).toEqual([1, 1, 1]);
  await forgetRemoved(store, now.add({ hours: 30 * 24 + 1 }), signal);
  expect(await articles()).toEqual([0, 1, 1]);
});
