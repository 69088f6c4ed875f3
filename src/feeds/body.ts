/** Reads the body of an answer as it comes, unpacked, and stops at a limit. */
import { pipeline, Readable, type Duplex } from 'node:stream';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

/** More bytes than are read. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** The body is packed in a way we did not ask for, or not as it says. */
export class PackingError extends Error {
  override name = 'PackingError';
}

/** What we can unpack, as `Accept-Encoding`. */
export const PACKINGS = 'gzip, deflate, br';

/** Packed more often than this, it was packed to do harm. */
const LAYERS = 3;

/** A body that was cut off gives what it held: a feed is read up to its last whole item. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH };

const unpackers: Record<string, (first: Uint8Array) => Duplex> = {
  gzip: () => createGunzip(lenient),
  'x-gzip': () => createGunzip(lenient),
  // Some servers leave the wrapper of zlib away; the first byte tells.
  deflate: ([byte = 0]) => ((byte & 15) === 8 ? createInflate(lenient) : createInflateRaw(lenient)),
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: () => createZstdDecompress(),
};

/** `packing` is the answer's `Content-Encoding`. Neither the packed nor the unpacked bytes may be more than `limit`. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  packing: string,
  limit: number,
): Promise<Uint8Array> {
  const names = packing
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const layers = names.filter((name) => name !== '' && name !== 'identity').reverse();
  if (layers.length > LAYERS) throw new PackingError(packing);
  let bytes: AsyncIterable<Uint8Array> = limited(body, limit);
  for (const name of layers) bytes = await unpacked(bytes, name);
  try {
    return await gather(layers.length === 0 ? bytes : limited(bytes, limit));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw /^(?:Z_|ZSTD_|ERR__ERROR_|ERR_BROTLI_|ERR_ZSTD_)/.test(code) ? new PackingError(packing) : error;
  }
}

async function unpacked(bytes: AsyncIterable<Uint8Array>, name: string): Promise<AsyncIterable<Uint8Array>> {
  const unpacker = unpackers[name];
  if (unpacker === undefined) throw new PackingError(name);
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return Readable.from([]);
  // Each end is told of the other's failure; ours is thrown to whoever reads the last stream.
  return pipeline(Readable.from(joined(first.value, iterator)), unpacker(first.value), () => undefined);
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) throw new TooLargeError();
    yield chunk;
  }
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
