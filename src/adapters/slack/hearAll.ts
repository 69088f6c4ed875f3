/** Puts together whoever deals with what Slack sends. */
import type { App } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import type { Meter } from '../../meter.ts';
import type { Memory } from '../memory.ts';
import { createAsk } from './asking.ts';
import type { Call } from './calls.ts';
import { createHear } from './hear.ts';
import { hearCommands } from './hearCommands.ts';
import { hearEvents } from './hearEvents.ts';
import { hearInteractions } from './hearInteractions.ts';
import { createHome } from './home.ts';
import { createPeople } from './people.ts';
import type { Illustrate } from './pictures.ts';
import type { Post } from './posting.ts';
import { createPress } from './press.ts';
import { createShare } from './share.ts';
import { createShow } from './show.ts';
import { createSuggest } from './suggest.ts';
import type { Teams } from './teams.ts';
import { createTurns } from './turns.ts';
import type { Work } from './work.ts';

export type HearingParts = {
  app: App;
  bot: Bot;
  commands: CommandInfo[];
  teams: Teams;
  memory: Memory;
  call: Call;
  post: Post;
  illustrate: Illustrate;
  work: Work;
  signal: AbortSignal;
  second: number;
  log: Log;
  now: () => Temporal.Instant;
  meter: Pick<Meter, 'acknowledged'>;
};

export function hearAll(parts: HearingParts): void {
  const { app, log } = parts;
  const onTrouble = (error: unknown): void => {
    log.error({ err: error }, 'Slack does not take a message as it is');
  };
  const people = createPeople(parts);
  const turns = createTurns();
  const showHome = createHome({ ...parts, people, turns });
  const show = createShow({ ...parts, showHome, onTrouble });
  const ask = createAsk({ ...parts, people, show, turns });
  const share = createShare({ ...parts, people, show });
  const press = createPress({ ...parts, ask, show, share });
  const all = { ...parts, people, showHome, show, ask, press };
  const suggest = createSuggest(parts);
  const hear = createHear({ ...parts, turns });
  app.error((error) => {
    log.error({ err: error }, 'Something from Slack could not be dealt with');
    return Promise.resolve();
  });
  hearCommands({ ...all, hear });
  hearInteractions({ ...all, hear, suggest });
  hearEvents({ ...all, hear });
}
