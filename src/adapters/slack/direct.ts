/** The channel between one person and the bot. */
import { z } from 'zod';
import type { Call } from './calls.ts';
import type { Team } from './teams.ts';

const openedSchema = z.object({ channel: z.object({ id: z.string() }) });

export async function directChannel(user: string, team: Team, call: Call): Promise<string> {
  return openedSchema.parse(await call('conversations.open', { users: user }, team.token)).channel.id;
}

export function isPerson(place: string): boolean {
  return /^[UW]/.test(place);
}

/** A channel as it is, and a person's own where the address names a person. */
export async function channelOf(place: string, team: Team, call: Call): Promise<string> {
  return isPerson(place) ? await directChannel(place, team, call) : place;
}
