/** What a bot on the fake Slack is given: tokens that are none, and the real commands. */
import type { CommandInfo } from '../../../src/command.ts';
import { loadCommands } from '../../../src/loadCommands.ts';

export const tokens = {
  ...{ botToken: 'xoxb-1-test', appToken: 'xapp-1-test', signingSecret: null, clientId: null },
  ...{ clientSecret: null, stateSecret: null, secretKeys: [], port: null },
};

export const commands: CommandInfo[] = [
  ...(await loadCommands(new URL('../../../commands', import.meta.url).pathname)).values(),
].map(({ info }) => info);
