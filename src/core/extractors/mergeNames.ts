/** Gathers the names of one actor: one spelling, then surnames, acronyms, short forms and capitals that stand for it. */
import { isCueForm } from '../lexicon/cueForms.ts';
import { isGivenName } from '../lexicon/givenNames.ts';
import { nicknames } from '../lexicon/nicknames.ts';
import {
  bodyHeads,
  ledBodies,
  legalForms,
  organizationNouns,
  organizations,
} from '../lexicon/organizations.ts';
import { capitals, states } from '../lexicon/places.ts';
import { auxiliaries, prepositions } from '../lexicon/words.ts';
import type { Role } from '../summary.ts';
import { nameKey } from '../text/nameKey.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import { findRoles } from './roles.ts';

export type Draft = { key: string; names: Name[]; roles: Role[] };

/** Names of one key are one actor; then a surname joins its full name, an acronym its long form, a capital its state. */
export function mergeNames(reading: NamedReading): Draft[] {
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
    if (fuller === null && fitting.length > 1 && !organizationNouns.has(lastWord(draft.key)))
      drafts.delete(draft.key);
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
  const known = bare(name.key);
  const state = states.get(known.includes('&') ? known.replace(' & ', ' and ') : known);
  if (state !== undefined && name.title === null && name.courtesy === null) return nameKey(state);
  const ofCapital = capitals.get(known);
  if (ofCapital === undefined) return null;
  const next = reading.tokens[name.last]?.lower ?? '';
  const before = reading.tokens[name.first - 1]?.lower ?? '';
  const acts = (auxiliaries.has(next) && next !== "'s") || isCueForm(next);
  const between =
    before === 'between' || (before === 'and' && reading.tokens[name.first - 3]?.lower === 'between');
  const says = before === 'to' && reading.tokens[name.first - 2]?.lower === 'according';
  return (acts && !prepositions.has(before)) || between || says ? nameKey(ofCapital) : null;
}

export function bare(key: string): string {
  return key.startsWith('the ') ? key.slice(4) : key;
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

export function words(key: string): number {
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
  const last = parts.at(-1) ?? '';
  if (parts.some((part) => ledBodies.has(part))) return [];
  if (legalForms.has(last)) return [parts.slice(0, -1).join(' ')];
  const head = parts.findIndex(
    (part, index) => (part === 'of' || part === 'for') && bodyHeads.has(parts[index - 1] ?? ''),
  );
  if (head > 0 || parts.includes('of') || organizationNouns.has(last)) return shortBodies(parts, head);
  if (parts.length > 2 && /^(?:jr|sr|ii|iii|iv)\.?$/.test(last)) {
    const bareName = parts.slice(0, -1).join(' ');
    return [bareName, ...shortForms(bareName)];
  }
  const first = parts[0] ?? '';
  const forms = [last];
  if (parts.length > 2) forms.push(parts.slice(1).join(' '), `${first} ${last}`);
  if (isGivenName(first)) forms.push(first);
  for (const nick of nicknames.get(first) ?? []) forms.push(`${nick} ${last}`);
  return forms;
}

/** Initials; "Red Cross" for "Karvian Red Cross"; "University of Velm" for more of it; "the Authority". */
function shortBodies(parts: readonly string[], head: number): string[] {
  const initials = parts.filter((part) => !/^(?:of|the|and|for)$/.test(part)).map((part) => part.charAt(0));
  const acronyms = initials.length >= 3 ? [initials.join(''), initials.join('.')] : [];
  const ends = parts.slice(1, -1).map((_, index) => parts.slice(index + 1).join(' '));
  const front = head > 1 ? [parts.slice(0, head).join(' ')] : [];
  const noun = head > 0 ? (parts[head - 1] ?? '') : (parts.at(-1) ?? '');
  const alone = organizations.has(noun) ? [] : [noun];
  return [...new Set([...acronyms, ...ends, ...front, ...alone])];
}
