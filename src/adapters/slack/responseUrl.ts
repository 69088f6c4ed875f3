/** Answers by the address that came with a question: five times within half an hour, then it is used up. */
import { setTimeout } from 'node:timers/promises';
import type { types } from '@slack/bolt';

export type ResponseUrl = {
  url: string;
  /** How often it has been used, as far as Slack may have counted. */
  uses: number;
  /** When it ends, in milliseconds since 1970. */
  end: number;
};

export type Message = { text: string; blocks: types.KnownBlock[] };

export type How = {
  /** In place of the message that it came with. */
  inPlace: boolean;
  /** For all in the channel. */
  open?: boolean;
  /** Something has been answered by this address before, so that there is more than one message to replace. */
  isFurther: boolean;
};

const MOST_USES = 5;
const LIFE = 29 * 60_000;
const TIMEOUT = 10_000;
const MOST_WAITS = 5;
const LONGEST_WAIT = 60_000;
const FIRST_PAUSE_SECONDS = 0.2;

export function responseUrl(url: string, now: Temporal.Instant): ResponseUrl {
  return { url, uses: 0, end: now.epochMilliseconds + LIFE };
}

/** Slack says that the message itself is wrong. */
export class RefusedMessageError extends Error {
  override name = 'RefusedMessageError';
}

export type Waiting = {
  now: () => Temporal.Instant;
  /** Milliseconds. */
  second: number;
  signal: AbortSignal;
};

/** Whether Slack took it; when it did not, another way has to be found. */
export async function respond(
  target: ResponseUrl,
  message: Message,
  { inPlace, open = false, isFurther }: How,
  { now, second, signal }: Waiting,
): Promise<boolean> {
  let replaces = inPlace;
  let waits = 0;
  while (target.uses < MOST_USES && now().epochMilliseconds < target.end) {
    target.uses++;
    const outcome = await send(target.url, {
      ...message,
      ...{ response_type: open ? 'in_channel' : 'ephemeral', replace_original: replaces },
      ...{ unfurl_links: false, unfurl_media: false },
    });
    if (outcome === 'sent') return true;
    if (outcome === 'gone') return false;
    if (outcome !== 'unclear') {
      target.uses--;
      if (++waits > MOST_WAITS || outcome.wait > LONGEST_WAIT) return false;
      await setTimeout(outcome.wait, undefined, { signal });
      continue;
    }
    // It may stand there already: then this takes its place. What stands before it must not be replaced.
    replaces ||= !isFurther && !open;
    await setTimeout(FIRST_PAUSE_SECONDS * second * 2 ** target.uses, undefined, { signal });
  }
  return false;
}

async function send(url: string, body: object): Promise<'sent' | 'gone' | 'unclear' | { wait: number }> {
  let response: Response;
  let words: string;
  try {
    response = await fetch(url, {
      ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) },
      ...{ headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) },
    });
    words = await response.text();
  } catch {
    return 'unclear';
  }
  if (response.ok) return 'sent';
  if (response.status === 429) return { wait: Number(response.headers.get('retry-after') ?? 1) * 1000 };
  if (/invalid_blocks|no_text|msg_too_long|invalid_payload|too_long/.test(words))
    throw new RefusedMessageError(words.slice(0, 200));
  return response.status >= 500 ? 'unclear' : 'gone';
}
