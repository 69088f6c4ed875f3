/** Reads a local file or standard input for whoever asks in the terminal; says in words why it cannot. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';

type FileRead = { bytes: Uint8Array } | { problem: string };

const problems: Record<string, string> = {
  ENOENT: 'does not exist. It is looked for from the folder the bot was started in',
  ENOTDIR: 'does not exist: a part of its path is no folder',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
};

export async function readLocalFile(path: string, atMost: number): Promise<FileRead> {
  const place = path.replace(/^~(?=\/)/, homedir());
  try {
    const found = await stat(place);
    if (found.isDirectory()) return { problem: `${path} is a folder. Name a file in it.` };
    if (!found.isFile()) return { problem: `${path} is not a file.` };
    return { bytes: await readBytes(createReadStream(place), atMost) };
  } catch (error) {
    return { problem: `${path} ${reason(error)}.` };
  }
}

/** The bytes of a stream until its end, or until there are enough. */
export async function readBytes(
  stream: AsyncIterable<Uint8Array | string>,
  atMost: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length >= atMost) break;
  }
  return Buffer.concat(chunks).subarray(0, atMost);
}

function reason(error: unknown): string {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return problems[code] ?? `cannot be read (${code})`;
}
