/** Tells a talk, line by line, from a list whose lines begin with labels. */
import { wordSet } from '../lexicon/words.ts';
import type { Label } from './labels.ts';
import type { NamedReading } from './namedReading.ts';

const talks = wordSet('interview interviewed spoke talked asked conversation answers');

/** So many words open most turns. */
const MIN_TURN_WORDS = 2;

/** Two who take turns, one of them more than once; a question and an answer, or a name among them. */
export function isDialogue(
  reading: NamedReading,
  whose: readonly string[],
  labelled: readonly Label[],
): boolean {
  const speakers = new Set(whose);
  if (speakers.size < 2 || speakers.size > whose.length / 2 + 1 || speakers.size === whose.length)
    return false;
  const keys = new Set(labelled.map(({ key }) => key));
  if (!isTalk(reading, labelled)) return false;
  return asks(keys) ? isSpoken(reading, labelled) : whose.some((key) => key.includes(' '));
}

function asks(keys: ReadonlySet<string>): boolean {
  return keys.has('q') || keys.has('question');
}

/** Questions and answers may be the article's own, unless someone says "I" or the article tells of the talk. */
function isSpoken({ tokens }: NamedReading, labelled: readonly Label[]): boolean {
  const opening = labelled[0]?.sentence.first ?? 0;
  const end = labelled.at(-1)?.sentence.last ?? 0;
  for (let index = 0; index < end; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (index < opening ? talks.has(lower) : /^(?:i|i'm|i've|my|me)$/.test(lower)) return true;
  }
  return false;
}

/** Most labels have a few words behind them, not a figure. */
function isTalk({ tokens }: NamedReading, labelled: readonly Label[]): boolean {
  const talking = labelled.filter(({ colon }) => {
    for (let index = colon + 1; index <= colon + MIN_TURN_WORDS; index++)
      if (tokens[index]?.kind !== 'word' && tokens[index]?.text !== ',') return false;
    return true;
  });
  return talking.length > labelled.length / 2;
}
