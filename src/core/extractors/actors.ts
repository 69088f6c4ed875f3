/** Gathers names into actors: one for each person, body and state, with its kind, other names and roles. */
import { isCueForm } from '../lexicon/cueForms.ts';
import { femaleNames, maleNames } from '../lexicon/givenNames.ts';
import { ledBodies, legalForms, organizationNouns, outlets } from '../lexicon/organizations.ts';
import { capitals, states } from '../lexicon/places.ts';
import { courtesyTitles, femaleNouns, honorifics, maleNouns } from '../lexicon/roles.ts';
import { auxiliaries, prepositions } from '../lexicon/words.ts';
import type { Role } from '../summary.ts';
import { nameKey } from '../text/nameKey.ts';
import { isGivenName, kindOf, type NamedKind } from './actorKinds.ts';
import type { Capitals } from './capitals.ts';
import type { SpeechClause } from './clauses.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import { findRoles } from './roles.ts';

export type Sex = 'male' | 'female' | null;

/** An actor while the article is read: its names, and what helps to tell who "he" is. */
export type NamedActor = {
  id: string;
  name: string;
  key: string;
  kind: NamedKind;
  names: Name[];
  roles: Role[];
  sex: Sex;
};

type Draft = { key: string; names: Name[]; roles: Role[] };

export type Cast = { actors: NamedActor[]; actorOf: ReadonlyMap<Name, NamedActor> };

export function findActors(
  reading: NamedReading,
  spoken: readonly Pick<SpeechClause, 'subject'>[],
  written: Capitals,
): Cast {
  const speaking = new Set(spoken.map(({ subject }) => subject?.name).filter((name) => name != null));
  const drafts = mergeNames(reading);
  const actors: NamedActor[] = [];
  const actorOf = new Map<Name, NamedActor>();
  for (const draft of drafts) {
    const kind = kindOf({ reading, written, speaking, ...draft, key: bare(draft.key) });
    if (kind === null) continue;
    const actor = { id: `a${actors.length + 1}`, kind, ...describe(draft, kind) };
    actors.push(actor);
    for (const name of draft.names) actorOf.set(name, actor);
  }
  return { actors, actorOf };
}

function describe(draft: Draft, kind: NamedActor['kind']): Omit<NamedActor, 'id' | 'kind'> {
  const longest = draft.names.reduce((best, name) => (words(name.key) > words(best.key) ? name : best));
  const name =
    kind === 'state'
      ? (states.get(bare(draft.key)) ?? capitals.get(bare(draft.key)) ?? longest.text)
      : longest.text;
  return {
    name,
    key: draft.key,
    names: draft.names,
    roles: distinct([...draft.roles, ...outletRole(draft)]),
    sex: sexOf(draft),
  };
}

/** News names the big outlets without saying what they are. */
function outletRole({ key, names: [first] }: Draft): Role[] {
  if (first === undefined || !outlets.has(bare(key))) return [];
  return [{ text: 'news outlet', start: first.start, end: first.end, former: false, rule: 'known-outlet' }];
}

function distinct(roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  return roles.filter(({ text }) => {
    const key = nameKey(text);
    return !seen.has(key) && seen.add(key);
  });
}

/** Names of one key are one actor; then a surname joins its full name, an acronym its long form, a capital its state. */
function mergeNames(reading: NamedReading): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const name of reading.names) {
    const led = ledBody(reading, name);
    const key = led ?? stateKey(reading, name) ?? name.key;
    const draft = drafts.get(key) ?? { key, names: [], roles: [] };
    drafts.set(key, draft);
    draft.names.push(led === null ? name : withBody(reading, name));
    if (led === null) draft.roles.push(...findRoles(reading, name));
  }
  const longer = Map.groupBy(longNames(drafts), ([short]) => short);
  for (const draft of [...drafts.values()].sort((one, other) => words(one.key) - words(other.key))) {
    const fitting = longer.get(draft.key)?.map(([, long]) => long) ?? [];
    const fuller = fullerName(draft, fitting);
    if (fuller === null && fitting.length > 1) drafts.delete(draft.key);
    if (fuller === null || !drafts.has(fuller.key)) continue;
    fuller.names = fuller.names.concat(draft.names);
    fuller.roles = fuller.roles.concat(draft.roles);
    drafts.delete(draft.key);
  }
  for (const draft of drafts.values()) draft.names.sort((one, other) => one.start - other.start);
  return [...drafts.values()].sort((one, other) => (one.names[0]?.start ?? 0) - (other.names[0]?.start ?? 0));
}

/** "the Trump administration" is a body of its own. */
function ledBody(reading: NamedReading, name: Name): string | null {
  const next = reading.tokens[name.last];
  if (next === undefined || !ledBodies.has(next.lower) || isState(name) || next.capital) return null;
  return `${name.key} ${next.lower}`;
}

function withBody(reading: NamedReading, name: Name): Name {
  const end = reading.tokens[name.last]?.end ?? name.end;
  const text = reading.text.slice(name.start, end);
  return { ...name, text, key: nameKey(text), end, whole: { ...name.whole, end } };
}

function isState(name: Name): boolean {
  return states.has(bare(name.key));
}

/** States under any of their names; a capital where it acts ("Washington does not know"). */
function stateKey(reading: NamedReading, name: Name): string | null {
  const state = states.get(bare(name.key));
  if (state !== undefined && name.title === null && name.courtesy === null) return nameKey(state);
  const ofCapital = capitals.get(bare(name.key));
  if (ofCapital === undefined) return null;
  const next = reading.tokens[name.last]?.lower ?? '';
  const before = reading.tokens[name.first - 1]?.lower ?? '';
  const acts = (auxiliaries.has(next) && next !== "'s") || isCueForm(next);
  const between =
    before === 'between' || (before === 'and' && reading.tokens[name.first - 3]?.lower === 'between');
  const says = before === 'to' && reading.tokens[name.first - 2]?.lower === 'according';
  return (acts && !prepositions.has(before)) || between || says ? nameKey(ofCapital) : null;
}

function bare(key: string): string {
  return key.replace(/^the /, '');
}

function words(key: string): number {
  let spaces = 0;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) spaces++;
  return spaces + 1;
}

/** Every name with the names that may stand for it for short. */
function longNames(drafts: ReadonlyMap<string, Draft>): [short: string, long: Draft][] {
  return [...drafts.values()].flatMap((long) =>
    shortForms(long.key)
      .filter((short) => short !== long.key && drafts.has(short))
      .map((short): [string, Draft] => [short, long]),
  );
}

/** The one longer name this name is short for; of several the only one named before it. Two that fit are nobody. */
function fullerName(draft: Draft, fitting: readonly Draft[]): Draft | null {
  if (states.has(bare(draft.key)) || capitals.has(draft.key)) return null;
  if (fitting.length <= 1) return fitting[0] ?? null;
  const first = draft.names[0]?.start ?? 0;
  const before = fitting.filter((other) => (other.names[0]?.start ?? 0) < first);
  return before.length === 1 ? (before[0] ?? null) : null;
}

/** "Norn", "Ilva" and "Ilva Norn" for "Ilva Maria Norn"; "NRA" for "National Rifle Association". */
function shortForms(long: string): string[] {
  if (!long.includes(' ')) return [];
  const parts = long.split(' ');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.some((part) => ledBodies.has(part))) return [];
  if (legalForms.has(last)) return [parts.slice(0, -1).join(' ')];
  if (parts.includes('of') || organizationNouns.has(last)) {
    const initials = parts.filter((part) => !/^(?:of|the|and|for)$/.test(part)).map((part) => part.charAt(0));
    return initials.length >= 3 ? [initials.join(''), initials.join('.')] : [];
  }
  const withoutFirst = parts.slice(1).join(' ');
  return [...new Set([last, withoutFirst, ...(isGivenName(first) ? [first] : []), `${first} ${last}`])];
}

function sexOf(draft: Draft): Sex {
  for (const { courtesy } of draft.names) {
    if (courtesy === null) continue;
    if (femaleNouns.has(courtesy)) return 'female';
    if (maleNouns.has(courtesy) || (honorifics.has(courtesy) && !courtesyTitles.has(courtesy))) return 'male';
  }
  for (const { text } of draft.roles) {
    const nouns = text.toLowerCase().split(/[^\p{L}]+/u);
    if (nouns.some((noun) => femaleNouns.has(noun))) return 'female';
    if (nouns.some((noun) => maleNouns.has(noun))) return 'male';
  }
  const full = draft.names.find(({ key }) => key.includes(' '))?.key ?? draft.key;
  const given = full.slice(0, Math.max(0, full.indexOf(' ')));
  if (femaleNames.has(given) && !maleNames.has(given)) return 'female';
  return maleNames.has(given) && !femaleNames.has(given) ? 'male' : null;
}
