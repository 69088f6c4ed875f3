/** Posts what nobody asked for while Slack fails: each is said once, and whole, or there are words for why not. */
import { PostError, type Adapter } from '../../src/adapters/adapter.ts';
import { markOf, type Memory } from '../../src/adapters/memory.ts';
import { scopes } from '../../src/adapters/slack/scopes.ts';
import { createSlack } from '../../src/adapters/slack/slack.ts';
import { createLog } from '../../src/log.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { undrawn } from '../adapters/drawn.ts';
import { show } from '../bench/measure.ts';
import type { Emulator, Emulators } from './slackEmulator.ts';
import { hostile } from './slackLibrary.ts';

const faults = [
  { status: 502 },
  { reset: true },
  { loseResponse: true },
  { rateLimit: { retryAfter: 1 } },
  { answerAfter: 502 },
];

const POSTS = 20;

/** Longer than one message. */
const reply: Reply = {
  blocks: [
    { kind: 'heading', text: hostile, aside: 'Tessaly Post' },
    {
      kind: 'list',
      items: Array.from({ length: 60 }, (_, item) => `Item ${item}: ${hostile} ${'word '.repeat(20)}`),
    },
  ],
};

export async function postWithFaults(emulators: Emulators): Promise<void> {
  const emulator = await emulators.startSlackEmulator({ scopes: scopes.map(({ scope }) => scope) });
  const kept = new Map<string, string>();
  const first = makeSlack(emulator, kept);
  try {
    await first.start();
    for (let post = 0; post < POSTS; post++)
      emulator.faults.add({
        ...{ match: { name: 'chat.postMessage' }, times: 1, skip: post * 2 },
        do: faults[post % faults.length],
      });
    const places = ['C0GENERAL1', 'C0NEWS1'];
    const done = Array.from({ length: POSTS }, (_, post) =>
      first.post(`slack:T0EMUTEAM1:${places[post % 2] ?? ''}`, reply, `post ${post}`),
    );
    await Promise.all(done);
    const before = emulator.messages().length;
    await first.stop();
    const second = makeSlack(emulator, kept);
    await second.start();
    await second.post('slack:T0EMUTEAM1:C0GENERAL1', reply, 'post 0');
    if (emulator.messages().length !== before) throw new Error('a post was said again after a restart');
    checkOnce(emulator);
    show(`${POSTS} posts with faults`, `${before} messages, each part of each post once`);
    await editAndCheck(second, emulator);
    await explainAll(second, emulator);
    await second.stop();
    emulator.assertClean({ allow: ['slack.invalid_auth'] });
  } finally {
    await emulator.stop();
  }
}

function checkOnce(emulator: Emulator): void {
  const parts = emulator.messages().map(({ msg }) => JSON.stringify(msg.metadata));
  if (new Set(parts).size !== parts.length) throw new Error('a part of a post was said twice');
  if (parts.length % POSTS !== 0) throw new Error(`a part of a post is missing: ${parts.length} parts`);
}

/** What was posted is changed where it stands, in a channel and between a person and the bot. */
async function editAndCheck(slack: Adapter, emulator: Emulator): Promise<void> {
  await slack.post('slack:T0EMUTEAM1:U0ALICE1', reply, 'direct');
  const before = emulator.messages().length;
  const corrected: Reply = { blocks: [{ kind: 'note', text: 'corrected 11:20' }, ...reply.blocks] };
  for (const [place, id] of [
    ['C0GENERAL1', 'post 0'],
    ['U0ALICE1', 'direct'],
  ] as const)
    await slack.edit(`slack:T0EMUTEAM1:${place}`, corrected, id);
  const edited = emulator.messages().filter(({ msg }) => JSON.stringify(msg).includes('corrected 11:20'));
  if (edited.length !== 2 || emulator.messages().length !== before)
    throw new Error(`${edited.length} of 2 posts were edited`);
  for (const [place, words] of [
    ['C0GENERAL1', null],
    ['U0ALICE1', null],
    ['C0OTHER1', '/invite @Readout'],
    ['G0SECRET1', '/invite @Readout'],
  ] as const) {
    const problem = await slack.check(`slack:T0EMUTEAM1:${place}`);
    if (words === null ? problem !== null : problem?.includes(words) !== true)
      throw new Error(`${place}: ${String(problem)}`);
  }
  show('edited in place, and 4 places checked', `${edited.length} of 2`);
}

/** Why something cannot be said. */
async function explainAll(slack: Adapter, emulator: Emulator): Promise<void> {
  const [workspace] = emulator.workspaces.values();
  const news = workspace?.channels.get('C0NEWS1');
  if (news !== undefined) news.is_archived = true;
  for (const [place, problem] of [
    ['C0OTHER1', 'not a member'],
    ['G0SECRET1', 'no channel'],
    ['C0NEWS1', 'archived'],
  ] as const) {
    const error: unknown = await slack
      .post(`slack:T0EMUTEAM1:${place}`, reply, 'why')
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof PostError) || error.problem !== problem)
      throw new Error(`${place}: ${String(error)}`);
  }
  const fail = async (word: string, problem: string): Promise<void> => {
    emulator.faults.add({ match: { name: 'chat.postMessage' }, times: 1, do: { error: word } });
    const error: unknown = await slack
      .post('slack:T0EMUTEAM1:C0GENERAL1', reply, word)
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof PostError) || error.problem !== problem)
      throw new Error(`${word}: ${String(error)}`);
  };
  await fail('account_inactive', 'removed');
  await fail('invalid_auth', 'removed');
  await fail('missing_scope', 'not permitted');
  show('reasons why a post cannot be said', '6 in words');
}

function memoryIn(kept: Map<string, string>): Memory {
  return {
    keep: (workspace, values) => {
      for (const value of values) kept.set(`${workspace} ${markOf(value)}`, value);
      return Promise.resolve();
    },
    note: (workspace, name, value) => {
      kept.set(`${workspace} ${markOf(name)}`, value);
      return Promise.resolve();
    },
    recall: (workspace, mark) => Promise.resolve(kept.get(`${workspace} ${mark}`) ?? null),
    take: (workspace, name) => {
      const mark = `${workspace} ${markOf(name)}`;
      const isFree = !kept.has(mark);
      kept.set(mark, '');
      return Promise.resolve(isFree);
    },
    free: (workspace, name) => {
      kept.delete(`${workspace} ${markOf(name)}`);
      return Promise.resolve();
    },
  };
}

function makeSlack(emulator: Emulator, kept: Map<string, string>): Adapter {
  return createSlack({
    ...{ botToken: emulator.botToken, appToken: emulator.appToken, signingSecret: null, port: null },
    ...{ clientId: null, clientSecret: null, stateSecret: null, secretKeys: [] },
    bot: {
      answer: () => Promise.resolve({ outcome: 'answered', reply }),
      complete: () => Promise.resolve({ typed: '', candidates: [] }),
      suggest: () => Promise.resolve([]),
    },
    commands: [],
    memory: memoryIn(kept),
    draw: undrawn,
    installations: {
      load: () => Promise.resolve(null),
      save: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    log: createLog('silent'),
    now: () => Temporal.Now.instant(),
    announce: () => undefined,
    siteUrl: emulator.url,
  });
}
