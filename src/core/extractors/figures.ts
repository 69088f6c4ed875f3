/** Finds the figures of the event an article is about: how many were killed, how strong the quake, how high the offer. */
import { MEASURE, NUMBER } from '../lexicon/traits.ts';
import type { Figure } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { contextOf } from './aroundFigures.ts';
import { isOfNow, type FigureContext } from './figureContext.ts';
import type { FigureRule } from './figurePatterns.ts';
import { figureRules } from './figureRules.ts';
import { isApart } from './furniture.ts';
import type { NamedReading } from './namedReading.ts';
import { numberAt, type NumberPhrase } from './numbers.ts';
import { isOtherYear } from './otherYears.ts';

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
    measure ||= isMeasure(token);
    if (number && measure) return true;
  }
  return false;
}

function isNumber(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'number' || (token.traits & NUMBER) !== 0 || /^an?$/.test(token.lower);
}

const rulesByWord = new Map<string, FigureRule[]>();
for (const rule of figureRules)
  for (const word of rule.words) rulesByWord.set(word, [...(rulesByWord.get(word) ?? []), rule]);

/** Those whose words the sentence has, in their order. */
function rulesFor({ tokens }: NamedReading, { first, last }: Sentence): readonly FigureRule[] {
  let rules: readonly FigureRule[] = [];
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const found = isMeasure(token) ? (rulesByWord.get(measureOf(token)) ?? []) : [];
    if (found.length > 0 && !found.every((rule) => rules.includes(rule))) rules = [...rules, ...found];
  }
  return rules.length === 0 ? rules : figureRules.filter((rule) => rules.includes(rule));
}

function isMeasure({ traits, text }: Token): boolean {
  return (traits & MEASURE) !== 0 || text.endsWith('agnitude');
}

/** "6.1-magnitude" is one token. */
function measureOf({ kind, lower }: Token): string {
  return kind === 'number' ? 'magnitude' : lower;
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
