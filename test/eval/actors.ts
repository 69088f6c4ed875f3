/** Named speakers of an annotated article that are none of our actors: what `--errors actors` shows. */
import type { Actor } from '../../src/core/summary.ts';
import type { GoldArticle } from './score.ts';
import { isSameName } from './names.ts';

export type MissingName = { doc: string; name: string; actors: string };

export function addActors(missing: MissingName[], article: GoldArticle, actors: Actor[]): void {
  const named = actors.filter(({ kind }) => kind !== 'unnamed');
  const names = named.flatMap(({ name, aliases }) => [name, ...aliases]);
  const speakers = article.quotes
    .filter(({ speakerKind }) => speakerKind === 'named')
    .map(({ speaker }) => speaker)
    .filter((speaker) => speaker !== null);
  const list = named.map(({ name, kind }) => `${name} (${kind})`).join(', ');
  for (const name of new Set(speakers))
    if (!isSameName(name, names)) missing.push({ doc: article.doc, name, actors: list });
}
