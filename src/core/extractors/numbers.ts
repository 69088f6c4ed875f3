/** Reads the number that begins at a token, in digits or letters, with its unit and with how exact it is. */
import { bounds, currencies, multipliers, numberValues, shortMultipliers } from '../lexicon/figures.ts';
import type { Token } from '../text/tokens.ts';

/** `first` and `last` are token indexes, the words of the bound included; `number` is where the number begins. */
export type NumberPhrase = {
  first: number;
  number: number;
  last: number;
  value: number;
  /** "$", "%", "magnitude"; `null` for a plain number. */
  unit: string | null;
  bound: 'exact' | 'at least' | 'at most' | 'about';
};

type Bare = { last: number; value: number; unit: string | null; rough?: true };

/** Between the sentence's first token and the one behind it; `null` when no number that counts begins there. */
export function numberAt(
  tokens: readonly Token[],
  index: number,
  { first, last }: { first: number; last: number },
): NumberPhrase | null {
  const bare =
    tokens[index]?.kind === 'number' ? digitsAt(tokens, index, last) : lettersAt(tokens, index, last);
  if (bare === null) return null;
  const { start, bound } = boundBefore(tokens, index, first);
  return {
    ...{ first: start, number: index, last: bare.last, value: bare.value, unit: bare.unit },
    bound: bound ?? (bare.rough === true ? 'about' : 'exact'),
  };
}

const digits = /^([$€£¥]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?(?:-?([a-z]{1,9}))?(%?)$/i;

function digitsAt(tokens: readonly Token[], index: number, limit: number): Bare | null {
  const token = tokens[index];
  const match = token === undefined ? null : digits.exec(token.text);
  if (token === undefined || match === null) return null;
  const [, sign = '', whole = '', fraction = '', ending = '', percent = ''] = match;
  const lower = ending.toLowerCase();
  const short = shortMultipliers.get(lower) ?? multipliers.get(lower);
  if (lower !== '' && lower !== 'magnitude' && short === undefined) return null;
  const [times, behind] = multipliedBy(tokens, index + 1, limit);
  const value = Number(whole.replaceAll(',', '') + fraction) * (short ?? 1) * times;
  const before = tokens[index - 1];
  const country = before?.end === token.start && before.kind === 'word' && before.text !== 'US';
  const unit =
    sign === '' ? percent || (lower === 'magnitude' ? lower : null) : (country ? before.text : '') + sign;
  return withUnit(tokens, { last: behind, value, unit }, limit);
}

function multipliedBy(tokens: readonly Token[], index: number, limit: number): [number, number] {
  let [times, next] = [1, index];
  for (; next < limit && next < index + 2; next++) {
    const { lower = '' } = tokens[next] ?? {};
    const by = multipliers.get(lower) ?? (lower === 'bn' ? shortMultipliers.get(lower) : undefined);
    if (by === undefined) break;
    times *= by;
  }
  return [times, next];
}

/** No number in letters has more words. */
const MOST_WORDS = 8;

/** "nine", "twenty-three", "two hundred and five", "a dozen". */
function lettersAt(tokens: readonly Token[], index: number, limit: number): Bare | null {
  let [total, part, next, rough] = [0, 0, index, false];
  const opening = tokens[index]?.lower;
  if (opening === 'a' || opening === 'an') {
    if (!multipliers.has(tokens[index + 1]?.lower ?? '')) return null;
    [part, next] = [1, index + 1];
  } else if (small(opening ?? '') === null) return null;
  for (; next < limit && next < index + MOST_WORDS; next++) {
    const { lower = '' } = tokens[next] ?? {};
    const value = small(lower);
    const by = multipliers.get(lower);
    if (value !== null && (next === index || isOpen(part))) part += value;
    else if (by !== undefined && part > 0) {
      rough ||= by === 12;
      if (by >= 1_000) [total, part] = [total + part * by, 0];
      else part *= by;
    } else if (lower !== 'and' || part < 100 || small(tokens[next + 1]?.lower ?? '') === null) break;
  }
  const value = total + part;
  return withUnit(tokens, { last: next, value, unit: null, ...(rough ? { rough } : {}) }, limit);
}

/** Whether tens or ones may follow: "two hundred | five", but not "nine | five". */
function isOpen(part: number): boolean {
  return part === 0 || part % 100 === 0;
}

function small(word: string): number | null {
  const hyphen = word.indexOf('-');
  if (hyphen < 0) return numberValues.get(word) ?? null;
  const tens = numberValues.get(word.slice(0, hyphen));
  const ones = numberValues.get(word.slice(hyphen + 1));
  return tens === undefined || ones === undefined || tens < 20 || ones > 9 ? null : tens + ones;
}

function withUnit(tokens: readonly Token[], bare: Bare, limit: number): Bare {
  const { last } = bare;
  const [next, second] = [tokens[last]?.lower ?? '', tokens[last + 1]?.lower];
  if (bare.unit !== null || last >= limit) return bare;
  if (next === 'percent' || next === '%') return { ...bare, last: last + 1, unit: '%' };
  if (next === 'per' && second === 'cent' && last + 1 < limit) return { ...bare, last: last + 2, unit: '%' };
  const currency = currencies.get(next);
  return currency === undefined ? bare : { ...bare, last: last + 1, unit: currency };
}

function boundBefore(
  tokens: readonly Token[],
  index: number,
  first: number,
): { start: number; bound: NumberPhrase['bound'] | null } {
  for (const { words, bound } of boundPhrases) {
    const start = index - words.length;
    if (start >= first && words.every((word, offset) => tokens[start + offset]?.lower === word))
      return { start, bound };
  }
  return { start: index, bound: null };
}

const boundPhrases = bounds.map(([phrase, bound]) => ({ words: phrase.split(' '), bound }));
