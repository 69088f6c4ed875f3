/** Drawing for tests of adapters: as Readout draws, or not at all. */
import { openPictures, type Pictures } from '../../src/running/pictures.ts';
import type { Draw } from '../../src/adapters/adapter.ts';
import { createLog } from '../../src/log.ts';

export const undrawn: Draw = () => Promise.resolve(null);

export function drawing(): Pictures {
  return openPictures(createLog('silent', { write: () => undefined }));
}

/** Width and height of a PNG, from its header. */
export function sizeOfPng(bytes: Uint8Array): { width: number; height: number } {
  const view = Buffer.from(bytes);
  if (view.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}
