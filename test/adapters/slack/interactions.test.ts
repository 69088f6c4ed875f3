/** Buttons, menus, fields, shortcuts and Home: each asks again, and works after a restart. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { markOf } from '../../../src/adapters/memory.ts';
import type { Called, Details } from './fake.ts';
import { controlsOf, openWorld, until, wordsOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => {
  world.forget();
});
afterAll(async () => {
  await world.close();
});

const called = (method: string): Called[] => world.fake.calls.filter((each) => each.method === method);

/** Asks, and gives the controls of the last message of the answer. */
async function controlsAfter(command: string, text: string): Promise<ReturnType<typeof controlsOf>> {
  const address = await world.command(command, text);
  await world.answered(address);
  await until(() => controlsOf(world.fake.answers.get(address)?.at(-1) ?? {}).length > 0);
  return controlsOf(world.fake.answers.get(address)?.at(-1) ?? {});
}

test('a button answers in place of its message, after a restart too', async () => {
  const controls = await controlsAfter('/brief', 'iran talks');
  const quotes = controls.find(({ value = '' }) => value.startsWith('=/quotes'));
  await world.restart();
  const [answer] = await world.answered(await world.press({ ...quotes, type: 'button' }));
  expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: true });
  expect(wordsOf(answer ?? {})).toContain('uotes');
});

test('a menu answers in place, and a mark that is kept no longer gets a sentence', async () => {
  const controls = await controlsAfter('/quotes', '');
  const menu = controls.find(({ action_id }) => action_id.startsWith('choose:'));
  const selected_option = menu?.options?.at(-1);
  const [answer] = await world.answered(await world.press({ ...menu, selected_option }));
  expect(answer?.replace_original).toBe(true);
  const lost = { action_id: 'ask:1', block_id: 'b', value: `#${markOf('long ago')}` };
  const [old] = await world.answered(await world.press(lost));
  expect(old?.replace_original).toBe(false);
  expect(wordsOf(old ?? {})).toBe('This button is too old. Ask again with /brief, /quotes or /actors.');
});

test('what others see stays as it is; a direct message changes in place', async () => {
  const button = { action_id: 'ask:1', block_id: 'b', value: '=/readout status' };
  const container = { type: 'message', message_ts: '8.8', channel_id: 'C1', is_ephemeral: false };
  const [own] = await world.answered(await world.press(button, { container }));
  expect(own).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  await world.press(button, { container: { ...container, channel_id: 'D1' }, channel: { id: 'D1' } });
  await until(() => called('chat.update').length > 0);
  expect(called('chat.update')[0]?.details).toMatchObject({ channel: 'D1', ts: '8.8' });
});

test('sharing posts what was read, once, and takes the button away', async () => {
  const controls = await controlsAfter('/readout', 'status');
  const share = controls.find(({ action_id }) => action_id === 'share');
  const address = await world.press({ ...share });
  const [left] = await world.answered(address);
  await world.press({ ...share });
  await world.answered(await world.command('/readout', 'status'));
  expect(world.fake.posted).toHaveLength(1);
  expect(world.fake.posted[0]).toMatchObject({ channel: 'C1' });
  expect(world.fake.posted[0]?.text).toMatch(/Shared by Mira Voss[^]*articles/);
  expect(left?.replace_original).toBe(true);
  expect(controlsOf(left ?? {}).map(({ action_id }) => action_id)).not.toContain('share');
});

test('where the bot is no member, its answer’s address shares', async () => {
  const controls = await controlsAfter('/readout', 'status');
  world.fake.faults.set('chat.postMessage', [{ error: 'not_in_channel' }]);
  const share = controls.find(({ action_id }) => action_id === 'share');
  const container = { type: 'message', message_ts: '9.9', channel_id: 'C1', is_ephemeral: true };
  const address = await world.press({ ...share }, { container });
  const [open] = await world.answered(address);
  expect(open).toMatchObject({ response_type: 'in_channel', replace_original: false });
});

test('a field is opened, and what is typed goes on with the question, in place', async () => {
  const value = `=${JSON.stringify({ command: '/quotes', ask: 'Whose?' })}`;
  const address = await world.press({ action_id: 'fill:1', block_id: 'b', value });
  await until(() => called('views.open').length > 0);
  const view = JSON.parse(called('views.open')[0]?.details.view as string) as Details;
  expect(view).toMatchObject({ type: 'modal', blocks: [{ label: { text: 'Whose?' } }] });
  const state = { values: { field: { typed: { value: 'araghchi' } } } };
  await submit({ ...view, state });
  const [answer] = await world.answered(address);
  expect(answer?.replace_original).toBe(true);
  expect(wordsOf(answer ?? {})).toContain('Araghchi');
});

async function submit(view: Details): Promise<void> {
  const trigger_id = world.fake.newAddress();
  await world.fake.deliver('interactive', {
    ...{ type: 'view_submission', team: { id: 'T1' }, user: { id: 'U1' }, trigger_id, view },
  });
}

test('names are suggested while somebody types, and the chosen one is asked for', async () => {
  const action = {
    action_id: 'find:speaker:1',
    block_id: `=${JSON.stringify({ before: '/quotes "', after: '"' })}`,
  };
  const { options } = await world.fake.deliver('interactive', {
    ...{ type: 'block_suggestion', team: { id: 'T1' }, user: { id: 'U1' }, value: 'arag', ...action },
  });
  expect(options).toMatchObject([{ text: { text: expect.stringContaining('Araghchi') as unknown } }]);
  const [selected_option] = options as { value: string }[];
  const [answer] = await world.answered(await world.press({ ...action, selected_option }));
  expect(wordsOf(answer ?? {})).toContain('Araghchi');
});

test('a shortcut briefs the text of a message, another an article that is pasted', async () => {
  const words = 'A dam burst in Tolmar on Friday, Minister Ada Korven told reporters there. '.repeat(8);
  const text = `${words}\n\n"We knew nothing," said Mira Voss, the mayor of Tolmar.`;
  const shortcut = { team: { id: 'T1' }, user: { id: 'U1' } };
  const response_url = world.fake.newAddress();
  await world.fake.deliver('interactive', {
    ...{ ...shortcut, type: 'message_action', callback_id: 'brief_message', trigger_id: 'one' },
    ...{ response_url, channel: { id: 'C1' }, message: { text } },
  });
  const [answer] = await world.answered(new URL(response_url).pathname);
  expect(wordsOf(answer ?? {})).toContain('We knew nothing');

  await world.fake.deliver('interactive', {
    ...{ ...shortcut, type: 'shortcut', callback_id: 'brief_text', trigger_id: 'two' },
  });
  await until(() => called('views.open').length > 0);
  const view = JSON.parse(called('views.open')[0]?.details.view as string) as Details;
  await submit({ ...view, state: { values: { field: { typed: { value: text } } } } });
  await until(() => world.fake.posted.length > 0);
  expect(world.fake.posted[0]).toMatchObject({ channel: 'DU1' });
});

test('Home shows what is followed, and its buttons change it there', async () => {
  await world.chat.store.addFeed('slack:T1', {
    url: 'https://example.org/feed',
    addedAt: '2026-02-01T00:00:00Z',
  });
  await world.event({ type: 'app_home_opened', user: 'U1', channel: 'DU1', tab: 'home' });
  const shown = (): Details[] =>
    called('views.publish').map(({ details }) => JSON.parse(details.view as string) as Details);
  await until(() => shown().length === 1);
  const pause = controlsOf(shown()[0] ?? {}).find(({ value = '' }) => value.startsWith('=/feeds pause'));
  await world.press({ ...pause }, { container: { type: 'view', view_id: 'V1' }, channel: undefined });
  await until(() => shown().length === 2);
  expect(JSON.stringify(shown()[1])).toMatch(/Paused https:\/\/example\.org\/feed[^]*feeds resume/);
});
