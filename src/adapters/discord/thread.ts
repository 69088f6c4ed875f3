/** A post in a forum is a thread of its own, which is opened once. */
import {
  MessageFlags,
  Routes,
  ThreadAutoArchiveDuration,
  type APIThreadChannel,
  type REST,
} from 'discord.js';
import type { Reply } from '../../reply/reply.ts';
import { findThread, type Since } from './arrived.ts';
import type { FinishedMessage } from './illustrated.ts';
import { bodyOf, filesOf } from './replies.ts';
import type { Target } from './target.ts';

/** Finds it, when it may be there since a moment. Its number is that of the first message in it, too. */
export async function openThread(
  target: Target,
  { name, message, since }: { name: string; message: FinishedMessage; since: Since | null },
  { rest, begin }: { rest: REST; begin: () => Promise<void> },
): Promise<string> {
  const opened = since === null ? null : await findThread(target, name, { ...since, rest });
  if (opened !== null) return opened;
  await begin();
  const body = {
    name,
    auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    message: { ...bodyOf(message), flags: MessageFlags.IsComponentsV2 },
    ...(target.tag === null ? {} : { applied_tags: [target.tag] }),
  };
  // Not again when nobody knows what came of it: it would stand there twice. The next post looks for it first.
  const thread = await rest.post(Routes.threads(target.id), { body, files: filesOf(message) });
  return (thread as APIThreadChannel).id;
}

const LONGEST_NAME = 100;

/** What the reply is called, and the day. */
export function threadName({ blocks }: Reply, now: Temporal.Instant): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  const room = LONGEST_NAME - day.length - 3;
  const title = (heading?.text ?? 'Readout').replace(/\s+/g, ' ').trim();
  return `${title.slice(0, room).toWellFormed().trim()} – ${day}`;
}
