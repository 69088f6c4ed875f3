/** Gathers names into actors: one for each person, body and state, with its kind, other names and roles. */
import { femaleNames, maleNames } from '../lexicon/givenNames.ts';
import { outlets } from '../lexicon/organizations.ts';
import { capitals, states } from '../lexicon/places.ts';
import { courtesyTitles, femaleNouns, honorifics, maleNouns } from '../lexicon/roles.ts';
import type { Role } from '../summary.ts';
import { nameKey } from '../text/nameKey.ts';
import { kindOf, type NamedKind } from './actorKinds.ts';
import type { Capitals } from './capitals.ts';
import type { SpeechClause } from './clauses.ts';
import type { NamedReading } from './namedReading.ts';
import { bare, mergeNames, words, type Draft } from './mergeNames.ts';
import type { Name } from './names.ts';
import { withUsPresident } from './usPresident.ts';

export type Sex = 'male' | 'female' | null;

/** An actor while the article is read: its names, and what helps to tell who "he" is. */
export type NamedActor = {
  id: string;
  name: string;
  key: string;
  kind: NamedKind;
  /** The name of the rule that decided the kind. */
  kindRule: string;
  names: Name[];
  roles: Role[];
  sex: Sex;
};

export type Cast = { actors: NamedActor[]; actorOf: ReadonlyMap<Name, NamedActor> };

export function findActors(
  reading: NamedReading,
  spoken: readonly Pick<SpeechClause, 'subject'>[],
  written: Capitals,
  publishedAt: string | null,
): Cast {
  const speaking = new Set(spoken.map(({ subject }) => subject?.name).filter((name) => name != null));
  const drafts = mergeNames(reading);
  const actors: NamedActor[] = [];
  const actorOf = new Map<Name, NamedActor>();
  for (const draft of drafts) {
    const decided = kindOf({ reading, written, speaking, ...draft, key: bare(draft.key) });
    if (decided === null) continue;
    const actor = { id: `a${actors.length + 1}`, ...decided, ...describe(draft, decided.kind, publishedAt) };
    actors.push(actor);
    for (const name of draft.names) actorOf.set(name, actor);
  }
  return { actors, actorOf };
}

function describe(
  draft: Draft,
  kind: NamedKind,
  publishedAt: string | null,
): Omit<NamedActor, 'id' | 'kind' | 'kindRule'> {
  const longest = draft.names.reduce((best, name) => (words(name.key) > words(best.key) ? name : best));
  const name =
    kind === 'state'
      ? (states.get(bare(draft.key)) ?? capitals.get(bare(draft.key)) ?? longest.text)
      : longest.text;
  return {
    name,
    key: draft.key,
    names: draft.names,
    roles: distinct([...withUsPresident(draft, publishedAt), ...outletRole(draft)]),
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
