/** Reads what a clause of a statement stands for: whose deed, what about, and whether it is denied. */
import { irregularPast, judgements, loosening, negations, standing, willing } from '../lexicon/positions.ts';
import { adverbs, beForms, functionWords, modals, subjectPronouns } from '../lexicon/words.ts';
import { tokenize, type Token } from '../text/tokens.ts';

export type Stand = {
  /** `self` is the speaker; otherwise the pronoun, or `other` when a noun is the subject. */
  subject: string;
  kind: 'will' | 'stand' | 'judgement' | 'account';
  negated: boolean;
  /** The stems of the words that carry what it is about. */
  about: ReadonlySet<string>;
};

/** How the words are given: in marks, or as a report about the speaker ("she would not resign"), person or body. */
export type Telling = { reported: boolean; person: boolean };

/** Longer clauses hold too much to be compared, longer statements too many clauses. */
const MOST_WORDS = 25;
const MOST_CLAUSES = 40;

/** One for each clause that takes a stand; questions, conditions and the words of others take none. */
export function standsOf(words: string, telling: Telling): Stand[] {
  return clausesOf(words)
    .map((clause) => standOf(clause, telling))
    .filter((stand) => stand !== null);
}

/** What may be denied and admitted is an account of one clause, whatever its subject. */
export function admitted(words: string): Stand[] {
  const [clause = [], ...more] = clausesOf(words);
  const isPlain =
    more.length === 0 && clause.length <= MOST_WORDS && !clause.some((word) => negations.has(word));
  const about = aboutOf(joined(clause[0] === 'that' ? clause.slice(1) : clause, true));
  return isPlain && about.size > 1 ? [{ subject: 'self', kind: 'account', negated: false, about }] : [];
}

/** No statement is read further. */
const LONGEST = 4_000;

export function clausesOf(words: string): string[][] {
  const clauses: string[][] = [];
  let clause: string[] = [];
  const tokens = tokenize(words.slice(0, LONGEST));
  for (let index = 0; index < tokens.length && clauses.length < MOST_CLAUSES; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const asks = token.text.startsWith('?');
    if (asks || /^(?:[.!;:—–…]|\.+|--)$/.test(token.text) || isJoint(tokens, index)) {
      if (!asks && clause.length > 0) clauses.push(clause);
      clause = [];
    } else if (token.kind === 'word' || token.kind === 'number') clause.push(token.lower);
    else if (token.text === ',') clause.push(',');
  }
  if (clause.length > 0) clauses.push(clause);
  return clauses;
}

/** ", and", "but", "because", "and we": a new clause begins behind it. */
function isJoint(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (lower === 'but' || lower === 'because') return true;
  const next = tokens[index + 1]?.lower ?? '';
  if (lower === ',') return /^(?:and|but|so|because|although|though|while|which|as)$/.test(next);
  return (
    lower === 'and' && (subjectPronouns.has(next) || next === 'there' || tokens[index - 1]?.text === ',')
  );
}

function standOf(clause: readonly string[], { reported, person }: Telling): Stand | null {
  const words = joined(clause[0] === 'that' || clause[0] === 'and' ? clause.slice(1) : clause, reported);
  if (words.length > MOST_WORDS || words.some((word) => loosening.has(word))) return null;
  const denials = words.filter((word) => negations.has(word));
  const denial = words.findIndex((word) => negations.has(word));
  if (denials.length > 1 || (denial >= 0 && !deniesClause(words, denial))) return null;
  const subject = subjectOf(words, reported, person);
  const kind = kindOf(words, subject);
  const about = aboutOf(words);
  return kind === null || about.size === 0 ? null : { subject, kind, negated: denial >= 0, about };
}

/** "no longer" denies as "not" does, "rule out" is one verb, and a report's "would" is the speaker's "will". */
function joined(clause: readonly string[], reported: boolean): string[] {
  const words: string[] = [];
  for (let index = 0; index < clause.length; index++) {
    const word = clause[index] ?? '';
    const next = clause[index + 1];
    if (word === 'no' && next === 'longer') index++;
    if (/^rul(?:e|es|ed|ing)$/.test(word) && next === 'out') {
      index++;
      words.push('ruleout');
    } else if (word === 'no' && (next === 'longer' || next === 'one')) {
      if (next === 'one') index++;
      words.push('not');
    } else if (reported && word === 'would') words.push('will');
    else if (reported && word === "wouldn't") words.push("won't");
    else if (word === 'going' && next === 'to') words.push('will');
    else if (word === 'cannot' && next !== 'accept' && next !== 'support' && next !== 'agree')
      words.push('could');
    else words.push(word);
  }
  return words;
}

/** The denial belongs to the verb: "will not", "there will be no", "I never saw", "no school will". */
function deniesClause(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  if (index === 0) return /^(?:no|nobody|none|nothing|not)$/.test(word) && words[1] !== 'only';
  if (word.endsWith("n't") || word === 'cannot') return true;
  if (word === 'no' || word === 'nothing' || word === 'nobody' || word === 'none')
    return /^(?:be|is|are|was|were|have|has|had)$/.test(before);
  return (
    modals.has(before) ||
    beForms.has(before) ||
    /^(?:do|does|did|'ll)$/.test(before) ||
    subjectPronouns.has(before)
  );
}

function subjectOf(words: readonly string[], reported: boolean, person: boolean): string {
  const first = words.slice(0, 2).find((word) => subjectPronouns.has(word) || word === 'there');
  if (first === undefined) return /^(?:to|ruleout)$/.test(words[0] ?? '') ? 'self' : 'other';
  if (!reported) return first === 'i' || first === 'we' ? 'self' : first;
  const own = person ? first === 'he' || first === 'she' : first === 'it' || first === 'they';
  return own ? 'self' : first;
}

function kindOf(words: readonly string[], subject: string): Stand['kind'] | null {
  if (words.some((word) => willing.has(word))) return 'will';
  const own = subject === 'self';
  if (own && words.slice(0, 6).some((word) => standing.has(baseOf(word)) || /^(?:for|against)$/.test(word)))
    return 'stand';
  const judged = words.some(
    (word, index) =>
      judgements.has(word) && words.slice(Math.max(0, index - 3), index).some((be) => beForms.has(be)),
  );
  if (judged && !words.includes('become')) return 'judgement';
  const past = words
    .slice(1, 4)
    .some((word) => word in irregularPast || /..ed$/.test(word) || word === 'did' || word === "didn't");
  const has = words.some((word) => /^(?:have|has|had|'ve|haven't|hasn't|am|are|is|was|were|be)$/.test(word));
  return own && past && !has ? 'account' : null;
}

function baseOf(word: string): string {
  if (standing.has(word)) return word;
  for (const ending of ['s', 'd', 'ed', 'es']) {
    const base = word.slice(0, -ending.length);
    if (word.endsWith(ending) && standing.has(base)) return base;
  }
  return word;
}

/** Pronouns as objects, "against" and words for when are part of it; the subject and words of grammar are not. */
function aboutOf(words: readonly string[]): Set<string> {
  const about = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (word === ',' || negations.has(word) || willing.has(word)) continue;
    const stands =
      /^(?:for|against)$/.test(word) &&
      /^(?:vote|voted|be|am|are|is|'m|'re|campaign)$/.test(words[index - 1] ?? '');
    const object = index > 1 && /^(?:him|her|them|you|us|me|it|anyone|anybody)$/.test(word);
    if (stands || object || word === 'against') about.add(word);
    else if (!functionWords.has(word) || standing.has(word) || isWhen(word)) about.add(stemOf(word));
  }
  return about;
}

function isWhen(word: string): boolean {
  return adverbs.has(word) && /^(?:again|today|tomorrow|tonight|here|there|away|still)$/.test(word);
}

/** So crude that forms of one word come out the same: "closes", "closing" and "close". */
export function stemOf(word: string): string {
  const base = irregularPast[word] ?? word.replace(/'s$/, '');
  if (base.length < 4) return base;
  return base
    .replace(/ies$|ied$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, (ending, at: number) => (at < 3 ? ending : ''))
    .replace(/e$/, '')
    .replace(/([^aeiou])\1$/, '$1');
}
