/** What Slack is given where it only delivers. */
import type { SlackSettings } from '../../src/adapters/slack/slack.ts';
import { createLog } from '../../src/log.ts';
import { memoryIn } from '../../src/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { undrawn } from '../adapters/drawn.ts';

const nobodyAsks = (): Promise<never> => Promise.reject(new Error('nobody asks'));

export function slackParts(store: Store, now: () => Temporal.Instant): SlackSettings {
  return {
    ...{ botToken: 'xoxb-1-test', appToken: 'xapp-1-test', signingSecret: null, clientId: null },
    ...{ clientSecret: null, stateSecret: null, secretKeys: [], port: null, commands: [], now },
    bot: { answer: nobodyAsks, complete: nobodyAsks, suggest: nobodyAsks },
    memory: memoryIn(store, now),
    draw: undrawn,
    installations: { load: () => Promise.resolve(null), save: nobodyAsks, forget: nobodyAsks },
    ...{ log: createLog('error'), announce: () => undefined },
  };
}
