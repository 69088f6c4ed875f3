/** Asks every command, presses whatever comes, and reads that every question has its answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { show } from '../bench/measure.ts';
import type { Block, Element, Emulator, Handle, Stored, View } from './slackEmulator.ts';
import { hostile } from './slackLibrary.ts';

const MOST_PRESSES = 250;
const ALICE = 'U0ALICE1';

const questions: [string, string][] = [
  ['/brief', ''],
  ['/brief', 'iran talks'],
  ['/brief', 'harbour'],
  ['/brief', 'since:“28 Jan 2026”'],
  ['/brief', '<https://example.com/news|example.com/news>'],
  ['/brief', 'nothing is called this'],
  ['/brief', hostile.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')],
  ['/quotes', ''],
  ['/quotes', 'araghchi'],
  ['/quotes', 'voss'],
  ['/quotes', 'nobody at all'],
  ['/quotes', 'as:csv'],
  ['/actors', ''],
  ['/actors', 'khamenei'],
  ['/actors', 'minister'],
  ['/actors', 'khamenei x'],
  ['/actors', 'khameni'],
  ['/quotes', 'araghshi'],
  ['/quotes', 'president'],
  ['/feeds', ''],
  ['/feeds', 'add nowhere'],
  ['/feeds', 'pause outlet'],
  ['/feeds', 'export'],
  ['/readout', ''],
  ['/readout', 'help quotes'],
  ['/readout', 'status'],
  ['/readout', 'why regional war'],
  ['/readout', 'nonsense'],
  ['/digest', 'add'],
  ['/digest', 'list'],
  ['/digest', 'preview'],
  ['/digest', 'now'],
  ['/digest', 'why'],
];

/** How long an answer may take before it counts as none. */
const PATIENCE = 20_000;

type Counts = { asked: number; pressed: number; filled: number; searched: number };

export async function askEverything(slack: Emulator): Promise<void> {
  const counts: Counts = { asked: 0, pressed: 0, filled: 0, searched: 0 };
  const queue: Stored[] = [];
  const read = async (handle: Handle): Promise<void> => {
    if (handle.timedOut) throw new Error('not acknowledged');
    await until(() => handle.responses.length > 0);
    await settled(handle);
    queue.push(...handle.responses.flatMap(({ stored }) => stored ?? []));
  };
  for (const [command, words] of questions) {
    await read(await slack.slashCommand(command, words));
    counts.asked++;
  }
  await askInOtherWays(slack, read);
  await pressAll(slack, queue, counts, read);
  await visitHome(slack, counts);
  show(
    'asked everything',
    `${counts.asked} commands, ${counts.pressed} presses, ${counts.filled} fields, ${counts.searched} searches`,
  );
}

/** An answer may have several messages. */
async function settled({ responses }: Handle): Promise<void> {
  for (let before = -1; before !== responses.length;) {
    before = responses.length;
    await wait(60);
  }
}

async function askInOtherWays(slack: Emulator, read: (handle: Handle) => Promise<void>): Promise<void> {
  for (const text of [
    'Read <https://example.com/a|this>',
    hostile,
    'The mayor said: "No choice at all," on Friday. '.repeat(20),
  ])
    await read(await slack.shortcut('brief_message', { message: slack.userMessage(text) }));
  const before = slack.messages({ channel: 'D0ALICE1' }).length;
  await slack.shortcut('brief_text', { user: ALICE });
  await until(() => slack.currentView(ALICE) !== undefined);
  const view = slack.currentView(ALICE);
  if (view !== undefined) {
    const pasted = 'A dam burst in Tolmar on Friday, Minister Ada Korven told reporters. '.repeat(20);
    await slack.submitView(view, { field: `${pasted}\n\n"We knew," said Mira Voss, the mayor of Tolmar.` });
  }
  await slack.waitMessages(before + 1, { channel: 'D0ALICE1' }, PATIENCE);
  const ephemeral = slack.messages({ via: 'chat.postEphemeral' }).length;
  await slack.mention('what did Araghchi say about talks?', { user: ALICE });
  await slack.mention('', { user: ALICE });
  await slack.waitMessages(ephemeral + 2, { via: 'chat.postEphemeral' }, PATIENCE);
  const direct = slack.messages({ channel: 'D0ALICE1' }).length;
  await slack.dm('who is involved?', { user: ALICE });
  await slack.dm('/brief iran talks', { user: ALICE });
  await slack.waitMessages(direct + 2, { channel: 'D0ALICE1' }, PATIENCE);
}

async function pressAll(
  slack: Emulator,
  queue: Stored[],
  counts: Counts,
  read: (handle: Handle) => Promise<void>,
): Promise<void> {
  const seen = new Set<string>();
  for (let message = queue.shift(); message !== undefined; message = queue.shift()) {
    const { blocks } = structuredClone(message.msg);
    for (const { block, element } of searchFirst(elementsOf(blocks ?? []))) {
      for (const value of valuesOf(element, block).slice(0, 3)) {
        const key = element.action_id === 'share' ? 'share' : value;
        // The message may be another one now.
        const isThere = elementsOf(message.msg.blocks ?? []).some(
          (each) =>
            each.element.action_id === element.action_id &&
            valuesOf(each.element, each.block).includes(value),
        );
        if (!isThere || seen.has(key) || counts.pressed >= MOST_PRESSES) continue;
        seen.add(key);
        counts.pressed++;
        await press(slack, { message }, block, element, value, counts, read);
      }
    }
  }
}

/** What is pressed takes the place of the page: searches would never have their turn. */
function searchFirst(elements: ReturnType<typeof elementsOf>): ReturnType<typeof elementsOf> {
  const isSearch = ({ element }: { element: Element }): boolean => element.type === 'external_select';
  return [...elements.filter(isSearch), ...elements.filter((each) => !isSearch(each))];
}

function valuesOf({ options, value }: Element, { block_id = '' }: Block): string[] {
  return options?.map((option) => option.value) ?? [value ?? block_id];
}

async function press(
  slack: Emulator,
  where: { message?: Stored; view?: View },
  block: Block,
  element: Element,
  value: string,
  counts: Counts,
  read: (handle: Handle) => Promise<void>,
): Promise<void> {
  const id = element.action_id ?? '';
  if (element.type === 'external_select') {
    const { options } = await slack.suggest(where, id, 'k');
    counts.searched++;
    const [option] = options;
    if (option !== undefined) await read(await slack.act(where, id, { option, blockId: block.block_id }));
    return;
  }
  const what = element.type === 'static_select' ? { option: value } : { value };
  const handle = await slack.act(where, id, what);
  if (!id.startsWith('fill:')) {
    await read(handle);
    return;
  }
  await until(() => slack.currentView(ALICE) !== undefined);
  const view = slack.currentView(ALICE);
  if (view !== undefined) await slack.submitView(view, { field: 'khamenei' });
  counts.filled++;
  await read(handle);
}

/** Opens it, and presses its first buttons: each changes the page. */
async function visitHome(slack: Emulator, counts: Counts): Promise<void> {
  const published = (): number => slack.journal.entries.filter((entry) => isPublished(entry)).length;
  const before = published();
  await slack.appHomeOpened({ user: ALICE });
  await until(() => published() > before);
  for (let round = 0; round < 6; round++) {
    const view = [...slack.workspaces.values()][0]?.home.get(ALICE);
    if (view === undefined) throw new Error('no Home');
    const buttons = elementsOf(view.blocks).filter(({ element }) => element.type === 'button');
    const { element } = buttons[round * 3] ?? buttons[0] ?? {};
    if (element?.action_id === undefined) throw new Error('no buttons in Home');
    const now = published();
    counts.pressed++;
    await slack.act({ view, user: ALICE }, element.action_id, { value: element.value });
    if (element.action_id.startsWith('fill:')) {
      await until(() => slack.currentView(ALICE) !== undefined);
      const modal = slack.currentView(ALICE);
      if (modal !== undefined) await slack.submitView(modal, { field: 'nowhere' });
    }
    await until(() => published() > now);
  }
}

function isPublished({ kind, name }: { kind: string; name?: string }): boolean {
  return kind === 'view' && name === 'publish';
}

function elementsOf(blocks: Block[]): { block: Block; element: Element }[] {
  return blocks.flatMap((block) =>
    (block.elements ?? [])
      .filter(({ action_id }) => action_id !== undefined)
      .map((element) => ({ block, element })),
  );
}

async function until(is: () => boolean): Promise<void> {
  for (let waited = 0; !is(); waited += 20) {
    if (waited > PATIENCE) throw new Error('nothing happened');
    await wait(20);
  }
}
