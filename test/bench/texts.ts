/** News of any length, and texts made to be slow. */
import { readSample } from '../../src/sample/sample.ts';

const sample = (await readSample()).map(({ text }) => text).join('\n\n');

export function news(length: number): string {
  return `${sample}\n\n`.repeat(Math.ceil(length / sample.length)).slice(0, length);
}

/** Each stays near a megabyte, where a step that looks back or ahead too far would take minutes. */
export const hostileTexts: Record<string, string> = {
  'a million quotation marks': '"'.repeat(1_000_000),
  'a million opening marks': '“'.repeat(1_000_000),
  'one sentence of 1 MB': `${'and the committee went on with the work of the day before '.repeat(17_500)}.`,
  '50,000 capitalised words': 'Ada Morel Josef Albin Milena Draskova Tomas Harrel Ilya Venn '.repeat(5_000),
  '50,000 different names': Array.from({ length: 50_000 }, (_, i) => `Ada${letters(i)} Morel spoke.`).join(
    ' ',
  ),
  '10,000 times "he said"': '"It goes on," he said. '.repeat(10_000),
  '10,000 open quotations': '“It goes on and on, he said.\n\n'.repeat(10_000),
  'a million spaces': ' '.repeat(1_000_000),
  '200,000 line ends': 'a\n\n'.repeat(200_000),
};

function letters(number: number): string {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}
