/** Slash commands. */
import type { App } from '@slack/bolt';
import type { CommandInfo } from '../../command.ts';
import { saying, type Ask } from './asking.ts';
import type { Hear } from './hear.ts';
import { renderMessages } from './messages.ts';
import type { People } from './people.ts';
import { deliveredCommand, placeOfCommand, readCommand } from './place.ts';
import { respond, responseUrl, type Waiting } from './responseUrl.ts';
import type { Team, Teams } from './teams.ts';
import { typedWords, type NameOf } from './typed.ts';

export type CommandParts = {
  app: App;
  commands: CommandInfo[];
  hear: Hear;
  ask: Ask;
  people: People;
  teams: Teams;
  now: () => Temporal.Instant;
  second: number;
  signal: AbortSignal;
};

const notInstalled = saying(
  'Readout is not installed in this workspace any more. Whoever manages the workspace can install it again.',
);

export function hearCommands({ app, commands, hear, ask, people, ...parts }: CommandParts): void {
  const heard = hear(deliveredCommand, async (body) => {
    const command = readCommand(body);
    const place = await placeOfCommand(command, parts);
    if (place === null) await sayNotInstalled(command.response_url, parts);
    else await ask(`${command.command} ${typedWords(command.text, namesIn(place.team, people))}`, place);
  });
  for (const { name } of commands) app.command(`/${name}`, heard);
}

/** The answer's own address works without a token. */
export async function sayNotInstalled(url: string, parts: Waiting): Promise<void> {
  const [message] = renderMessages(notInstalled, { share: null }).messages;
  if (message === undefined) return;
  await respond(responseUrl(url, parts.now()), message, { inPlace: false, isFurther: false }, parts);
}

export function namesIn(team: Team, people: People): NameOf {
  return (user) => people.known(user, team)?.name ?? null;
}
