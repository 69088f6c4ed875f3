/** The short form of what the bench does with digests: everybody gets theirs once, and equal ones are composed once. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/folder.ts';
import { fanOut } from './digests.ts';

test('three hundred places due at once with seven settings', async () => {
  const folder = await temporaryFolder();
  const { composed, posted, places } = await fanOut(folder.path('digests.db'), 300, 7);
  await folder.remove();
  expect({ composed, posted, places }).toEqual({ composed: 7, posted: 300, places: 300 });
});
