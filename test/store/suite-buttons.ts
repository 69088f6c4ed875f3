/** What buttons remember: for one workspace, under a mark, until it is old. */
import { expect, describe, test } from 'vitest';
import type { Opened } from './suite.ts';

const day = '2031-03-01T08:00:00Z';
const dayAfter = '2031-03-02T08:00:00Z';

export function buttonTests({ store, another }: Opened): void {
  describe('what a button remembers', () => {
    const mark = 'a-mark';
    const value = '/quotes "Ada Roe" about:"<!channel>\u0000 🙂"';

    test('is there after a restart, word for word', async () => {
      await store().keep('harbour', [{ mark, value }], day);
      expect(await (await another()).kept('harbour', mark)).toBe(value);
    });

    test('is there for no other workspace, and not under another mark', async () => {
      await store().keep('harbour', [{ mark, value }], day);
      await store().keep('island', [{ mark: 'other', value: 'elsewhere' }], day);
      expect(await store().kept('island', mark)).toBeNull();
      expect(await store().kept('harbour', 'other')).toBeNull();
    });

    test('is forgotten when it is old, and not when it was kept again', async () => {
      await store().keep('harbour', [{ mark, value }], day);
      await store().keep('harbour', [{ mark: 'old', value }], day);
      await store().keep('harbour', [{ mark, value }], dayAfter);
      expect(await store().forgetKept(dayAfter, 10)).toBe(1);
      expect(await store().kept('harbour', 'old')).toBeNull();
      expect(await store().kept('harbour', mark)).toBe(value);
    });

    test('is replaced by what is kept under its mark', async () => {
      await store().keep('harbour', [{ mark, value }], day);
      await store().keep('island', [{ mark, value }], day);
      await store().keep('harbour', [{ mark, value: 'another' }], day);
      expect(await store().kept('harbour', mark)).toBe('another');
      expect(await store().kept('island', mark)).toBe(value);
    });

    test('what is taken is taken once, whoever takes it, and in another workspace by itself', async () => {
      const other = await another();
      const all = [store(), other, store(), other].map((each) => each.take('harbour', mark, day, null));
      expect((await Promise.all(all)).filter((isFirst) => isFirst)).toHaveLength(1);
      expect(await other.take('harbour', mark, dayAfter, null)).toBe(false);
      expect(await store().take('island', mark, day, null)).toBe(true);
    });

    test('what was taken is free again when it is given back, or has been held for long', async () => {
      const other = await another();
      await store().take('harbour', mark, day, null);
      expect(await other.take('harbour', mark, dayAfter, day)).toBe(false);
      expect(await other.take('harbour', mark, dayAfter, dayAfter)).toBe(true);
      expect(await store().take('harbour', mark, dayAfter, dayAfter)).toBe(false);
      await other.free('harbour', mark);
      expect(await store().take('harbour', mark, day, null)).toBe(true);
    });

    test('nothing is nothing to keep', async () => {
      await store().keep('harbour', [], day);
      expect(await store().forgetKept(dayAfter, 10)).toBe(0);
    });
  });
}
