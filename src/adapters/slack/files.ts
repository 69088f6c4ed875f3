/** Sends a file that was asked for: in a direct message, as there are no files that only one person in a channel sees. */
import type { Block } from '../../reply/reply.ts';
import type { Call } from './calls.ts';
import { directChannel } from './direct.ts';
import type { Place } from './place.ts';
import { upload } from './upload.ts';

type File = Extract<Block, { kind: 'file' }>;

export async function sendFile(
  { name, text }: File,
  { team, user }: Place,
  { call, signal }: { call: Call; signal: AbortSignal },
): Promise<void> {
  const channel = await directChannel(user, team, call);
  const id = await upload({ name, bytes: Buffer.from(text) }, { call, token: team.token, signal });
  // When Slack does not say that it was done, it may have been: the file would come twice.
  const details = { files: [{ id, title: name }], channel_id: channel };
  await call('files.completeUploadExternal', details, team.token, { repeatable: false });
}
