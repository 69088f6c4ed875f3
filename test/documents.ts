/** What the tests of documents ask of a document: its parts that are made, its links, the scripts it names. */
import { expect } from 'vitest';

/** The document with the part between two comments written anew. */
export function withPart(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  expect(text).toContain(start);
  return text.slice(0, text.indexOf(start) + start.length) + `\n${part}\n` + text.slice(text.indexOf(end));
}

/** Paths of files, without those of the web and without the place in a file. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
}

/** The names of scripts of package.json. */
export function scriptsIn(text: string): string[] {
  return [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = '']) => script);
}
