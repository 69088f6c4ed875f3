/** Finds what named people are called: the words before a name, beside it, or after "is". */
import { formerWords, roleNoun } from '../lexicon/roles.ts';
import { demonyms } from '../lexicon/places.ts';
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
import { isCueForm } from '../lexicon/cueForms.ts';
import type { Name } from './names.ts';
import { isTime, nameAt, type NamedReading } from './phrases.ts';

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
  const former = formerWords.has(before?.lower ?? '') ? before : undefined;
  return role(reading.text, former?.start ?? name.title.start, name.title.end);
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
  return reading.tokens[name.last]?.text === ',' ? rolePhrase(reading, name.last + 1) : null;
}

function copula(reading: NamedReading, name: Name): Found {
  return reading.tokens[name.last]?.lower === 'is' ? rolePhrase(reading, name.last + 1) : null;
}

/** A noun phrase with a role as its head, up to a comma, a full stop or "who"; it may name a body, not a person. */
function rolePhrase(reading: NamedReading, from: number): Found {
  const { tokens } = reading;
  let first = from;
  if (/^(?:the|a|an)$/.test(tokens[first]?.lower ?? '')) first++;
  let head = -1;
  let last = first;
  for (; last < first + MAX_ROLE_TOKENS; last++) {
    const token = tokens[last];
    if (token === undefined || (reading.quotationOf[last] ?? -1) >= 0) return null;
    if (/^(?:[,.;:)—–]|--)$/.test(token.text) || /^(?:who|which|whose|where|and)$/.test(token.lower)) break;
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

function appositiveBefore(reading: NamedReading, name: Name): Found {
  const { tokens } = reading;
  const closing = tokens[name.last]?.text ?? '';
  if (tokens[name.whole.first - 1]?.text !== ',' || !/^[,.]$/.test(closing)) return null;
  const head = name.whole.first - 2;
  if (!isSingularRole(tokens[head]?.lower ?? '')) return null;
  let first = head;
  while (
    head - first < MAX_ROLE_TOKENS &&
    (isModifier(reading, first - 1) || nameAt(reading, first - 1) !== null)
  )
    first--;
  const owned =
    nameAt(reading, first) !== null && tokens.slice(first, head).some(({ lower }) => lower === "'s");
  if (!determiners.has(tokens[first - 1]?.lower ?? '') && tokens[first]?.lower !== "'s" && !owned)
    return null;
  return role(reading.text, tokens[first]?.start ?? 0, tokens[head]?.end ?? 0);
}

function role(text: string, start: number, end: number): Omit<Role, 'rule'> {
  const found = excerpt(text, start, end);
  return {
    ...found,
    former: [...formerWords].some(
      (word) =>
        found.text.toLowerCase().startsWith(`${word} `) || found.text.toLowerCase().startsWith(`${word}-`),
    ),
  };
}
