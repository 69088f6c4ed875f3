/** Installations: kept as they are given, one for each place, until they are forgotten. */
import { describe, expect, test } from 'vitest';
import type { Opened } from './suite.ts';

const day = '2031-03-01T08:00:00Z';

export function installationTests({ store, another }: Opened): void {
  describe('an installation', () => {
    const sealed = Uint8Array.from([0, 255, 7, 0]);

    test('is there after a restart, byte for byte, and nowhere else', async () => {
      await store().keepInstallation('slack:T1', sealed, day);
      const again = await another();
      expect(new Uint8Array((await again.installation('slack:T1')) ?? [])).toEqual(sealed);
      expect(await again.installation('slack:T2')).toBeNull();
    });

    test('takes the place of the one before', async () => {
      await store().keepInstallation('slack:T1', Uint8Array.from([1]), day);
      await store().keepInstallation('slack:T1', sealed, day);
      expect(new Uint8Array((await store().installation('slack:T1')) ?? [])).toEqual(sealed);
    });

    test('is forgotten alone', async () => {
      await store().keepInstallation('slack:T1', sealed, day);
      await store().keepInstallation('slack:T2', sealed, day);
      await store().forgetInstallation('slack:T1');
      expect(await store().installation('slack:T1')).toBeNull();
      expect(await store().installation('slack:T2')).not.toBeNull();
    });
  });
}
