/** What tells that a name is a person's: a title, a role, a given name, or what people do. */
import { cueForms } from '../lexicon/cueForms.ts';
import { documentNouns } from '../lexicon/cues.ts';
import { isGivenName } from '../lexicon/givenNames.ts';
import { bodyFields, clubNouns, organizationNouns } from '../lexicon/organizations.ts';
import { demonyms, otherPlaces, states, surnameThings, thingNouns } from '../lexicon/places.ts';
import { bodyRoles, kinNouns, peopleNouns, roleHead, roleNoun, titles } from '../lexicon/roles.ts';
import { communityWords, isAdjective, makingVerbs, personalVerbs } from '../lexicon/words.ts';
import type { Evidence, NamedKind } from './actorKinds.ts';
import { hasArticle, isBrand } from './bodyNames.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import { isPlaceOf } from './placeNames.ts';

/** No list of names is followed further. */
const LONGEST_LIST = 8;

/** A title or a courtesy; in front of one plain word it names nobody ("Executive Order", "Premier Shield"). */
export function titled({ reading, names, key, written }: Evidence): NamedKind | 'none' | null {
  if (names.every(({ title, courtesy }) => title === null && courtesy === null)) return null;
  const isThing = (thingNouns.has(key) && !surnameThings.has(key)) || organizationNouns.has(key);
  const isPlain = written.lower.has(key) || isAbstract(key) || isAdjective(key);
  const found = names.some(({ title, courtesy }) => {
    if (courtesy !== null) return true;
    if (title === null || isThing) return false;
    return !isPlain || titles.has(roleHead(reading.text.slice(title.start, title.end)));
  });
  return found ? 'person' : 'none';
}

/** A role that no body holds, a given name, an initial, or ", 46," or ", who …" behind the name. */
export function person({ roles, names, reading }: Evidence, parts: readonly string[]): NamedKind | null {
  if (roles.some(({ text }) => !bodyRoles.has(roleHead(text)))) return 'person';
  if (names.some((name) => hasPersonalTail(reading, name)) && parts.length < 5) return 'person';
  if (parts.length < 2 || parts.length > 4 || names.some(({ text }) => isBrand(text))) return null;
  const initial = parts.some((part) => /^\p{L}\.?$/u.test(part));
  return isGivenName(parts[0] ?? '') || initial ? 'person' : null;
}

/** ", 46," or ", who"; ", 11 kilometres" is none. */
function hasPersonalTail({ tokens }: NamedReading, name: Name): boolean {
  if (tokens[name.last]?.text !== ',') return false;
  const next = tokens[name.last + 1];
  if (/^who(?:se|m)?$/.test(next?.lower ?? '')) return true;
  return /^\d\d$/.test(next?.text ?? '') && /^[,.]$/.test(tokens[name.last + 2]?.text ?? '');
}

/** One word: a given name, or what only people have and do ("Tavinho's mother", "Mirela wept"). */
export function personal(
  { key, names, reading, written }: Evidence,
  parts: readonly string[],
): NamedKind | null {
  if (parts.length !== 1 || written.lower.has(key) || names.some((name) => hasArticle(reading, name)))
    return null;
  const { tokens } = reading;
  if (names.every((name) => isPlaceOf(reading, name))) return null;
  const isAlone = ({ initial, last }: Name): boolean =>
    !initial && !thingNouns.has(tokens[last]?.lower ?? '');
  if (isGivenName(key) && names.some(isAlone)) return 'person';
  const found = names.some(({ first, last }) => {
    const next = tokens[last]?.lower ?? '';
    if (next === "'s") return kinNouns.has(tokens[last + 1]?.lower ?? '');
    return personalVerbs.has(next) || isMadeBy(reading, first) || isAmongPeople(reading, first, last);
  });
  return found ? 'person' : null;
}

/** "directed by Mirela": what is made or led by someone. */
function isMadeBy({ tokens }: NamedReading, first: number): boolean {
  return tokens[first - 1]?.lower === 'by' && makingVerbs.has(tokens[first - 2]?.lower ?? '');
}

/** "Ilva Norn, Tavinho and …", "painters such as Mirela": a list in which someone is a person. */
function isAmongPeople(reading: NamedReading, first: number, last: number): boolean {
  const { tokens } = reading;
  let start = first;
  for (let steps = 0; steps < LONGEST_LIST && isListLink(tokens[start - 1]?.lower); steps++) {
    const before = start - (isListLink(tokens[start - 2]?.lower) ? 3 : 2);
    const name = nameAt(reading, before);
    if (name === null) break;
    if (isFull(name)) return true;
    start = name.whole.first;
  }
  if (/^(?:as|like|including)$/.test(tokens[start - 1]?.lower ?? '') && isExampleOfPeople(tokens, start - 2))
    return true;
  let end = last;
  for (let steps = 0; steps < LONGEST_LIST && isListLink(tokens[end]?.lower); steps++) {
    const name = nameAt(reading, end + (isListLink(tokens[end + 1]?.lower) ? 2 : 1));
    if (name === null) break;
    if (isFull(name)) return tokens[end]?.lower === 'and' || start < first || steps > 0;
    end = name.last;
  }
  return false;
}

/** "painters of his time such as": a noun for people shortly before. */
function isExampleOfPeople(tokens: NamedReading['tokens'], from: number): boolean {
  for (let index = from; index > from - 6; index--) {
    const { lower = '', kind } = tokens[index] ?? {};
    if (kind === 'sign' && lower !== ',') return false;
    if (roleNoun(lower) !== null || peopleNouns.has(lower)) return true;
  }
  return false;
}

function isListLink(word: string | undefined): boolean {
  return word === ',' || word === 'and';
}

/** A given name and a surname. */
function isFull({ key }: Name): boolean {
  const [given = '', ...rest] = key.split(' ');
  return rest.length > 0 && isGivenName(given) && !otherPlaces.has(given);
}

/** Two or three words that are never written small and have no article: most such names are people's. */
export function fullName({ names, reading, written }: Evidence, parts: readonly string[]): NamedKind | null {
  if (parts.length < 2 || parts.length > 4) return null;
  const common = parts.some(
    (part) =>
      [written.lower, demonyms, states, otherPlaces, thingNouns, bodyFields, clubNouns, communityWords].some(
        (known) => known.has(part),
      ) || isAbstract(part),
  );
  const described = parts.slice(0, -1).some((part) => isAdjective(part));
  const withArticle = names.some((name) =>
    /^(?:the|an?|this|its)$/.test(reading.tokens[name.first - 1]?.lower ?? ''),
  );
  const unquoted = names.some(({ quoted, text }) => !quoted && !isBrand(text) && !/\p{Lu}{3}/u.test(text));
  return unquoted && !common && !described && !withArticle && names.every((name) => !isPlaceOf(reading, name))
    ? 'person'
    : null;
}

/** "Empowerment", "Liberties": the endings of nouns for what cannot be seen. */
function isAbstract(word: string): boolean {
  return word.length > 6 && /(?:tions?|ments?|ness|it(?:y|ies)|isms?|ships?|ings?|ances?|ences?)$/.test(word);
}

/** An unknown name that speaks: behind "the" a group or a body, else a person; a first word may be no name at all. */
export function speaker(evidence: Evidence, parts: readonly string[]): NamedKind | null {
  const { key, names, reading, speaking } = evidence;
  if (!names.some((name) => speaking.has(name)) || cueForms.has(key) || documentNouns.has(key)) return null;
  const withArticle = names.some((name) => hasArticle(reading, name));
  const single = parts.length === 1;
  if (single && communityWords.has(key)) return key.endsWith('s') ? 'group' : null;
  if (single && (isAdjective(key) || isAbstract(key) || /(?:ish|ese)$/.test(key))) return null;
  if (single && /(?:ans|crats|inos|ists|ites)$/.test(key)) return 'group';
  if (single && names.length === 1 && names[0]?.initial === true) return null;
  if (!withArticle) return names.some(({ text }) => isBrand(text)) ? 'organization' : 'person';
  return single && key.endsWith('s') ? 'group' : 'organization';
}
