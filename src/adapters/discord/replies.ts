/** What is said to someone who asked: at once that it is coming, then all of it, however often Discord fails. */
import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  type APIInteraction,
  type APIModalInteractionResponseCallbackData,
  type RawFile,
  type REST,
} from 'discord.js';
import { calledAgain, isPassing, LONG, SHORT } from './calling.ts';
import type { FinishedMessage } from './illustrated.ts';
import { outright } from './outright.ts';
import type { Turns } from './turns.ts';

/** The answer is for one person; or takes the place of the message whose button was pressed; or stands for all. */
export type Way = 'private' | 'in place' | 'open';

export type Replies = {
  /** Must come within three seconds of the question; the answer may then take a quarter of an hour. */
  defer: (to: APIInteraction, way: Way) => Promise<void>;
  /** The answer itself, after `defer`. */
  answer: (to: APIInteraction, messages: FinishedMessage[], way: Way) => Promise<void>;
  /** Says it at once, without `defer`. */
  say: (to: APIInteraction, message: FinishedMessage) => Promise<void>;
  /** One more message after an answer, for everybody in the channel. */
  add: (to: APIInteraction, message: FinishedMessage, way: Way) => Promise<void>;
  offer: (to: APIInteraction, values: { name: string; value: string }[]) => Promise<void>;
  ask: (to: APIInteraction, modal: APIModalInteractionResponseCallbackData) => Promise<void>;
};

/** A try for a first response is given up after so long: the next one may still be in time. */
const TRY_FOR = 1_000;

/** `onAcknowledged` is called with the id of a question when Discord knows that it was heard. */
export function createReplies(rest: REST, turns: Turns, onAcknowledged: (id: string) => void): Replies {
  const respond = async (to: APIInteraction, body: object, files: RawFile[] = []): Promise<void> => {
    const path = Routes.interactionCallback(to.id, to.token);
    const post = (): Promise<unknown> =>
      rest.post(path, { body, files, auth: false, signal: AbortSignal.timeout(TRY_FOR) });
    try {
      await turns.first(() => calledAgain(post, SHORT));
    } catch (error) {
      // An earlier try arrived, or may have: only its answer did not.
      if (!isAcknowledged(error) && !isPassing(error)) throw error;
    }
    onAcknowledged(to.id);
  };
  const add = async (to: APIInteraction, message: FinishedMessage, way: Way): Promise<void> => {
    const body = { ...bodyOf(message), flags: flagsOf(way) };
    const path = Routes.webhook(to.application_id, to.token);
    await calledAgain(() => rest.post(path, { body, files: filesOf(message), auth: false }), LONG);
  };
  return {
    add,
    defer: (to, way) => {
      const type =
        way === 'in place'
          ? InteractionResponseType.DeferredMessageUpdate
          : InteractionResponseType.DeferredChannelMessageWithSource;
      return respond(to, { type, ...(way === 'private' ? { data: { flags: MessageFlags.Ephemeral } } : {}) });
    },
    answer: async (to, [first, ...more], way) => {
      if (first === undefined) throw new Error('an answer without a message');
      const path = Routes.webhookMessage(to.application_id, to.token);
      const body = { ...bodyOf(first), flags: MessageFlags.IsComponentsV2 };
      await calledAgain(() => rest.patch(path, { body, files: filesOf(first), auth: false }), LONG);
      for (const message of more) await add(to, message, way);
    },
    say: (to, message) => {
      const type = InteractionResponseType.ChannelMessageWithSource;
      return respond(to, { type, data: { ...bodyOf(message), flags: flagsOf('private') } }, filesOf(message));
    },
    offer: (to, choices) =>
      respond(to, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      }),
    ask: (to, data) => respond(to, { type: InteractionResponseType.Modal, data }),
  };
}

/** Whatever a message holds, nobody is called by it. */
export function bodyOf(message: FinishedMessage): object {
  return {
    components: outright(message),
    allowed_mentions: { parse: [] },
    attachments: message.files.map(({ name }, id) => ({ id: String(id), filename: name })),
  };
}

export function filesOf({ files }: FinishedMessage): RawFile[] {
  return files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
}

function flagsOf(way: Way): number {
  return way === 'private'
    ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral
    : MessageFlags.IsComponentsV2;
}

function isAcknowledged(error: unknown): boolean {
  const code = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
  return error instanceof DiscordAPIError && error.code === code;
}

/** The question is answered too late, or not by us; nothing can be said to it any more. */
export function isGone(error: unknown): boolean {
  const codes: unknown[] = [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
  ];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
