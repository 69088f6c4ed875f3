/** Writes down the actors of a summary: the named ones and the unnamed sources, each with its mentions. */
import { isGivenName } from '../lexicon/givenNames.ts';
import type { Actor, Mention } from '../summary.ts';
import { nameKey } from '../text/nameKey.ts';
import { excerpt } from '../text/span.ts';
import type { NamedActor } from './actors.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';
import type { Phrase } from './phrases.ts';
import type { Floor, Speaker } from './speakers.ts';

export function listActors(reading: NamedReading, floor: Floor): Actor[] {
  const spoken = [...floor.resolved].filter(([, speaker]) => speaker !== null);
  const phrases = Map.groupBy(spoken, ([, speaker]) => speaker);
  const phrasesOf = (speaker: Speaker): Phrase[] => (phrases.get(speaker) ?? []).map(([phrase]) => phrase);
  const named = floor.cast.actors.map((actor) => namedActor(reading, actor, phrasesOf(actor)));
  const unnamed = floor.unnamed.map((speaker): Actor => ({
    id: speaker.id,
    name: speaker.name,
    kind: speaker.kind,
    aliases: [],
    roles: [],
    mentions: mentionsOf(reading, phrasesOf(speaker)),
  }));
  return [...named, ...unnamed];
}

function namedActor(reading: NamedReading, actor: NamedActor, phrases: readonly Phrase[]): Actor {
  const names = actor.names.map((name) => nameMention(reading, actor, name));
  const others = mentionsOf(
    reading,
    phrases.filter(({ form }) => form !== 'name'),
  );
  const mentions = [...names, ...others].sort((one, other) => one.start - other.start);
  const spellings = names.flatMap((mention, index) => {
    const name = actor.names[index];
    return name !== undefined && isAddress(actor, name) ? [] : [mention.text, name?.text ?? mention.text];
  });
  const aliases = [...new Set(spellings)].filter((spelling) => spelling !== actor.name);
  return { id: actor.id, name: actor.name, kind: actor.kind, aliases, roles: actor.roles, mentions };
}

/** `"Luc, darling"`: the given name in somebody's words is not what the article calls him. */
function isAddress({ kind, name: fullName }: NamedActor, { quoted, text }: Name): boolean {
  return kind === 'person' && quoted && fullName.startsWith(`${text} `) && isGivenName(nameKey(text));
}

/** The name with its titles and with the role right before it. */
function nameMention(reading: NamedReading, actor: NamedActor, { whole, end }: Name): Mention {
  const role = actor.roles.find(
    (held) => held.end <= whole.start && reading.text.slice(held.end, whole.start).trim() === '',
  );
  return { ...excerpt(reading.text, role?.start ?? whole.start, end), form: 'name' };
}

function mentionsOf(reading: NamedReading, phrases: readonly Phrase[]): Mention[] {
  return phrases.map((phrase) => ({ ...excerpt(reading.text, phrase.start, phrase.end), form: phrase.form }));
}
