/** What Bolt has to say, in our log: no message contents, which it puts into what it says for debugging. */
import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { wordsToLog } from '../../logged.ts';

/** Of requests that are not Slack's, each kind is told once: anybody can send them. */
const strangers = 'Failed to parse and verify';
const MOST_KINDS = 20;

export function createLogger(log: Log): Logger {
  const told = new Set<string>();
  const nothing = (): void => undefined;
  const words = (said: unknown[]): string => said.map(inWords).join(' ');
  return {
    debug: nothing,
    info: nothing,
    warn: (...said: unknown[]) => {
      const text = words(said);
      if (text.startsWith(strangers)) {
        if (told.has(text) || told.size >= MOST_KINDS) return;
        told.add(text);
      }
      log.warn({ said: text }, 'Slack');
    },
    error: (...said: unknown[]) => {
      log.error({ said: words(said) }, 'Slack');
    },
    setLevel: nothing,
    setName: nothing,
    getLevel: () => LogLevel.WARN,
  };
}

function inWords(said: unknown): string {
  return wordsToLog(said instanceof Error ? said.message : String(said));
}
