/** Compares the words of two quotes: the same, a part of the other, or one utterance that was taken down differently. */
import { opposedDeeds, opposedJudgements, opposedStands, negations } from '../lexicon/positions.ts';
import { functionWords } from '../lexicon/words.ts';
import { fold } from '../fold.ts';
import { stemOf } from './stands.ts';

export type Worded = {
  /** Folded, contractions written out; `key` is all of them with spaces between. */
  words: readonly string[];
  key: string;
  /** What stands between the dots where something was left out. */
  pieces: readonly string[];
  /** Names and numbers: where they differ, something else was said. */
  fixed: ReadonlySet<string>;
};

/** Longer quotes are compared by so many words. */
const MOST_WORDS = 80;

/** So large a part of the words must be the same, in order. */
const ALIKE = 0.75;

/** One word for another is let pass once in so many. */
const WORDS_PER_SUBSTITUTE = 8;

/** Shorter quotes are alike by chance. */
const FEWEST_ALIKE = 4;
const FEWEST_IN_PART = 3;

export function readWording(quote: string): Worded {
  const words = folded(quote);
  const pieces = quote
    .split(/\.{3,}|…|\[[^\]]{0,40}\]/)
    .map((piece) => folded(piece).join(' '))
    .filter((piece) => piece !== '');
  const fixed = new Set<string>();
  for (const [name = ''] of quote.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}+|\p{N}[\p{N}.,]*/gu))
    for (const word of fold(name).split(' ')) fixed.add(word);
  return { words, key: words.join(' '), pieces, fixed };
}

function folded(text: string): string[] {
  const whole = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\b(?:can't|cannot)\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/'ll\b/g, ' will')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/\bi'm\b/g, 'i am')
    .replace(/\b(it|that|there|he|she|what|here)'s\b/g, '$1 is');
  const words = fold(whole);
  return words === '' ? [] : words.split(' ');
}

/** Whether the longer one holds all of the shorter, as it stands, or piece by piece where something was left out. */
export function isPart(shorter: Worded, longer: Worded): boolean {
  if (shorter.words.length < FEWEST_IN_PART || shorter.words.length >= longer.words.length) return false;
  const whole = ` ${longer.key} `;
  let from = 0;
  for (const piece of shorter.pieces) {
    const at = whole.indexOf(` ${piece} `, from);
    if (at < 0) return false;
    from = at + piece.length + 1;
  }
  return shorter.pieces.length > 0;
}

/** Whether both are evidently one utterance, given that one person said both on one day. */
export function isSameUtterance(one: Worded, other: Worded): boolean {
  const [first, second] = [one.words.slice(0, MOST_WORDS), other.words.slice(0, MOST_WORDS)];
  const [fewest, most] = [Math.min(first.length, second.length), Math.max(first.length, second.length)];
  if (fewest < FEWEST_ALIKE || fewest < most * ALIKE) return false;
  if (denials(first) !== denials(second) || one.fixed.symmetricDifference(other.fixed).size > 0) return false;
  const common = commonInOrder(first, second);
  if (common.length < most * ALIKE) return false;
  const [onlyFirst, onlySecond] = [without(first, common), without(second, common)];
  if (
    onlyFirst.some((word) =>
      onlySecond.some((against) => opposites.has(`${stemOf(word)} ${stemOf(against)}`)),
    )
  )
    return false;
  return Math.min(onlyFirst.length, onlySecond.length) <= Math.floor(fewest / WORDS_PER_SUBSTITUTE);
}

const opposites = new Set(
  [...opposedStands, ...opposedDeeds, ...opposedJudgements].flatMap(([one, other]) => [
    `${stemOf(one)} ${stemOf(other)}`,
    `${stemOf(other)} ${stemOf(one)}`,
  ]),
);

function denials(words: readonly string[]): number {
  return words.filter((word) => negations.has(word)).length;
}

/** The words of substance that are not among the common ones. */
function without(words: readonly string[], common: readonly string[]): string[] {
  const left = [...common];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !functionWords.has(word);
  });
}

/** The longest run of words that both have in the same order. */
function commonInOrder(one: readonly string[], other: readonly string[]): string[] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  }
  const common: string[] = [];
  for (let [row, column] = [0, 0]; row < one.length && column < other.length;) {
    const word = one[row];
    if (word !== undefined && word === other[column]) {
      common.push(word);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}
