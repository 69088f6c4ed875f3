/** The evaluation's command line, checked; which articles may be read and which only measured is decided here. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export type Range = { from: number; to: number };

export type Options = {
  /** Without one the stories are measured instead. */
  folder: string | null;
  train: Range;
  errors: 'polnear' | 'attributions' | 'actors' | 'seed' | null;
  rules: boolean;
  predictions: string | null;
};

/** Measured unless another range is asked for. */
const UNREAD: Range = { from: 301, to: 840 };

/** Errors are read, and rules written, on these training articles only; the others are for measuring. */
const LAST_READABLE = 300;

const USAGE =
  'npm run eval -- [<folder> [--train FROM-TO] [--rules] [--errors polnear|attributions|actors|seed] [--predictions FILE]]';

/** What the person can mend; the message is all they see. */
export class OptionsError extends Error {
  override name = 'OptionsError';
}

export function readOptions(words: string[]): Options {
  const { values, positionals } = parse(words);
  const folder = positionals[0] ?? null;
  const isMissing = folder === null ? words.length > 0 : !existsSync(join(folder, 'polnear', 'dev.jsonl'));
  if (isMissing)
    throw new OptionsError(
      `Point the evaluation to the folder that holds polnear/ and gum/ (the seed beside it), or name none for the stories alone: ${USAGE}`,
    );
  const train = values.train === undefined ? UNREAD : readRange(values.train);
  return {
    folder,
    train,
    errors: values.errors === undefined ? null : readErrors(values.errors, train),
    rules: values.rules,
    predictions: values.predictions ?? null,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        train: { type: 'string' },
        errors: { type: 'string' },
        rules: { type: 'boolean', default: false },
        predictions: { type: 'string' },
      },
    });
  } catch (error) {
    throw new OptionsError(`${error instanceof Error ? error.message : String(error)}. Usage: ${USAGE}`);
  }
}

function readRange(words: string): Range {
  const found = /^(\d+)-(\d+)$/.exec(words);
  const range = { from: Number(found?.[1]), to: Number(found?.[2]) };
  if (!found || range.from < 1 || range.to < range.from)
    throw new OptionsError(`--train wants a range of articles counted from 1, for example --train 301-840`);
  return range;
}

function readErrors(words: string, train: Range): Options['errors'] {
  if (words === 'seed') return words;
  if (words === 'gum')
    throw new OptionsError('GUM is for measuring, not for reading: its errors are not shown');
  if (words !== 'polnear' && words !== 'attributions' && words !== 'actors')
    throw new OptionsError('--errors wants polnear, attributions, actors or seed');
  if (train.to > LAST_READABLE)
    throw new OptionsError(
      `Only errors in training articles 1 to ${LAST_READABLE} may be read: add for example --train 1-${LAST_READABLE}`,
    );
  return words;
}
