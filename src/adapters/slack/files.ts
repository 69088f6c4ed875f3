/** Sends a file that was asked for: in a direct message, as there are no files that only one person in a channel sees. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Block } from '../../reply/reply.ts';
import type { Call } from './calls.ts';
import { directChannel } from './direct.ts';
import type { Place } from './place.ts';

type File = Extract<Block, { kind: 'file' }>;

const uploadSchema = z.object({ upload_url: z.string(), file_id: z.string() });

const MOST_TRIES = 4;
const PAUSE = 500;
const TIMEOUT = 60_000;

export async function sendFile(
  { name, text }: File,
  { team, user }: Place,
  { call, signal }: { call: Call; signal: AbortSignal },
): Promise<void> {
  const bytes = Buffer.from(text);
  const channel = await directChannel(user, team, call);
  const asked = { filename: name, length: bytes.length };
  const upload = uploadSchema.parse(await call('files.getUploadURLExternal', asked, team.token));
  for (let tries = 1; !(await isTaken(upload.upload_url, bytes)); tries++) {
    if (tries === MOST_TRIES) throw new Error('Slack did not take a file');
    await setTimeout(PAUSE * 2 ** tries, undefined, { signal });
  }
  const files = [{ id: upload.file_id, title: name }];
  // When Slack does not say that it was done, it may have been: the file would come twice.
  await call('files.completeUploadExternal', { files, channel_id: channel }, team.token, {
    repeatable: false,
  });
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
