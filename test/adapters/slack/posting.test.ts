/** What nobody asked for is said once and whole, or there are words for why not. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PostError } from '../../../src/adapters/adapter.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({}, {});
});
afterEach(async () => {
  await world.close();
});

const short: Reply = { blocks: [{ kind: 'paragraph', text: '<!channel> *bold* & <https://example.com|x>' }] };
const long: Reply = {
  blocks: [{ kind: 'list', items: Array.from({ length: 3 }, (_, item) => `${item} ${'word '.repeat(600)}`) }],
};

test('a post says what it says, and rings for nobody', async () => {
  await world.slack.post('slack:T1:C1', short, 'one');
  const [post] = world.fake.posted;
  expect(post).toMatchObject({ channel: 'C1', unfurl_links: 'false', unfurl_media: 'false' });
  expect(post?.text).toBe('&lt;!channel&gt; *bold* &amp; &lt;https://example.com|x&gt;');
  expect(post?.metadata).toMatchObject({ event_type: 'readout_post', event_payload: { part: 0 } });
  expect(JSON.stringify(post?.metadata)).not.toContain('one');
});

test('what Slack has although it could not say so is not said twice', async () => {
  world.fake.faults.set('chat.postMessage', [{ lose: 'after' }]);
  await world.slack.post('slack:T1:C1', short, 'one');
  world.fake.faults.set('chat.postMessage', [{ lose: 'before' }, { status: 500 }]);
  await world.slack.post('slack:T1:C1', short, 'two');
  expect(world.fake.posted).toHaveLength(2);
});

test('after a restart it goes on with the part that is missing', async () => {
  world.fake.faults.set('chat.postMessage', [{ error: 'not_in_channel' }]);
  await expect(world.slack.post('slack:T1:C1', long, 'one')).rejects.toThrow(PostError);
  await world.slack.post('slack:T1:C1', long, 'one');
  const whole = world.fake.posted.length;
  expect(whole).toBeGreaterThan(1);
  world.fake.posted.splice(1);
  await world.restart();
  await world.slack.post('slack:T1:C1', long, 'one');
  await world.slack.post('slack:T1:C1', long, 'one');
  expect(world.fake.posted).toHaveLength(whole);
  const words = world.fake.posted.map(({ text }) => text).join(' ');
  for (const item of [0, 1, 2]) expect(words).toMatch(new RegExp(`(?:^|\\s)(?:• )?${item} word`));
});

test.each([
  ['not_in_channel', 'not a member', '/invite @Readout'],
  ['channel_not_found', 'no channel', 'private'],
  ['is_archived', 'archived', 'Unarchive it'],
  ['account_inactive', 'removed', 'Install it again'],
  ['invalid_auth', 'removed', 'Install it again'],
  ['missing_scope', 'not permitted', 'chat:write'],
])('%s is %s', async (error, problem, words) => {
  world.fake.faults.set('chat.postMessage', [{ error, needed: 'chat:write' }]);
  const post = world.slack.post('slack:T1:C1', short, error);
  await expect(post).rejects.toMatchObject({ problem, message: expect.stringContaining(words) as unknown });
});

test('a workspace that is not there is one from which the bot was removed', async () => {
  await expect(world.slack.post('slack:T9:C1', short, 'one')).rejects.toMatchObject({ problem: 'removed' });
});

test('a pause that is too long to wait for is told', async () => {
  world.fake.faults.set('chat.postMessage', [{ status: 429, retryAfter: 3_600 }]);
  const post = world.slack.post('slack:T1:C1', short, 'one');
  await expect(post).rejects.toMatchObject({
    problem: 'later',
    retryAfter: expect.closeTo(3_600_000, -4) as unknown,
  });
});

test('an address that is a person is a direct message', async () => {
  await world.slack.post('slack:T1:U1', short, 'one');
  expect(world.fake.posted).toMatchObject([{ channel: 'DU1' }]);
});
