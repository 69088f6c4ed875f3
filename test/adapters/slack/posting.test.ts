/** What nobody asked for is said once and whole, or there are words for why not. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PostError } from '../../../src/adapters/adapter.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({}, {});
});
beforeEach(() => {
  world.forget();
});
afterAll(async () => {
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
  // Only another one does not keep that pause.
  await world.restart();
});

test('an address that is a person is a direct message, with all that a channel has', async () => {
  world.fake.faults.set('chat.postMessage', [{ lose: 'after' }]);
  await world.slack.post('slack:T1:U1', short, 'direct');
  await world.restart();
  await world.slack.post('slack:T1:U1', short, 'direct');
  expect(world.fake.posted).toMatchObject([{ channel: 'DU1' }]);
  await world.slack.edit('slack:T1:U1', saying('corrected'), 'direct');
  expect(world.fake.posted).toMatchObject([{ channel: 'DU1', text: 'corrected' }]);
});

function saying(text: string): Reply {
  return { blocks: [{ kind: 'paragraph', text }] };
}

const texts = (): string[] => world.fake.posted.map(({ text }) => text);

test('an edit takes the place of what was posted, part by part, and what is new comes after it, once', async () => {
  await world.slack.post('slack:T1:C1', saying('beside'), 'beside');
  await world.slack.post('slack:T1:C1', short, 'edited');
  await world.restart();
  world.fake.faults.set('chat.postMessage', [{ lose: 'after' }]);
  world.fake.faults.set('chat.update', [{ status: 500 }]);
  await world.slack.edit('slack:T1:C1', long, 'edited');
  const once = texts();
  expect(once.length).toBeGreaterThan(2);
  expect(once[0]).toBe('beside');
  for (const item of [0, 1, 2]) expect(once.join(' ')).toMatch(new RegExp(`(?:^|\\s)(?:• )?${item} word`));
  await world.slack.edit('slack:T1:C1', long, 'edited');
  expect(texts()).toEqual(once);
});

test('an edit leaves away what somebody has deleted, and does nothing where all of it is gone', async () => {
  await world.slack.post('slack:T1:C1', long, 'edited, with gaps');
  const before = world.fake.posted.splice(0, 1);
  await world.slack.edit('slack:T1:C1', long, 'edited, with gaps');
  expect(texts()).not.toContain(before[0]?.text);
  world.fake.posted.length = 0;
  await world.slack.edit('slack:T1:C1', long, 'edited, with gaps');
  await world.slack.edit('slack:T1:C1', long, 'never posted');
  expect(texts()).toEqual([]);
});

test('where Slack lets nobody change it any more it stays as it is; everything else is told', async () => {
  await world.slack.post('slack:T1:C1', short, 'old');
  world.fake.faults.set('chat.update', [{ error: 'edit_window_closed' }, { error: 'account_inactive' }]);
  await world.slack.edit('slack:T1:C1', saying('corrected'), 'old');
  expect(texts()).not.toContain('corrected');
  const edit = world.slack.edit('slack:T1:C1', saying('corrected'), 'old');
  await expect(edit).rejects.toMatchObject({ problem: 'removed' });
});

test('a post is found behind hundreds of messages, and where two pages of them divide it', async () => {
  await world.slack.post('slack:T1:C1', long, 'far back');
  const parts = world.fake.posted.length;
  for (let number = 0; number < 199; number++)
    world.fake.posted.push({ channel: 'C1', ts: `9${number}.0`, text: 'something else' });
  await world.restart();
  await world.slack.post('slack:T1:C1', long, 'far back');
  expect(world.fake.posted).toHaveLength(parts + 199);
  await world.slack.edit('slack:T1:C1', saying('corrected'), 'far back');
  expect(texts()[0]).toBe('corrected');
});

test.each([
  ['not_in_channel', 'C1', 'Invite it with /invite @Readout'],
  ['channel_not_found', 'C1', 'invite Readout with /invite @Readout'],
  ['channel_not_found', 'D2', 'write to Readout itself'],
  ['is_archived', 'C1', 'Unarchive it'],
  ['missing_scope', 'C1', 'the permission channels:history or groups:history is missing'],
  ['account_inactive', 'C1', 'Install it again'],
])('a check that is answered with %s in %s', async (error, channel, words) => {
  world.fake.faults.set('conversations.history', [
    { error, needed: 'channels:history,groups:history,mpim:history' },
  ]);
  expect(await world.slack.check(`slack:T1:${channel}`)).toContain(words);
  expect(await world.slack.check(`slack:T1:${channel}`)).toBeNull();
  expect(world.fake.posted).toEqual([]);
});

test('a check that asks for a permission Readout has no use for names another way', async () => {
  world.fake.faults.set('conversations.history', [{ error: 'missing_scope', needed: 'mpim:history' }]);
  expect(await world.slack.check('slack:T1:G1')).toMatch(/mpim:history.*Choose a channel/);
});

test('a person can be posted to, and nobody where the bot is not installed', async () => {
  expect(await world.slack.check('slack:T1:U1')).toBeNull();
  expect(await world.slack.check('slack:T9:C1')).toContain('Install it again');
});

test('what Slack does not say is no reason against posting', async () => {
  world.fake.faults.set('conversations.history', [{ status: 429, retryAfter: 3_600 }]);
  expect(await world.slack.check('slack:T1:C1')).toBeNull();
  await world.restart();
});
