/** Writes down the actors of a summary: the named ones and the unnamed sources, each with its mentions. */
import type { Actor, Mention } from '../summary.ts';
import { excerpt } from '../text/span.ts';
import type { NamedActor } from './actors.ts';
import type { NamedReading, Phrase } from './phrases.ts';
import type { Floor, Speaker } from './speakers.ts';

export function listActors(reading: NamedReading, floor: Floor): Actor[] {
  const phrases = new Map<Speaker, Phrase[]>();
  for (const [phrase, speaker] of floor.resolved) {
    if (speaker !== null) phrases.set(speaker, [...(phrases.get(speaker) ?? []), phrase]);
  }
  const named = floor.cast.actors.map((actor) => namedActor(reading, actor, phrases.get(actor) ?? []));
  const unnamed = floor.unnamed.map((source): Actor => ({
    id: source.id,
    name: source.name,
    kind: 'unnamed',
    aliases: [],
    roles: [],
    mentions: mentionsOf(reading, phrases.get(source) ?? []),
  }));
  return [...named, ...unnamed];
}

function namedActor(reading: NamedReading, actor: NamedActor, phrases: readonly Phrase[]): Actor {
  const names = actor.names.map((name): Mention => ({
    ...excerpt(reading.text, name.whole.start, name.end),
    form: 'name',
  }));
  const others = mentionsOf(
    reading,
    phrases.filter(({ form }) => form !== 'name'),
  );
  const mentions = [...names, ...others].sort((one, other) => one.start - other.start);
  const spellings = actor.names.flatMap((name) => [
    reading.text.slice(name.whole.start, name.end),
    name.text,
  ]);
  const aliases = [...new Set(spellings)].filter((spelling) => spelling !== actor.name);
  return { id: actor.id, name: actor.name, kind: actor.kind, aliases, roles: actor.roles, mentions };
}

function mentionsOf(reading: NamedReading, phrases: readonly Phrase[]): Mention[] {
  return phrases.map((phrase) => ({ ...excerpt(reading.text, phrase.start, phrase.end), form: phrase.form }));
}
