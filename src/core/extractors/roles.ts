/** Finds what named people are called: the words before a name, beside it, or after "is". */
import { isCueForm } from '../lexicon/cueForms.ts';
import { demonyms } from '../lexicon/places.ts';
import { formerWords, roleNoun, titleOpenings } from '../lexicon/roles.ts';
import {
  auxiliaries,
  coordinators,
  determiners,
  nounPrepositions,
  prepositions,
  pronouns,
  subordinators,
  verbs,
} from '../lexicon/words.ts';
import type { RoleRule } from '../rules.ts';
import type { Role } from '../summary.ts';
import { excerpt } from '../text/span.ts';
import { isTime } from './chunks.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import { phraseEndingAt } from './phrases.ts';

/** No role is longer: what is, has run into another clause. */
const MAX_ROLE_TOKENS = 14;

/** A role before it carries its rule. */
type Found = Omit<Role, 'rule'> | null;

type Finder = { rule: RoleRule; find: (reading: NamedReading, name: Name) => Found };

/** Every rule may find a role of its own. */
export const roleFinders: readonly Finder[] = [
  { rule: 'title', find: titleBefore },
  { rule: 'noun-before', find: nounBefore },
  { rule: 'appositive', find: appositiveAfter },
  { rule: 'name-appositive', find: appositiveBefore },
  { rule: 'relative', find: relative },
  { rule: 'copula', find: copula },
];

export function findRoles(reading: NamedReading, name: Name): Role[] {
  if (name.quoted) return [];
  return roleFinders.flatMap(({ rule, find }) => {
    const found = find(reading, name);
    return found === null ? [] : [{ ...found, rule }];
  });
}

function titleBefore(reading: NamedReading, name: Name): Found {
  if (name.title === null) return null;
  const before = reading.tokens[name.whole.first - 1];
  const lower = before?.lower ?? '';
  const opens = formerWords.has(lower) || (before?.capital === false && titleOpenings.has(lower));
  return role(reading.text, opens ? (before?.start ?? 0) : name.title.start, name.title.end);
}

/** Lower-case words that end in a role, with the names that modify it: "White House envoy Steve Witkoff". */
function nounBefore(reading: NamedReading, name: Name): Found {
  const { tokens } = reading;
  const noun = tokens[name.whole.first - 1];
  if (noun === undefined || noun.capital || noun.kind !== 'word' || !isSingularRole(noun.lower)) return null;
  let first = name.whole.first - 1;
  while (name.whole.first - first < MAX_ROLE_TOKENS) {
    const before = first - 1;
    const modifier = nameAt(reading, before);
    if (modifier !== null && !modifier.quoted) {
      first = modifier.whole.first;
      continue;
    }
    if (!isModifier(reading, before)) break;
    first = before;
  }
  if (tokens[first]?.lower === "'s") first++;
  return role(reading.text, tokens[first]?.start ?? noun.start, noun.end);
}

function isSingularRole(lower: string): boolean {
  return roleNoun(lower) === lower;
}

function isModifier(reading: NamedReading, index: number): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || (reading.quotationOf[index] ?? -1) >= 0) return false;
  if (token.lower === "'s") return nameAt(reading, index - 1) !== null;
  if (demonyms.has(token.lower)) return true;
  return (
    !isOutside(token.lower) &&
    !isTime(token.lower) &&
    !/(?:ly|ed)$/.test(token.lower) &&
    !isCueForm(token.lower)
  );
}

function isOutside(lower: string): boolean {
  return (
    lower === 'including' ||
    lower === 'excluding' ||
    determiners.has(lower) ||
    prepositions.has(lower) ||
    coordinators.has(lower) ||
    subordinators.has(lower) ||
    auxiliaries.has(lower) ||
    pronouns.has(lower) ||
    verbs.has(lower)
  );
}

function appositiveAfter(reading: NamedReading, name: Name): Found {
  const { tokens } = reading;
  if (tokens[name.last]?.text !== ',') return null;
  const age = tokens[name.last + 1]?.kind === 'number' && tokens[name.last + 2]?.text === ',';
  return rolePhrase(reading, name.last + (age ? 3 : 1));
}

function copula(reading: NamedReading, name: Name): Found {
  return reading.tokens[name.last]?.lower === 'is' ? rolePhrase(reading, name.last + 1) : null;
}

/** A noun phrase with a role as its head, up to a comma, a full stop or "who"; it may name a body, not a person. */
function rolePhrase(reading: NamedReading, from: number, end = /^(?:who|which|whose|where|and)$/): Found {
  const { tokens } = reading;
  let first = from;
  if (/^(?:the|a|an)$/.test(tokens[first]?.lower ?? '')) first++;
  let head = -1;
  let last = first;
  for (; last < first + MAX_ROLE_TOKENS; last++) {
    const token = tokens[last];
    if (token === undefined || (reading.quotationOf[last] ?? -1) >= 0) return null;
    if (/^(?:[,.;:)—–]|--)$/.test(token.text) || end.test(token.lower)) break;
    if (
      token.kind === 'sign' ||
      (isOutside(token.lower) && !nounPrepositions.has(token.lower) && !determiners.has(token.lower))
    )
      return null;
    if (head < 0 && nounPrepositions.has(token.lower)) return null;
    if (head >= 0 && isCueForm(token.lower) && roleNoun(token.lower) === null) return null;
    const tail = nounPrepositions.has(tokens[head + 1]?.lower ?? '') && head >= 0;
    if (!tail && isSingularRole(token.lower)) head = last;
  }
  const named = nameAt(reading, head + 1);
  if (head < 0 || (named !== null && named.whole.first === head + 1)) return null;
  return role(reading.text, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
}

/** "The mayor of Korsk, Ilva Norn, …": the phrase in front of the comma, without its article. */
function appositiveBefore(reading: NamedReading, name: Name): Found {
  const { tokens } = reading;
  const closing = tokens[name.last]?.text ?? '';
  if (tokens[name.whole.first - 1]?.text !== ',' || !/^[,.]$/.test(closing)) return null;
  const phrase = phraseEndingAt(
    reading,
    name.whole.first - 2,
    Math.max(0, name.whole.first - MAX_ROLE_TOKENS),
  );
  if (phrase?.form !== 'nominal' || !isSingularRole(phrase.head)) return null;
  const owned = tokens.slice(phrase.first, phrase.last).some(({ lower }) => lower === "'s");
  const determined = determiners.has(tokens[phrase.first]?.lower ?? '');
  if (!owned && !determined) return null;
  let first = determined ? phrase.first + 1 : phrase.first;
  while (tokens[first]?.kind === 'number') first++;
  return role(reading.text, tokens[first]?.start ?? 0, phrase.end);
}

/** "Norn, who was mayor until 2019": a role that is over. */
function relative(reading: NamedReading, name: Name): Found {
  const { tokens } = reading;
  if (tokens[name.last]?.text !== ',' || tokens[name.last + 1]?.lower !== 'who') return null;
  const verb = tokens[name.last + 2]?.lower ?? '';
  if (!/^(?:is|was|served)$/.test(verb)) return null;
  const from = name.last + (tokens[name.last + 3]?.lower === 'as' ? 4 : 3);
  const found = rolePhrase(reading, from, /^(?:until|from|in|for|when|before|under|between|during)$/);
  return found === null ? null : { ...found, former: found.former || verb !== 'is' };
}

function role(text: string, start: number, end: number): Omit<Role, 'rule'> {
  const found = excerpt(text, start, end);
  const [first = ''] = found.text.toLowerCase().split(/[\s-]/);
  return { ...found, former: formerWords.has(first) };
}
