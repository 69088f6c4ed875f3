/** Decides how replies look on a stream: their width, and colours only on a terminal that wants them. */
import type { WriteStream } from 'node:tty';
import { plainText } from '../../reply/plainText.ts';
import type { Reply } from '../../reply/reply.ts';
import { noStyle, type Style } from '../../reply/wrap.ts';

export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

const ansi: Style = {
  strong: (text) => `\u001B[1m${text}\u001B[22m`,
  quiet: (text) => `\u001B[2m${text}\u001B[22m`,
};

const defaultWidth = 110;
const widest = 120;
const narrowest = 40;

export function show(reply: Reply, output: Output, environment: Record<string, string | undefined>): string {
  const width = Math.min(widest, Math.max(narrowest, output.columns ?? defaultWidth));
  return `${plainText(reply, width, wantsColour(output, environment) ? ansi : noStyle)}\n`;
}

function wantsColour(
  { isTTY }: Output,
  { NO_COLOR = '', TERM }: Record<string, string | undefined>,
): boolean {
  return isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}
