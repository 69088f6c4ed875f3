/** Tells whether a name is a person's, a body's, a state's or nobody's. */
import type { Actor, Role } from '../summary.ts';
import { acronym, bodyNoun, club, describedBody, knownBody } from './bodyNames.ts';
import type { Capitals } from './capitals.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import { fullName, person, personal, speaker, titled } from './personNames.ts';
import { adjective, knownPlace, knownState, placeOpening, thing, unknownState } from './placeNames.ts';

export type NamedKind = Exclude<Actor['kind'], 'unnamed'>;

/** What is known of a name. `key` is in lower case, without diacritics and without "the". */
export type Evidence = {
  reading: NamedReading;
  key: string;
  names: readonly Name[];
  roles: readonly Role[];
  written: Capitals;
  /** The names that are subjects of a verb of speech. */
  speaking: ReadonlySet<Name>;
};

type KindRule = {
  name: string;
  example: string;
  /** `none`: the name of a place or a thing, or no name at all; `null`: the rule does not know. */
  decide: (evidence: Evidence, parts: readonly string[]) => NamedKind | 'none' | null;
};

/** In this order; the first that knows decides. */
export const kindRules: readonly KindRule[] = [
  { name: 'known-state', example: 'Turkey said it would host the talks.', decide: knownState },
  { name: 'known-body', example: 'Reuters reported the deal.', decide: knownBody },
  { name: 'known-place', example: 'They met in Geneva.', decide: knownPlace },
  { name: 'title', example: 'Minister Norn said no.', decide: titled },
  { name: 'acronym', example: 'The VRS said no.', decide: acronym },
  { name: 'body-noun', example: 'The Velm Rescue Service said no.', decide: bodyNoun },
  { name: 'club', example: 'On Sunday Velm Rovers won.', decide: club },
  { name: 'thing', example: 'The Korvel Bridge was closed.', decide: thing },
  { name: 'adjective', example: 'They met a Roman Catholic bishop.', decide: adjective },
  { name: 'person', example: 'Ilva Norn, a farmer, said no.', decide: person },
  { name: 'place-opening', example: 'They met in New Korvel.', decide: placeOpening },
  { name: 'described-body', example: 'They sold Orbix shares.', decide: describedBody },
  { name: 'personal', example: "They met Velmo's wife.", decide: personal },
  { name: 'unknown-state', example: "Karvia's foreign minister arrived.", decide: unknownState },
  { name: 'full-name', example: 'The prize went to Ilvara Nornek.', decide: fullName },
  { name: 'speaker', example: 'Yesterday Norn said no.', decide: speaker },
];

/** The kind of a name with the rule that decided; `null` for a name that is nobody's or that no rule knows. */
export function kindOf(evidence: Evidence): { kind: NamedKind; kindRule: string } | null {
  const parts = evidence.key.split(' ');
  for (const { name, decide } of kindRules) {
    const kind = decide(evidence, parts);
    if (kind !== null) return kind === 'none' ? null : { kind, kindRule: name };
  }
  return null;
}
