/** The real bot on the fake Slack, for tests that ask it something there. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import type { Memory } from '../../../src/adapters/memory.ts';
import { createSlack, type SlackSettings } from '../../../src/adapters/slack/slack.ts';
import type { Installations } from '../../../src/adapters/slack/teams.ts';
import { createLog } from '../../../src/log.ts';
import { memoryIn } from '../../../src/memory.ts';
import { openChat, type Chat, type ChatSettings } from '../../chat.ts';
import { undrawn } from '../drawn.ts';
import { openFake, team, type Details, type Fake } from './fake.ts';
import { commands, tokens } from './given.ts';

export type World = {
  fake: Fake;
  chat: Chat;
  slack: Adapter;
  logged: string[];
  command: (command: string, text?: string, more?: Details) => Promise<string>;
  /** What stands at an address, when there is so much of it. */
  answered: (address: string, count?: number) => Promise<Details[]>;
  press: (action: Details, more?: Details) => Promise<string>;
  event: (event: Details, more?: Details) => Promise<void>;
  /** For the next test in the same world. */
  forget: () => void;
  /** What another process would have on the same store; not started. */
  beside: (given?: Partial<SlackSettings>) => Adapter;
  /** Slack, made anew on the same store. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

export function memoryOf({ store }: Chat): Memory {
  return memoryIn(store, () => Temporal.Instant.from('2026-02-04T09:00:00Z'));
}

export function installationsIn(kept = new Map<string, string>()): Installations {
  return {
    load: (id) => Promise.resolve(kept.get(id) ?? null),
    save: (id, installation) => {
      kept.set(id, installation);
      return Promise.resolve();
    },
    forget: (id) => {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}

export async function openWorld(
  given: Partial<SlackSettings> = {},
  chatSettings: ChatSettings = { sample: true },
): Promise<World> {
  const fake = await openFake();
  const chat = await openChat({ ...chatSettings, workspace: `slack:${team}` });
  const logged: string[] = [];
  const make = (more: Partial<SlackSettings> = {}): Adapter =>
    createSlack({
      ...tokens,
      ...{ bot: chat.bot, commands, memory: memoryOf(chat), installations: installationsIn() },
      draw: undrawn,
      log: createLog('warn', { write: (line) => logged.push(line) }),
      now: () => Temporal.Now.instant(),
      announce: (line) => logged.push(line),
      siteUrl: fake.url,
      second: 50,
      ...given,
      ...more,
    });
  let slack = make();
  await slack.start();
  let numbers = 0;
  const common = (): Details => ({
    trigger_id: `trigger-${++numbers}`,
    team: { id: team },
    user: { id: 'U1' },
  });

  return {
    ...{ fake, chat, logged },
    get slack() {
      return slack;
    },
    command: async (command, text = '', more = {}) => {
      const response_url = fake.newAddress();
      const who = { team_id: team, channel_id: 'C1', user_id: 'U1', trigger_id: `trigger-${++numbers}` };
      await fake.deliver('slash_commands', { command, text, response_url, ...who, ...more });
      return new URL(response_url).pathname;
    },
    answered: async (address, count = 1) => {
      await until(() => (fake.answers.get(address)?.length ?? 0) >= count);
      return fake.answers.get(address) ?? [];
    },
    press: async (action, more = {}) => {
      const response_url = fake.newAddress();
      await fake.deliver('interactive', {
        ...common(),
        ...{ type: 'block_actions', response_url, channel: { id: 'C1' }, actions: [action] },
        container: { type: 'message', message_ts: '7.7', channel_id: 'C1', is_ephemeral: true },
        ...more,
      });
      return new URL(response_url).pathname;
    },
    event: async (event, more = {}) => {
      const [event_id, event_time] = [`event-${++numbers}`, 1];
      const payload = { type: 'event_callback', team_id: team, event_id, event_time, event, ...more };
      await fake.deliver('events_api', payload);
    },
    forget: () => {
      fake.forget();
      logged.length = 0;
    },
    beside: make,
    restart: async () => {
      await slack.stop();
      slack = make();
      await slack.start();
    },
    close: async () => {
      await slack.stop();
      await fake.close();
      await chat.close();
    },
  };
}

/** The words of a message. */
export function wordsOf({ text }: Details): string {
  return text as string;
}

type Control = { action_id: string; block_id: string; value?: string; options?: { value: string }[] };

/** Everything that can be pressed in a message. */
export function controlsOf(message: Details): Control[] {
  const given = message.blocks;
  const blocks = (typeof given === 'string' ? JSON.parse(given) : given) as {
    type: string;
    block_id?: string;
    elements?: Control[];
  }[];
  return blocks
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements = [], block_id = '' }) => elements.map((element) => ({ ...element, block_id })));
}

export async function until(is: () => boolean, what = 'it'): Promise<void> {
  for (let tries = 0; !is(); tries++) {
    if (tries > 1_000) throw new Error(`${what} did not happen`);
    await wait(10);
  }
}
