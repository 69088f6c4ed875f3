/** What is typed in Slack is acknowledged at once and answered once, whole, by whatever way is open. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bot } from './fake.ts';
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

test('a command is answered to its asker alone, whole, with a button to share it', async () => {
  const address = await world.command('/brief', 'iran talks');
  const [first] = await world.answered(address);
  await until(() => (world.fake.answers.get(address) ?? []).some((each) => hasShare(each)));
  const answers = world.fake.answers.get(address) ?? [];
  expect(first).toMatchObject({ response_type: 'ephemeral', replace_original: false, unfurl_links: false });
  expect(answers.map(wordsOf).join('\n')).toContain('Trump');
  expect(controlsOf(answers.at(-1) ?? {}).map(({ action_id }) => action_id)).toContain('share');
  expect(world.fake.posted).toEqual([]);
});

function hasShare(message: Parameters<typeof controlsOf>[0]): boolean {
  return controlsOf(message).some(({ action_id }) => action_id === 'share');
}

test('marks of a phone and links of Slack are read as typed', async () => {
  const [curly] = await world.answered(await world.command('/quotes', 'kind:“no kind”'));
  expect(wordsOf(curly ?? {})).toContain('“no kind” does not fit kind');
  const [link] = await world.answered(
    await world.command('/feeds', 'add <http://localhost|localhost> &amp;'),
  );
  expect(wordsOf(link ?? {})).toContain('“localhost &amp;” is not a web address');
});

test('the same command delivered twice is answered once', async () => {
  const twice = { trigger_id: 'the same' };
  const first = await world.command('/readout', 'status', twice);
  await world.answered(first);
  const second = await world.command('/readout', 'status', twice);
  await world.answered(await world.command('/readout', 'status'));
  expect(world.fake.answers.get(second)).toBeUndefined();
});

test('an answer whose taking Slack could not tell is not there twice', async () => {
  world.fake.faults.set('response_url', [{ lose: 'after' }, { status: 502 }, { lose: 'before' }]);
  const address = await world.command('/readout', 'status');
  await until(() => world.fake.faults.get('response_url')?.length === 0);
  await world.answered(await world.command('/readout', 'help brief'));
  expect(await world.answered(address)).toHaveLength(1);
});

test('when the address is used up, the channel is the way; when that is closed, a direct message', async () => {
  world.fake.faults.set('response_url', [{ status: 404 }, { status: 404 }]);
  await world.command('/readout', 'status');
  await until(() => world.fake.calls.some(({ method }) => method === 'chat.postEphemeral'));
  const [ephemeral] = world.fake.calls.filter(({ method }) => method === 'chat.postEphemeral');
  expect(ephemeral?.details).toMatchObject({ channel: 'C1', user: 'U1' });

  world.fake.faults.set('chat.postEphemeral', [{ error: 'channel_not_found' }]);
  await world.command('/readout', 'status');
  await until(() => world.fake.posted.length > 0);
  expect(world.fake.posted).toMatchObject([{ channel: 'DU1' }]);
});

test('a 429 is waited for', async () => {
  world.fake.faults.set('response_url', [{ status: 429, retryAfter: 1 }]);
  const address = await world.command('/readout', 'status');
  expect(await world.answered(address)).toHaveLength(1);
});

test('a guest may ask and changes nothing; in a direct message they get a sentence', async () => {
  world.fake.replies.set('users.info', () => ({ user: { is_restricted: true, tz: 'Europe/Berlin' } }));
  const guest = { user_id: 'UGUEST' };
  const [asked] = await world.answered(await world.command('/readout', 'status', guest));
  expect(wordsOf(asked ?? {})).toContain('articles');
  const [refused] = await world.answered(await world.command('/feeds', 'add https://example.org', guest));
  expect(wordsOf(refused ?? {})).toContain('ask someone who manages this place');
  await world.event({
    type: 'message',
    channel_type: 'im',
    user: 'UGUEST',
    channel: 'DUGUEST',
    text: 'hi',
    ts: '1.1',
  });
  await until(() => world.fake.posted.length > 0);
  expect(world.fake.posted[0]?.text).toContain(
    'Guests of this workspace can ask in the channels they are in',
  );
});

test('a mention and a direct message in plain words are answered, what the bot says itself is not', async () => {
  const text = `<@${bot}> what did Araghchi say?`;
  await world.event({ type: 'app_mention', user: 'U1', channel: 'C1', text, ts: '1.2' });
  await until(() => world.fake.calls.some(({ method }) => method === 'chat.postEphemeral'));
  const [ephemeral] = world.fake.calls.filter(({ method }) => method === 'chat.postEphemeral');
  expect(ephemeral?.details.text).toContain('Araghchi');

  const direct = { type: 'message', channel_type: 'im', channel: 'DU1', ts: '1.3' };
  await world.event({ ...direct, user: bot, bot_id: 'B1', text: '/readout' });
  await world.event({ ...direct, user: 'U1', text: 'who is involved?' }, { event_id: 'twice' });
  await world.event({ ...direct, user: 'U1', text: 'who is involved?' }, { event_id: 'twice' });
  await world.event({ ...direct, user: 'U1', text: '/readout help brief' });
  await until(() => world.fake.posted.some((each) => each.text.includes('/brief')));
  expect(world.fake.posted.filter((each) => each.text.includes('Who is involved'))).toHaveLength(1);
  expect(world.fake.posted.every(({ channel }) => channel === 'DU1')).toBe(true);
  expect(JSON.stringify(world.fake.posted.map(({ blocks }) => blocks))).not.toContain('"share"');
});

test('an exported list comes as a file in a direct message', async () => {
  await world.chat.store.addFeed('slack:T1', {
    url: 'https://example.org/feed',
    addedAt: '2026-02-01T00:00:00Z',
  });
  const [said] = await world.answered(await world.command('/feeds', 'export'));
  expect(wordsOf(said ?? {})).toMatch(/The file .*\.opml comes to you in a direct message/);
  await until(() => world.fake.calls.some(({ method }) => method === 'files.completeUploadExternal'));
  const [upload] = world.fake.calls.filter(({ method }) => method === 'upload');
  expect(upload?.details.body).toContain('https://example.org/feed');
});

test('neither a token nor what is asked is logged', async () => {
  world.fake.faults.set('users.info', [{ status: 500 }]);
  world.fake.faults.set('chat.postEphemeral', [{ error: 'invalid_blocks' }, { error: 'invalid_blocks' }]);
  world.fake.faults.set('response_url', [{ status: 404 }, { status: 404 }]);
  await world.command('/quotes', 'a very private question', { user_id: 'UNKNOWN' });
  await until(() => world.logged.some((line) => line.includes('did not get an answer')));
  expect(world.logged.join('\n')).not.toMatch(/xoxb-1|xapp-1|private/);
});
