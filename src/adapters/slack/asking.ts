/** Asks the bot for somebody in Slack, and shows them the answer. */
import type { Bot, Question } from '../../bot.ts';
import { askerOf, type People } from './people.ts';
import type { Place } from './place.ts';
import type { Show } from './show.ts';
import type { Turns } from './turns.ts';
import type { Reply } from '../../reply/reply.ts';

export type AskParts = { bot: Bot; people: People; show: Show; turns: Turns };

export type Ask = (question: Question, place: Place, inPlace?: boolean) => Promise<void>;

export function createAsk({ bot, people, show, turns }: AskParts): Ask {
  return async (question, place, inPlace = false) => {
    const { team, user, channel } = place;
    const asker = askerOf(user, channel ?? user, team, await people.find(user, team));
    await turns.take();
    const { outcome, reply } = await bot.answer(question, asker);
    await turns.pause();
    await show(reply, place, { inPlace, mayShare: outcome === 'answered' });
  };
}

/** A sentence of ours. */
export const saying = (text: string): Reply => ({ blocks: [{ kind: 'paragraph', text }] });
