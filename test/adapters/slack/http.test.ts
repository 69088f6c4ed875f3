/** Over HTTP: only what Slack signed is heard; workspaces install the bot, and remove it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort, secret, sendSigned, type How } from './signed.ts';
import { installationsIn, openWorld, until, wordsOf, type World } from './world.ts';

const kept = new Map<string, string>();

let world: World;
let site: string;
beforeAll(async () => {
  const port = await freePort();
  site = `http://127.0.0.1:${port}`;
  world = await openWorld({
    ...{ botToken: null, appToken: null, signingSecret: secret, port },
    ...{ clientId: '1.2', clientSecret: 'client-secret', stateSecret: 'state-secret', secretKeys: ['key'] },
    installations: installationsIn(kept),
  });
});
beforeEach(() => {
  kept.clear();
  world.forget();
  world.fake.replies.set('oauth.v2.access', ({ grant_type }) => ({
    ...{ access_token: grant_type === 'refresh_token' ? 'xoxe-new' : 'xoxe-old', bot_user_id: 'UBOT' },
    ...{ refresh_token: 'refresh', expires_in: grant_type === 'refresh_token' ? 43_200 : 60 },
    team: { id: 'T1', name: 'Tessaly Post' },
  }));
});
afterAll(async () => {
  await world.close();
});

const send = (fields: Record<string, string>, how: How = {}): Promise<Response> =>
  sendSigned(site, fields, { with: secret, ...how });

function command(): Record<string, string> {
  const response_url = world.fake.newAddress();
  return {
    ...{ command: '/readout', text: 'status', response_url, trigger_id: response_url },
    ...{ team_id: 'T1', channel_id: 'C1', user_id: 'U1' },
  };
}

async function install(): Promise<Response> {
  const begun = await fetch(`${site}/slack/install`, { redirect: 'manual' });
  const to = new URL(begun.headers.get('location') ?? '');
  expect(to.pathname).toBe('/oauth/v2/authorize');
  expect(to.searchParams.get('scope')).toContain('chat:write');
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const state = to.searchParams.get('state') ?? '';
  return await fetch(`${site}/slack/oauth_redirect?${new URLSearchParams({ code: 'c', state }).toString()}`, {
    headers: { cookie },
  });
}

test('what is not signed by Slack, or too old, is refused, and each kind logged once', async () => {
  const old = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000) - 301;
  for (const how of [{ with: 'wrong' }, { with: 'wrong' }, { at: old }, { at: old }])
    expect((await send(command(), how)).status).toBe(401);
  const told = world.logged.filter((line) => line.includes('Failed to parse and verify'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThanOrEqual(2);
  expect((await fetch(`${site}/elsewhere`)).status).toBe(404);
  expect(world.fake.answers.size).toBe(0);
});

test('a command where nothing is installed gets a sentence', async () => {
  const asked = command();
  expect((await send(asked)).status).toBe(200);
  const [answer] = await world.answered(new URL(asked.response_url ?? '').pathname);
  expect(wordsOf(answer ?? {})).toContain('Readout is not installed in this workspace any more');
});

test('an installation is used, its token renewed once, and forgotten when it is removed', async () => {
  const done = await install();
  expect(await done.text()).toBe(
    'Readout is installed in Tessaly Post. Type /readout in Slack to see what you can ask.',
  );
  expect(kept.get('T1')).toContain('xoxe-old');
  const asked = [command(), command()];
  await Promise.all(asked.map((each) => send(each)));
  for (const { response_url = '' } of asked) await world.answered(new URL(response_url).pathname);
  const renewals = world.fake.calls.filter(({ details }) => details.grant_type === 'refresh_token');
  expect(renewals).toHaveLength(1);
  expect(kept.get('T1')).toContain('xoxe-new');
  expect(world.fake.calls.find(({ method }) => method === 'users.info')?.token).toBe('xoxe-new');

  const event = { type: 'event_callback', team_id: 'T1', event_id: 'e', event: { type: 'app_uninstalled' } };
  await send({ json: JSON.stringify(event) }, { json: true });
  await until(() => !kept.has('T1'));
});

test('whoever did not begin the installation cannot finish it', async () => {
  const begun = await fetch(`${site}/slack/install`, { redirect: 'manual' });
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const finish = (given: string, cookie: string): Promise<Response> =>
    fetch(`${site}/slack/oauth_redirect?code=c&state=${given}`, { headers: { cookie } });
  const forged = `${state.slice(0, -2)}AA`;
  for (const response of [await finish(state, ''), await finish(forged, `readout-install=${forged}`)]) {
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Open /slack/install here and begin again.');
  }
  expect(kept.size).toBe(0);
});

test('neither tokens nor secrets are logged', async () => {
  world.fake.faults.set('oauth.v2.access', [{ error: 'invalid_code' }]);
  expect((await install()).status).toBe(500);
  expect(world.logged.join('\n')).toContain('invalid_code');
  expect(world.logged.join('\n')).not.toMatch(/client-secret|signing-secret|state-secret|xoxe/);
});
