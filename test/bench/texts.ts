/** News of any length, and texts made to be slow. */
import { readSample } from '../../src/sample/sample.ts';
import { inventedNews } from './invented.ts';

const samples = (await readSample()).map(({ text }) => text);
const together = samples.join('\n\n');

export function news(length: number): string {
  return fill(`${together}\n\n`, length);
}

/** Articles of ordinary length: the samples, and made-up ones so that the words vary. */
export function articles(count: number): string[] {
  return [...samples, ...inventedNews(count - samples.length)];
}

/** Each can be made of any length; a step that looks back or ahead too far takes minutes for a megabyte. */
const hostileTexts: Record<string, (length: number) => string> = {
  'quotation marks only': (length) => '"'.repeat(length),
  'opening marks only': (length) => '“'.repeat(length),
  'quotations in quotations': (length) => '“‘'.repeat(length / 4) + '’”'.repeat(length / 4),
  'apostrophes and single marks': (length) => fill("'it's ", length),
  'one sentence': (length) =>
    `${fill('and the committee went on with the work of the day before ', length)}.`,
  'capitalised words': (length) =>
    fill('Ada Morel Josef Albin Milena Draskova Tomas Harrel Ilya Venn ', length),
  'different names': (length) =>
    Array.from({ length: length / 18 }, (_, i) => `Ada${letters(i)} Morel spoke.`).join(' '),
  'the same surname': (length) =>
    Array.from({ length: length / 22 }, (_, i) => `A${letters(i)} Morel. He said so.`).join(' '),
  '"he said" again and again': (length) => fill('"It goes on," he said. ', length),
  '"said that" in "said that"': (length) => fill('he said that she told them that ', length),
  'roles and commas': (length) => fill('the minister, the mayor, a former president, ', length),
  'open quotations': (length) => fill('“It goes on and on, he said.\n\n', length),
  'spaces only': (length) => ' '.repeat(length),
  'line ends': (length) => fill('a\n\n', length),
};

/** A text that does not begin as English would not be analysed at all. */
const OPENING = 5_000;

/** A text that begins as news and goes on as one made to be slow. */
export function hostileText(label: string, length: number): string {
  return `${news(OPENING)}\n\n${hostileTexts[label]?.(length - OPENING) ?? ''}`;
}

export const hostileLabels = Object.keys(hostileTexts);

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function letters(number: number): string {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}
