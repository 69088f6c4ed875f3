/** The seed's actors: name and kind, roles, aliases, how often quoted, and who is there too many. */
import type { Actor, Summary } from '../../src/core/summary.ts';
import type { SeedActor, SeedGold } from './seed-gold.ts';
import { isSameTitledName, isSameWording, seedRow, type SeedRow } from './seed-row.ts';

type Pair = { expected: SeedActor; actor: Actor | undefined };

export function compareActors(gold: SeedGold, summary: Summary): { rows: SeedRow[]; extra: string[] } {
  const pairs = gold.actors.map((expected) => ({
    expected,
    actor: summary.actors.find((actor) => isSameActor(expected, actor)),
  }));
  const aliases = pairs.flatMap(({ expected, actor }) =>
    expected.aliases.map((alias) => ({ alias, expected, actor })),
  );
  const rows = [
    seedRow('actors, name and kind', pairs, ({ expected, actor }) =>
      actor ? null : `${expected.name} (${expected.kind}): found ${nearNames(expected, summary)}`,
    ),
    seedRow('roles', pairs.filter(hasRole), ({ expected, actor }) =>
      actor?.roles.some((role) => isSameWording(role.text, expected.role))
        ? null
        : `${expected.name}: expected ${expected.role ?? ''}, found ${roleTexts(actor)}`,
    ),
    seedRow('no role where none is given', pairs.filter(hasNoRole), ({ expected, actor }) =>
      actor?.roles.length ? `${expected.name}: found ${roleTexts(actor)}` : null,
    ),
    seedRow('aliases', aliases, ({ alias, expected, actor }) =>
      wordings(actor).some((wording) => isSameWording(alias, wording)) ? null : `${expected.name}: ${alias}`,
    ),
    seedRow('times quoted', pairs, ({ expected, actor }) => {
      const quoted = summary.quotes.filter((quote) => quote.speaker === actor?.id).length;
      return actor && quoted === expected.quoted
        ? null
        : `${expected.name}: expected ${expected.quoted}, found ${quoted}`;
    }),
  ];
  return { rows, extra: summary.actors.filter((actor) => isExtra(actor, gold, summary)).map(describe) };
}

function hasRole({ expected }: Pair): boolean {
  return expected.role !== null;
}

function hasNoRole({ expected, actor }: Pair): boolean {
  return expected.role === null && actor !== undefined;
}

function isSameActor(expected: SeedActor, actor: Actor): boolean {
  return actor.kind === expected.kind && isSameTitledName(actor.name, expected.name);
}

/** Everything the article calls an actor, pronouns too. */
function wordings(actor: Actor | undefined): string[] {
  if (actor === undefined) return [];
  return [actor.name, ...actor.aliases, ...actor.mentions.map((mention) => mention.text)];
}

/** Actors that carry the name, or one of its aliases, in another form or with another kind. */
function nearNames(expected: SeedActor, summary: Summary): string {
  const near = summary.actors.filter((actor) =>
    [expected.name, ...expected.aliases].some((name) =>
      wordings(actor).some((wording) => isSameWording(name, wording)),
    ),
  );
  return near.length === 0 ? 'nobody' : near.map(describe).join(', ');
}

function describe(actor: Actor): string {
  return `${[actor.name, ...actor.aliases].join(' / ')} (${actor.kind})`;
}

function roleTexts(actor: Actor | undefined): string {
  return actor?.roles.length ? actor.roles.map((role) => role.text).join(', ') : 'none';
}

/** Neither among the expected actors nor a speaker of an expected quote: a person has to judge it. */
function isExtra(actor: Actor, gold: SeedGold, summary: Summary): boolean {
  if (gold.actors.some((expected) => isSameActor(expected, actor))) return false;
  const mentions = summary.quotes
    .filter((quote) => quote.speaker === actor.id)
    .map((quote) => quote.speakerMention?.text);
  return !gold.quotes.some(
    (expected) =>
      isSameTitledName(expected.speaker, actor.name) ||
      mentions.some((mention) => isSameWording(expected.speakerMention, mention)),
  );
}
