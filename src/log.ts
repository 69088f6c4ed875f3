/** The log: one JSON object a line on standard error, without secrets and without anybody's words. */
import { destination, pino, type DestinationStream, type LevelWithSilent, type Logger } from 'pino';
import { errorToLog, withoutSecrets } from './logged.ts';
import { currentReference } from './reference.ts';

export type Log = Logger;

const secretNames = ['token', 'secret', 'password', 'authorization', 'headers.authorization'];

export function createLog(
  level: LevelWithSilent,
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Log {
  const guarded: DestinationStream = {
    write: (line) => {
      stream.write(withoutSecrets(line));
    },
  };
  return pino(
    {
      level,
      base: null,
      redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
      serializers: { err: (error: unknown) => errorToLog(error) },
      mixin: () => {
        const reference = currentReference();
        return reference === null ? {} : { reference };
      },
      mixinMergeStrategy: (about, reference) => ({ ...about, ...reference }),
    },
    guarded,
  );
}
