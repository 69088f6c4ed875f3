/** The app's Home tab: a page that the bot makes, with what came of the last button above it. */
import type { Bot } from '../../bot.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Memory } from '../memory.ts';
import type { Call } from './calls.ts';
import { renderHome } from './messages.ts';
import { askerOf, type People } from './people.ts';
import type { Place } from './place.ts';
import type { Turns } from './turns.ts';

const QUESTION = '/readout home';

export type HomeParts = { bot: Bot; people: People; memory: Memory; call: Call; turns: Turns };

/** `news` is what came of a button there. */
export type ShowHome = (place: Place, news: Reply | null) => Promise<void>;

export function createHome({ bot, people, memory, call, turns }: HomeParts): ShowHome {
  return async ({ team, user }, news) => {
    const asker = askerOf(user, user, team, await people.find(user, team));
    await turns.take();
    const { reply } = await bot.answer(QUESTION, asker);
    const { blocks, kept } = renderHome({ blocks: [...(news?.blocks ?? []), ...reply.blocks] });
    await memory.keep(asker.workspace, kept);
    await call('views.publish', { user_id: user, view: { type: 'home', blocks } }, team.token);
  };
}
