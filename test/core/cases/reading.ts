/** What a case looks at: one short line for each quote or actor of a text. */
import { summarize } from '../../../src/core/summarize.ts';
import type { Actor, Quote, Summary } from '../../../src/core/summary.ts';

/** A Wednesday. */
export const TODAY = '2026-03-11';

export function read(text: string): Summary {
  return summarize({ id: 'case', text, title: null, url: null, outlet: null, publishedAt: TODAY });
}

/** Words in marks, each after the name of who said them. */
export function spoken(text: string): string[] {
  const summary = read(text);
  return summary.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .map((quote) => `${speakerOf(summary, quote)}: ${quote.text}`);
}

/** Words reported without marks, each after the name of who said them. */
export function reported(text: string): string[] {
  const summary = read(text);
  return summary.quotes
    .filter(({ kind }) => kind === 'indirect')
    .map((quote) => `${speakerOf(summary, quote)}: ${contentOf(quote, text)}`);
}

function contentOf({ content }: Quote, text: string): string {
  return content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** Who spoke, quote by quote, whatever their kind. */
export function speakers(text: string): string[] {
  const summary = read(text);
  return summary.quotes.map((quote) => speakerOf(summary, quote));
}

function speakerOf({ actors }: Summary, { speaker }: Quote): string {
  return actors.find(({ id }) => id === speaker)?.name ?? 'unclear';
}

/** "person: Ada Morel", for every actor that has a name. */
export function cast(text: string): string[] {
  return read(text)
    .actors.filter(({ kind }) => kind !== 'unnamed')
    .map(({ kind, name }) => `${kind}: ${name}`)
    .sort();
}

export function actorNamed(text: string, name: string): Actor | undefined {
  return read(text).actors.find((actor) => actor.name === name);
}
