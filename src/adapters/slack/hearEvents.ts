/** Mentions, direct messages, the Home tab, and the end of an installation. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { saying, type Ask } from './asking.ts';
import type { Hear } from './hear.ts';
import { namesIn } from './hearCommands.ts';
import type { ShowHome } from './home.ts';
import type { People } from './people.ts';
import { deliveredEvent, placeOfEvent, readEvent, type Event, type Place } from './place.ts';
import { asOwn, type Show } from './show.ts';
import type { Teams } from './teams.ts';
import { typedWords, withoutMention } from './typed.ts';

export type EventParts = {
  app: App;
  hear: Hear;
  ask: Ask;
  show: Show;
  showHome: ShowHome;
  people: People;
  teams: Teams;
  log: Log;
};

/** What is asked by a mention without words. */
const WITHOUT_WORDS = '/readout';

const forGuests = saying(
  'Guests of this workspace can ask in the channels they are in: mention Readout there, or type /brief.',
);

export function hearEvents(parts: EventParts): void {
  const { app, hear, showHome } = parts;
  const heard = (deal: (event: Event['event'], place: Place) => Promise<void>) =>
    hear(deliveredEvent, async (body) => {
      const event = readEvent(body);
      const place = await placeOfEvent(event, parts);
      if (place !== null) await deal(event.event, place);
    });

  app.event(
    'app_mention',
    heard((event, place) => askInWords(event, place, parts)),
  );
  app.event(
    'message',
    heard(async (event, place) => {
      if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return;
      const { isGuest } = await parts.people.find(place.user, place.team);
      if (isGuest) await parts.show(forGuests, place, asOwn);
      else await askInWords(event, place, parts);
    }),
  );
  app.event(
    'app_home_opened',
    heard(async (event, place) => {
      if (event.tab === 'home') await showHome(place, null);
    }),
  );
  hearEnds(parts);
}

async function askInWords(
  { text }: Event['event'],
  place: Place,
  { ask, people }: EventParts,
): Promise<void> {
  const { team } = place;
  const words = typedWords(withoutMention(text, team.botUser), namesIn(team, people));
  await ask(words === '' ? WITHOUT_WORDS : words, place);
}

const revokedSchema = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

function hearEnds({ app, hear, teams, log }: EventParts): void {
  const heard = (isEnd: (event: Event['event']) => boolean) =>
    hear(deliveredEvent, async (body) => {
      const { event, team_id: team, enterprise_id: enterprise } = readEvent(body);
      const id = team ?? enterprise;
      if (typeof id !== 'string' || !isEnd(event)) return;
      log.error({ workspace: `slack:${id}` }, 'Readout has been removed from a Slack workspace');
      await teams.forget(id);
    });
  app.event(
    'app_uninstalled',
    heard(() => true),
  );
  app.event(
    'tokens_revoked',
    heard((event) => (revokedSchema.safeParse(event).data?.tokens.bot ?? []).length > 0),
  );
}
