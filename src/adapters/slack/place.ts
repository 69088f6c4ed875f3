/** Where something was asked, read from what Slack sends, and so where the answer goes. */
import { z } from 'zod';
import type { Delivered } from './hear.ts';
import { responseUrl, type ResponseUrl } from './responseUrl.ts';
import type { Team, Teams } from './teams.ts';

/** What was pressed is in a message that only the asker sees, one that others see, one between asker and bot, or Home. */
export type Pressed =
  { kind: 'hidden' } | { kind: 'open' } | { kind: 'direct'; message: string } | { kind: 'home' };

export type Place = {
  team: Team;
  user: string;
  /** `null` where there is none: Home, and shortcuts from anywhere. */
  channel: string | null;
  thread: string | null;
  response: ResponseUrl | null;
  /** `null` when nothing was pressed, and the answer is a message of its own. */
  pressed: Pressed | null;
  /** What Slack calls this question; the same when it is delivered again. */
  id: string;
};

const commandSchema = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string().optional(),
  enterprise_id: z.string().optional(),
  channel_id: z.string(),
  user_id: z.string(),
  response_url: z.string(),
  trigger_id: z.string(),
});

export type Command = z.infer<typeof commandSchema>;

const idSchema = z.object({ id: z.string() });
const optionSchema = z.object({ value: z.string() });

const actionSchema = z.object({
  action_id: z.string(),
  block_id: z.string().default(''),
  value: z.string().optional(),
  selected_option: optionSchema.nullish(),
});

const interactionSchema = z.object({
  team: idSchema.nullish(),
  enterprise: idSchema.nullish(),
  user: idSchema,
  channel: idSchema.nullish(),
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
  container: z
    .object({
      type: z.string(),
      message_ts: z.string().optional(),
      channel_id: z.string().optional(),
      is_ephemeral: z.boolean().default(false),
    })
    .optional(),
  message: z
    .object({
      thread_ts: z.string().optional(),
      text: z.string().default(''),
      attachments: z.array(z.object({ from_url: z.string().optional() })).default([]),
    })
    .nullish(),
  actions: z.array(actionSchema).default([]),
  view: z
    .object({
      callback_id: z.string().default(''),
      private_metadata: z.string().default(''),
      state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).optional(),
    })
    .optional(),
});

export type Interaction = z.infer<typeof interactionSchema>;
export type PressedAction = z.infer<typeof actionSchema>;

const eventSchema = z.object({
  team_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  event_id: z.string(),
  authorizations: z
    .array(z.object({ team_id: z.string().nullish(), enterprise_id: z.string().nullish() }))
    .default([]),
  event: z
    .object({
      type: z.string(),
      user: z.string().optional(),
      channel: z.string().optional(),
      text: z.string().default(''),
      thread_ts: z.string().optional(),
      channel_type: z.string().optional(),
      subtype: z.string().optional(),
      bot_id: z.string().optional(),
      tab: z.string().optional(),
    })
    .loose(),
});

export type Event = z.infer<typeof eventSchema>;

export type PlaceParts = { teams: Teams; now: () => Temporal.Instant };

export const readCommand = (body: unknown): Command => commandSchema.parse(body);
export const readInteraction = (body: unknown): Interaction => interactionSchema.parse(body);
export const readEvent = (body: unknown): Event => eventSchema.parse(body);

export function deliveredCommand(body: unknown): Delivered {
  const { team_id: team, enterprise_id: enterprise, trigger_id: id } = readCommand(body);
  return { team: team ?? enterprise ?? '', id };
}

export function deliveredInteraction(body: unknown): Delivered {
  const { team, enterprise, trigger_id: id } = readInteraction(body);
  return { team: team?.id ?? enterprise?.id ?? '', id };
}

export function deliveredEvent(body: unknown): Delivered {
  const { team_id: team, enterprise_id: enterprise, event_id: id } = readEvent(body);
  return { team: team ?? enterprise ?? '', id };
}

/** `null` when the bot is no longer installed there. */
export async function placeOfCommand(body: Command, { teams, now }: PlaceParts): Promise<Place | null> {
  const team = await teams.find(body.team_id ?? null, body.enterprise_id ?? null);
  if (team === null) return null;
  return {
    ...{ team, user: body.user_id, channel: body.channel_id, thread: null, pressed: null },
    ...{ response: responseUrl(body.response_url, now()), id: body.trigger_id },
  };
}

export async function placeOfInteraction(
  body: Interaction,
  { teams, now }: PlaceParts,
): Promise<Place | null> {
  const team = await teams.find(body.team?.id ?? null, body.enterprise?.id ?? null);
  if (team === null) return null;
  const { response_url: url } = body;
  return {
    ...{ team, user: body.user.id, id: body.trigger_id },
    channel: body.channel?.id ?? body.container?.channel_id ?? null,
    thread: body.message?.thread_ts ?? null,
    response: url === undefined ? null : responseUrl(url, now()),
    pressed: pressedIn(body),
  };
}

export async function placeOfEvent(body: Event, { teams }: Pick<PlaceParts, 'teams'>): Promise<Place | null> {
  const { event, authorizations, event_id: id } = body;
  // In a channel that two workspaces share, `team_id` may be the other one.
  const [at] = authorizations;
  const team = await teams.find(
    at?.team_id ?? body.team_id ?? null,
    at?.enterprise_id ?? body.enterprise_id ?? null,
  );
  if (team === null || event.user === undefined) return null;
  const { user, channel = null, thread_ts: thread = null } = event;
  return { team, user, channel, thread, response: null, pressed: null, id };
}

function pressedIn({ container, channel, actions }: Interaction): Pressed | null {
  if (container === undefined || actions.length === 0) return null;
  if (container.type === 'view') return { kind: 'home' };
  if (container.is_ephemeral) return { kind: 'hidden' };
  const isDirect = (channel?.id ?? container.channel_id ?? '').startsWith('D');
  return isDirect && container.message_ts !== undefined
    ? { kind: 'direct', message: container.message_ts }
    : { kind: 'open' };
}

/** Between the asker and the bot, or another person: there is nobody to share with. */
export function isDirect({ channel }: Place): boolean {
  return channel?.startsWith('D') ?? true;
}
