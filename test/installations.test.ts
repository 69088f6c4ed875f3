/** Keys change without an installation being lost, and a start without the right key says which variable to set. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConnectError } from '../src/adapters/adapter.ts';
import { openInstallations } from '../src/installations.ts';
import { createLog } from '../src/log.ts';
import { createSeal } from '../src/seal.ts';
import { openStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { tokens as given } from './adapters/slack/given.ts';
import { temporaryFolder, type Folder } from './store/folder.ts';

const [older, newer] = ['an older key of thirty-two characters', 'a newer key of thirty-two characters'];
const now = (): Temporal.Instant => Temporal.Instant.from('2031-03-01T08:00:00Z');
const token = 'xoxb-the-token-of-T1';

let folder: Folder;
let store: Store;
let logged: string[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openStore(folder.path('readout.db'));
  logged = [];
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const open = (...secretKeys: string[]) =>
  openInstallations(
    { ...given, botToken: null, secretKeys },
    { store, now, log: createLog('warn', { write: (line) => logged.push(line) }) },
  );

async function sealedWith(key: string, id: string): Promise<boolean> {
  const sealed = await store.installation(`slack:${id}`);
  try {
    return sealed !== null && !createSeal([key]).open(`slack:${id}`, sealed).isOld;
  } catch {
    return false;
  }
}

test('a start with two keys seals everything anew, after which the newer one does alone', async () => {
  const before = await open(older);
  for (let number = 0; number < 120; number++) await before.save(`T${number}`, token);
  const between = await open(newer, older);
  expect(await between.load('T1')).toBe(token);
  for (const id of ['T0', 'T60', 'T119']) expect(await sealedWith(newer, id)).toBe(true);
  expect(await (await open(newer)).load('T119')).toBe(token);
});

test('what another process has sealed with the older key meanwhile is sealed anew when it is read', async () => {
  const [two, one] = [await open(newer, older), await open(older)];
  await one.save('T1', token);
  expect(await two.load('T1')).toBe(token);
  expect(await sealedWith(newer, 'T1')).toBe(true);
});

test('a token that was renewed meanwhile is not overwritten by the one before', async () => {
  const [place, at] = ['slack:T1', '2031-03-01T08:00:00Z'];
  const read = createSeal([older]).close(place, 'before');
  await store.keepInstallation(place, read, at);
  await store.keepInstallation(place, createSeal([newer]).close(place, 'renewed'), at);
  await store.resealInstallation(place, read, createSeal([newer]).close(place, 'before'));
  expect(await (await open(newer)).load('T1')).toBe('renewed');
});

test('without the key the start names it, and keeps what is there', async () => {
  await (await open(older)).save('T1', token);
  const missing = open();
  await expect(missing).rejects.toThrow(ConnectError);
  await expect(missing).rejects.toThrow(/^READOUT_SECRET_KEY is not set, and the tokens .* Set the one/);
  const wrong = open(newer);
  await expect(wrong).rejects.toThrow(ConnectError);
  await expect(wrong).rejects.toThrow(/^READOUT_SECRET_KEY is not the one .* after the new one and a comma/);
  expect(await (await open(older)).load('T1')).toBe(token);
});

test('one installation that cannot be read is named in the log, and keeps nobody else from their own', async () => {
  await (await open(older)).save('T1', token);
  await (await open(older, newer)).save('T2', token);
  await store.keepInstallation('slack:T3', createSeal([newer]).close('slack:T3', token), now().toString());
  const two = await open(older);
  expect(await two.load('T1')).toBe(token);
  expect(logged.join('\n')).toContain('slack:T3');
  expect(logged.join('\n')).not.toContain(token);
});

test('with the token of one workspace no key is needed', async () => {
  await (await open(older)).save('T1', token);
  const tokens = { ...given, botToken: 'xoxb-1', secretKeys: [] };
  const parts = { store, now, log: createLog('silent') };
  expect(await (await openInstallations(tokens, parts)).load('T1')).toBeNull();
});

test('an installation that is forgotten is noted as removed, until the app is installed again', async () => {
  const one = await open(older);
  await one.save('T1', token);
  await one.forget('T1');
  expect(await one.load('T1')).toBeNull();
  expect(await store.removedBefore('2031-04-01', 9)).toEqual(['slack:T1']);
  await one.save('T1', token);
  expect(await store.removedBefore('2031-04-01', 9)).toEqual([]);
});
