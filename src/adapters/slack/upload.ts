/** Brings bytes to Slack as a file: at first nobody has it. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Call } from './calls.ts';

export type Upload = { name: string; bytes: Buffer; alt?: string };

export type UploadParts = { call: Call; token: string; signal: AbortSignal };

const uploadSchema = z.object({ upload_url: z.string(), file_id: z.string() });

const MOST_TRIES = 4;
const PAUSE = 500;
const TIMEOUT = 60_000;

/** The id of the file; it is to be completed. */
export async function upload(
  { name, bytes, alt }: Upload,
  { call, token, signal }: UploadParts,
): Promise<string> {
  const asked = { filename: name, length: bytes.length, ...(alt === undefined ? {} : { alt_txt: alt }) };
  const given = uploadSchema.parse(await call('files.getUploadURLExternal', asked, token));
  for (let tries = 1; !(await isTaken(given.upload_url, bytes)); tries++) {
    if (tries === MOST_TRIES) throw new Error('Slack did not take a file');
    await setTimeout(PAUSE * 2 ** tries, undefined, { signal });
  }
  return given.file_id;
}

async function isTaken(url: string, bytes: Buffer): Promise<boolean> {
  try {
    const body = new Uint8Array(bytes);
    const signal = AbortSignal.timeout(TIMEOUT);
    const { ok } = await fetch(url, { method: 'POST', body, redirect: 'error', signal });
    return ok;
  } catch {
    return false;
  }
}
