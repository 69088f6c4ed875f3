/** Checks that a path is refused as a store, and in which words. */
import { expect } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';

export async function expectRefused(path: string, sentence: string): Promise<void> {
  const refused = await openStore(path).then(
    () => 'opened',
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({ message: sentence });
}
