/** How an observation looks: a mark, what was looked at, and one line of text. */
import { inertLine } from '../reply/inert.ts';
import type { Told } from './examine.ts';

const marks = {
  well: { sign: '✓', colour: '\u001B[32m' },
  wrong: { sign: '✗', colour: '\u001B[31m' },
  noted: { sign: '–', colour: '\u001B[33m' },
} as const;

const NAME = 13;

/** `secrets` are never shown, whoever said them. */
export function line(
  { state, name, text }: Told,
  { isColoured, secrets }: { isColoured: boolean; secrets: string[] },
): string {
  const { sign, colour } = marks[state];
  const shown = secrets.reduce((words, secret) => words.replaceAll(secret, '[secret]'), text);
  const mark = isColoured ? `${colour}${sign}\u001B[39m` : sign;
  return `${mark} ${name.padEnd(NAME)}  ${inertLine(shown)}\n`;
}
