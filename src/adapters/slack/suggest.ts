/** Names for a menu while somebody types into it. */
import { z } from 'zod';
import type { types } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { Log } from '../../log.ts';
import { toToken, type Memory } from '../memory.ts';
import { limits } from './limits.ts';
import { askerOf } from './people.ts';
import type { Teams } from './teams.ts';

export type SuggestParts = { bot: Bot; memory: Memory; teams: Teams; log: Log };

export type Suggest = (body: unknown) => Promise<types.PlainTextOption[]>;

const idSchema = z.object({ id: z.string() });

const bodySchema = z.object({
  action_id: z.string(),
  value: z.string().default(''),
  user: idSchema,
  team: idSchema.nullish(),
  enterprise: idSchema.nullish(),
});

const kindSchema = z.enum(['speaker', 'actor']);

/** Nobody's time zone or rights matter to it, so that Slack is not asked and the names come at once. */
const anybody = { timeZone: null, isGuest: true, isAdmin: false, name: null };

export function createSuggest({ bot, memory, teams, log }: SuggestParts): Suggest {
  return async (body) => {
    try {
      const { action_id, value, user, team, enterprise } = bodySchema.parse(body);
      const kind = kindSchema.parse(action_id.split(':')[1]);
      const place = await teams.find(team?.id ?? null, enterprise?.id ?? null);
      if (place === null) return [];
      const asker = askerOf(user.id, user.id, place, anybody);
      const names = (await bot.suggest(kind, value, asker)).slice(0, limits.options);
      const tokens = names.map((name) => ({ name, ...toToken(name, limits.optionValue) }));
      const kept = tokens.flatMap((each) => (each.kept === null ? [] : [each.kept]));
      await memory.keep(asker.workspace, kept);
      return tokens.map(({ name, token }) => ({
        text: { type: 'plain_text', text: shortened(name) },
        value: token,
      }));
    } catch (error) {
      log.error({ err: error }, 'Names could not be suggested');
      return [];
    }
  };
}

/** The name in the answer is whole. */
function shortened(name: string): string {
  return name.length <= limits.optionText ? name : `${name.slice(0, limits.optionText - 1)}…`;
}
