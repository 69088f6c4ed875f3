/** Who asks: their time zone and whether they are a guest, kept for some minutes. */
import { z } from 'zod';
import type { Asker } from '../../bot.ts';
import type { Log } from '../../log.ts';
import type { Call } from './calls.ts';
import type { Team } from './teams.ts';

export type Person = { timeZone: string | null; isGuest: boolean; isAdmin: boolean; name: string | null };

export type People = {
  find: (user: string, team: Team) => Promise<Person>;
  /** Without asking Slack. */
  known: (user: string, team: Team) => Person | null;
};

const userSchema = z.object({
  user: z.object({
    tz: z.string().optional(),
    real_name: z.string().optional(),
    is_restricted: z.boolean().default(false),
    is_ultra_restricted: z.boolean().default(false),
    is_stranger: z.boolean().default(false),
    is_admin: z.boolean().default(false),
  }),
});

const MOST = 2000;
const MINUTES = 10;

/** Nothing is known of them: they may ask, and change nothing. */
const stranger: Person = { timeZone: null, isGuest: true, isAdmin: false, name: null };

export function createPeople({
  call,
  log,
  now,
}: {
  call: Call;
  log: Log;
  now: () => Temporal.Instant;
}): People {
  const kept = new Map<string, { person: Person; at: number }>();
  const asked = new Map<string, Promise<Person>>();

  async function ask(user: string, team: Team, key: string): Promise<Person> {
    const found = userSchema.parse(await call('users.info', { user }, team.token, { atMost: 20_000 }));
    const person = personOf(found.user);
    kept.delete(key);
    kept.set(key, { person, at: now().epochMilliseconds });
    if (kept.size > MOST) kept.delete(kept.keys().next().value ?? '');
    return person;
  }

  return {
    known: (user, team) => kept.get(`${team.id} ${user}`)?.person ?? null,
    find: async (user, team) => {
      const key = `${team.id} ${user}`;
      const known = kept.get(key);
      const at = now().epochMilliseconds;
      if (known !== undefined && at - known.at < MINUTES * 60_000) return known.person;
      const asking = asked.get(key) ?? ask(user, team, key).finally(() => asked.delete(key));
      asked.set(key, asking);
      try {
        return await asking;
      } catch (error) {
        log.warn({ err: error }, 'Slack did not say who asks');
        return known?.person ?? stranger;
      }
    },
  };
}

function personOf(user: z.infer<typeof userSchema>['user']): Person {
  const { tz, real_name: name = null, is_restricted, is_ultra_restricted, is_stranger, is_admin } = user;
  return {
    timeZone: tz !== undefined && isTimeZone(tz) ? tz : null,
    isGuest: is_restricted || is_ultra_restricted || is_stranger,
    isAdmin: is_admin,
    name,
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch {
    return false;
  }
}

/** `channel`: where it was asked, or the asker themselves where that is no channel. */
export function askerOf(user: string, channel: string, team: Team, person: Person): Asker {
  const workspace = `slack:${team.id}`;
  return {
    ...{ workspace, reader: user, channel: `${workspace}:${channel}`, timeZone: person.timeZone },
    ...{
      mayManage: !person.isGuest,
      mayForget: person.isAdmin,
      self: `${workspace}:${user}`,
      readFile: null,
    },
  };
}
