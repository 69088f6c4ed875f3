/** Reads SQLite's write-ahead log as SQLite does after a crash, and says whether what was kept lies behind damage. */
import { closeSync, openSync, readSync } from 'node:fs';

/** SQLite's file format: both lengths are of headers, in bytes. */
const LOG_HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

type Sum = [number, number];

/** SQLite's own checksum, carried on from `sum`. `isBig`: of numbers whose first byte is the highest. */
function checksum(bytes: DataView, [first, second]: Sum, isBig: boolean): Sum {
  let [one, two] = [first, second];
  for (let at = 0; at < bytes.byteLength; at += 8) {
    one = (one + bytes.getUint32(at, !isBig) + two) | 0;
    two = (two + bytes.getUint32(at + 4, !isBig) + one) | 0;
  }
  return [one >>> 0, two >>> 0];
}

function view(bytes: Uint8Array, from = 0, length = bytes.byteLength - from): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + from, length);
}

function read(file: number, length: number, position: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  return readSync(file, bytes, 0, length, position) === length ? bytes : null;
}

type Header = { pageSize: number; salts: [number, number]; sum: Sum; isBig: boolean };

/** `null` when SQLite would ignore the whole log. */
function headerOf(bytes: Uint8Array): Header | null {
  const header = view(bytes);
  const magic = header.getUint32(0);
  if ((magic & ~1) >>> 0 !== MAGIC) return null;
  const isBig = (magic & 1) === 1;
  const sum = checksum(view(bytes, 0, 24), [0, 0], isBig);
  if (sum[0] !== header.getUint32(24) || sum[1] !== header.getUint32(28)) return null;
  return {
    pageSize: header.getUint32(8),
    salts: [header.getUint32(16), header.getUint32(20)],
    sum,
    isBig,
  };
}

/**
 * Whether SQLite would leave out something that was written whole once. A last write that a power cut tore is none: that
 * was never said to be kept.
 */
export function isLogDamaged(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    return leavesOut(file);
  } finally {
    closeSync(file);
  }
}

function leavesOut(file: number): boolean {
  const first = read(file, LOG_HEADER, 0);
  if (first === null) return false;
  const header = headerOf(first);
  if (header === null) return true;
  const { pageSize, salts, isBig } = header;
  let sum: Sum | null = header.sum;
  for (let position = LOG_HEADER; ; position += FRAME_HEADER + pageSize) {
    const bytes = read(file, FRAME_HEADER + pageSize, position);
    if (bytes === null) return false;
    const frame = view(bytes);
    // What is left of an older log has other marks.
    const isOfThisLog = frame.getUint32(8) === salts[0] && frame.getUint32(12) === salts[1];
    const isLastOfWrite = frame.getUint32(4) !== 0;
    if (sum === null) {
      if (isOfThisLog && isLastOfWrite) return true;
      continue;
    }
    sum = checksum(view(bytes, FRAME_HEADER), checksum(view(bytes, 0, 8), sum, isBig), isBig);
    if (!isOfThisLog || sum[0] !== frame.getUint32(16) || sum[1] !== frame.getUint32(20)) sum = null;
  }
}
