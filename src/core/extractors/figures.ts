/** Finds the figures of the event an article is about: how many were killed, how strong the quake, how high the offer. */
import { peopleNouns } from '../lexicon/figures.ts';
import { MEASURE, NUMBER } from '../lexicon/traits.ts';
import { auxiliaries, prepositions } from '../lexicon/words.ts';
import type { Figure } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { addedBefore, addedBehind, isOfNow, type FigureContext } from './figureContext.ts';
import { figureRules, type FigureRule } from './figureRules.ts';
import { isApart } from './furniture.ts';
import type { NamedReading } from './namedReading.ts';
import { numberAt, type NumberPhrase } from './numbers.ts';
import { isOtherYear } from './otherYears.ts';

/** So many tokens before and behind a number say what it counts. */
const BEFORE = 22;
const BEHIND = 14;

/** News names no more numbers with a measure; what has more is a table. */
const MOST_NUMBERS = 300;

/** The paragraphs in which news says what happened. */
const LEAD = 2;

type Found = { figure: Figure; total: boolean; paragraph: number };

export function findFigures(
  reading: NamedReading,
  title: string | null,
  publishedAt: string | null,
): Figure[] {
  const found: Found[] = [];
  let numbers = 0;
  for (const sentence of reading.sentences) {
    if (!mayHold(reading, sentence) || isApart(reading, sentence)) continue;
    if (isOtherYear(reading, sentence, publishedAt)) continue;
    const rules = rulesFor(reading, sentence);
    let previous: Found | null = null;
    for (let index = sentence.first; index < sentence.last; index++) {
      if (!isNumber(reading.tokens[index]) || (reading.quotationOf[index] ?? -1) >= 0) continue;
      const phrase = numberAt(reading.tokens, index, sentence);
      if (phrase === null) continue;
      if (++numbers > MOST_NUMBERS) return chosen(found, title);
      const figure = figureOf(reading, sentence, phrase, rules, previous);
      if (figure !== null) {
        found.push(figure);
        previous = figure;
      }
      index = phrase.last - 1;
    }
  }
  return chosen(found, title);
}

/** A number, and a word that says what is measured. */
function mayHold({ tokens }: NamedReading, { first, last }: Sentence): boolean {
  let [number, measure] = [false, false];
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    number ||= token.kind === 'number' || (token.traits & NUMBER) !== 0;
    measure ||= (token.traits & MEASURE) !== 0 || token.text.endsWith('agnitude');
    if (number && measure) return true;
  }
  return false;
}

function isNumber(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'number' || (token.traits & NUMBER) !== 0 || /^an?$/.test(token.lower);
}

function rulesFor({ tokens }: NamedReading, { first, last }: Sentence): readonly FigureRule[] {
  const words = new Set<string>();
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if ((token.traits & MEASURE) !== 0) words.add(token.lower);
    else if (token.text.endsWith('agnitude')) words.add('6.1-magnitude');
  }
  return figureRules.filter((rule) => !rule.words.isDisjointFrom(words));
}

function figureOf(
  reading: NamedReading,
  sentence: Sentence,
  phrase: NumberPhrase,
  rules: readonly FigureRule[],
  previous: Found | null,
): Found | null {
  const context = contextOf(reading, sentence, phrase);
  const rule = rules.find((each) => fits(each, phrase, context));
  if (rule === undefined) return null;
  const { measure } = rule;
  if (!isOfNow(context, measure, previous !== null && previous.figure.measure !== measure)) return null;
  const start = reading.tokens[phrase.first]?.start ?? 0;
  const end = reading.tokens[phrase.last - 1]?.end ?? start;
  const unit = measure === 'magnitude' ? measure : phrase.unit;
  if (unit === 'magnitude' && phrase.value > 10) return null;
  const figure = {
    ...excerpt(reading.text, start, end),
    ...{ measure, value: phrase.value, unit, bound: phrase.bound, main: false },
    sentence: { start: sentence.start, end: sentence.end },
    rule: rule.name,
  };
  // What stands beside the whole number of the dead is the whole number of the missing.
  const total = rule.total ?? previous?.total ?? false;
  return { figure, total, paragraph: sentence.paragraph };
}

function fits(rule: FigureRule, { unit }: NumberPhrase, { before, behind }: FigureContext): boolean {
  if (rule.unit === undefined ? unit !== null : unit === null || !rule.unit.test(unit)) return false;
  return (rule.before?.test(before) ?? true) && (rule.behind?.test(behind) ?? true);
}

/** Both sides end at the sentence, at a semicolon and at a quotation mark. */
function contextOf(reading: NamedReading, sentence: Sentence, phrase: NumberPhrase): FigureContext {
  const { tokens, quotationOf } = reading;
  const isBorder = (index: number): boolean =>
    tokens[index]?.text === ';' || (quotationOf[index] ?? -1) >= 0 || tokens[index]?.kind === 'mark';
  let from = phrase.first;
  while (from > Math.max(sentence.first, phrase.first - BEFORE) && !isBorder(from - 1)) from--;
  let comma = phrase.first;
  while (comma > from && tokens[comma - 1]?.text !== ',') comma--;
  const limit = Math.min(sentence.last, phrase.last + BEHIND);
  const nouns = nounsEnd(tokens, phrase.last, limit);
  let to = nouns;
  while (to < limit && !isBorder(to)) to++;
  const before = words(tokens, from, phrase.first);
  const rest = words(tokens, nouns, to);
  const behind = nouns > phrase.last ? `people ${rest}` : rest;
  return {
    before: before.replace(addedBefore, ''),
    part: words(tokens, comma, phrase.first),
    behind: behind.replace(addedBehind, ''),
    added: addedBefore.test(before) || addedBehind.test(behind),
  };
}

/** A month is no modal verb. */
function words(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const word = isMonth(token) ? 'month' : token.kind === 'number' ? '#' : token.lower;
    text += (text === '' ? '' : ' ') + word;
  }
  return text;
}

function isMonth({ capital, lower }: Token): boolean {
  return capital && lower === 'may';
}

/** No more words than these stand between a number and who is counted: "58 Velmoran mine workers". */
const MOST_DESCRIBING = 4;

/** Where "people", "mine workers", "men, women and children" behind a number end; `from` when nobody is counted. */
function nounsEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  for (let index = from; index < limit; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (peopleNouns.has(token.lower)) end = index + 1;
    else if (token.text === ',' || token.lower === 'and') {
      if (end !== index || !peopleNouns.has(tokens[index + 1]?.lower ?? '')) break;
    } else if (index >= end + MOST_DESCRIBING || !describes(token) || end > from) break;
  }
  return end;
}

function describes({ kind, lower, traits }: Token): boolean {
  if (lower === 'other' || lower === 'more' || lower === 'others' || lower === 'further') return false;
  return kind === 'word' && (traits & MEASURE) === 0 && !auxiliaries.has(lower) && !prepositions.has(lower);
}

/** Marks each measure's own figure and puts it first: in the title, or else said as a total, or else in the lead. */
function chosen(found: readonly Found[], title: string | null): Figure[] {
  const inTitle = titleNumbers(title);
  const best = new Map<string, { found: Found; weight: number }>();
  for (const each of found) {
    const { figure, total, paragraph } = each;
    const weight = (inTitle.has(figure.value) ? 4 : 0) + (total ? 2 : 0) + (paragraph < LEAD ? 1 : 0);
    if (weight > (best.get(figure.measure)?.weight ?? 0)) best.set(figure.measure, { found: each, weight });
  }
  const own = new Set([...best.values()].map((each) => each.found));
  return [
    ...found.filter((each) => own.has(each)).map(({ figure }) => ({ ...figure, main: true })),
    ...found.filter((each) => !own.has(each)).map(({ figure }) => figure),
  ];
}

/** No title is longer. */
const LONGEST_TITLE = 500;

function titleNumbers(title: string | null): ReadonlySet<number> {
  const tokens = tokenize((title ?? '').slice(0, LONGEST_TITLE));
  const whole = { first: 0, last: tokens.length };
  return new Set(
    tokens.map((_, index) => numberAt(tokens, index, whole)?.value).filter((value) => value !== undefined),
  );
}
