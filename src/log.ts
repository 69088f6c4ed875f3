/** The log: one JSON object a line on standard error, without secrets. */
import { destination, pino, type DestinationStream, type LevelWithSilent, type Logger } from 'pino';

export type Log = Logger;

/** Whatever looks like a token of Slack or Discord, wherever it stands. */
const token = /\bx(?:ox[a-z]|app)-[\w-]{8,}|\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

const secretNames = ['token', 'secret', 'password', 'authorization', 'headers.authorization'];

export function createLog(
  level: LevelWithSilent,
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Log {
  const guarded: DestinationStream = {
    write: (line) => {
      stream.write(line.replace(token, '[token]'));
    },
  };
  return pino(
    {
      level,
      base: null,
      redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    },
    guarded,
  );
}
