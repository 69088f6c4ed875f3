/** Pictures in Slack: to the asker in a direct message, in shares and posts within the message, once; told where they cannot be. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Draw } from '../../../src/adapters/adapter.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { drawing, sizeOfPng } from '../drawn.ts';
import type { Details } from './fake.ts';
import { controlsOf, openWorld, until, wordsOf, type World } from './world.ts';

const pictures = drawing();
let isBroken = false;
const draw: Draw = (picture) => (isBroken ? Promise.resolve(null) : pictures.draw(picture));

let world: World;
beforeAll(async () => {
  world = await openWorld({ draw, second: 4 });
});
beforeEach(() => {
  isBroken = false;
  world.forget();
});
afterAll(async () => {
  await world.close();
  await pictures.close();
});

type Image = { type: string; alt_text?: string; slack_file?: { id: string } };

function imagesOf(message: Details | undefined): Image[] {
  const blocks = JSON.parse((message?.blocks as string | undefined) ?? '[]') as Image[];
  return blocks.filter(({ type }) => type === 'image');
}

const calls = (method: string): Details[] =>
  world.fake.calls.filter((each) => each.method === method).map(({ details }) => details);

test('a map comes to its asker in a direct message, and the answer says so', async () => {
  const [answer] = await world.answered(await world.command('/actors', 'khamenei map:true'));
  expect(wordsOf(answer ?? {})).toContain('The picture comes to you in a direct message.');
  await until(() => world.fake.posted.length > 0);
  const [direct] = world.fake.posted;
  expect(direct?.channel).toBe('DU1');
  const [image] = imagesOf(direct);
  expect(image?.slack_file).toEqual({ id: 'F1' });
  expect(image?.alt_text).toContain('Ali Khamenei accused United States.');
  expect(direct?.text).toContain('Ali Khamenei accused United States.');
  const [uploaded] = calls('upload');
  expect(sizeOfPng(uploaded?.bytes as Buffer).width).toBeGreaterThan(700);
  const [asked] = calls('files.getUploadURLExternal');
  expect(asked?.alt_txt).toContain('Ali Khamenei accused United States.');
  expect(Number(asked?.length)).toBe((uploaded?.bytes as Buffer).length);
  // Nobody in the channel sees it before it is shared.
  expect(calls('files.completeUploadExternal')[0]).not.toHaveProperty('channel_id');
});

test('what is shared has the picture, and its reader does not get it again', async () => {
  const [answer] = await world.answered(await world.command('/actors', 'khamenei map:true'));
  await until(() => world.fake.posted.length > 0);
  const share = controlsOf(answer ?? {}).find(({ action_id }) => action_id === 'share');
  const [left] = await world.answered(await world.press({ ...share }));
  expect(wordsOf(left ?? {})).toContain('The picture is in the channel.');
  const open = world.fake.posted.filter(({ channel }) => channel === 'C1');
  expect(open.map((message) => imagesOf(message).length)).toEqual([1]);
  expect(world.fake.posted).toHaveLength(2);
});

test('between the asker and the bot it stands in the answer', async () => {
  await world.event({
    ...{ type: 'message', channel_type: 'im', channel: 'DU1', user: 'U1', ts: '5.5' },
    text: '/actors khamenei map:true',
  });
  await until(() => world.fake.posted.length > 0);
  expect(world.fake.posted.map((message) => imagesOf(message).length)).toEqual([1]);
});

const digest: Reply = {
  blocks: [
    { kind: 'heading', text: 'Good morning', aside: null },
    {
      kind: 'picture',
      picture: { kind: 'day', day: '2026-02-05', stories: [], quotes: [] },
      alt: '5 February: no story.',
    },
    { kind: 'paragraph', text: 'The ferry stopped.' },
  ],
};

test('a post with a picture stands there once, whatever was cut off', async () => {
  world.fake.faults.set('chat.postMessage', [{ lose: 'after' }]);
  await world.slack.post('slack:T1:C1', digest, 'one');
  await world.restart();
  isBroken = true;
  await world.slack.post('slack:T1:C1', digest, 'one');
  expect(world.fake.posted).toHaveLength(1);
  expect(imagesOf(world.fake.posted[0])).toHaveLength(1);

  // Between the upload and the post.
  isBroken = false;
  world.fake.faults.set('chat.postMessage', [{ error: 'not_in_channel' }]);
  await expect(world.slack.post('slack:T1:C1', digest, 'two')).rejects.toThrow();
  await world.restart();
  await world.slack.post('slack:T1:C1', digest, 'two');
  expect(world.fake.posted).toHaveLength(2);
});

test('a file that Slack is not ready to show is waited for, and told when that does not help', async () => {
  world.fake.faults.set('chat.postMessage', [{ error: 'invalid_blocks' }, { error: 'invalid_blocks' }]);
  await world.slack.post('slack:T1:C1', digest, 'slow');
  expect(imagesOf(world.fake.posted[0])).toHaveLength(1);
  world.fake.faults.set(
    'chat.postMessage',
    Array.from({ length: 5 }, () => ({ error: 'invalid_blocks' })),
  );
  await world.slack.post('slack:T1:C1', digest, 'never');
  expect(imagesOf(world.fake.posted[1])).toEqual([]);
  expect(world.fake.posted[1]?.blocks).toContain('5 February: no story.');
});

test('what cannot be drawn, or not be brought there, is told in words, and the log says why', async () => {
  isBroken = true;
  await world.slack.post('slack:T1:C1', digest, 'undrawn');
  isBroken = false;
  world.fake.faults.set('files.getUploadURLExternal', [{ error: 'missing_scope', needed: 'files:write' }]);
  await world.slack.post('slack:T1:C1', digest, 'refused');
  expect(world.fake.posted.map((message) => imagesOf(message).length)).toEqual([0, 0]);
  for (const { blocks } of world.fake.posted) expect(blocks).toContain('5 February: no story.');
  expect(world.logged.join('\n')).toContain('A picture could not be brought to Slack');
});
