/** An article with a summary by hand, all of whose spans are true; the people and places are invented. */
import { excerpt } from '../../src/core/text/span.ts';
import type { Actor, Article, Excerpt, Quote, Summary } from '../../src/core/summary.ts';

const text = `Velmora will reopen the border this week, a senior official told Radio Tessaly on Sunday.

Foreign Minister Mira Voss called the talks "very useful" and added: "We will sign."

"Nobody asked us," a fisherman said. Oren Tabask, who has not decided, said nothing.

The ferries of the U.S. Navy start on Thursday. It is not known who pays.`;

function find(words: string): Excerpt {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not hold ${words}`);
  return excerpt(text, start, start + words.length);
}

function quote(id: string, kind: Quote['kind'], words: string, more: Partial<Quote>): Quote {
  const found = find(words);
  const nothing = {
    subjectRule: null,
    speaker: null,
    speakerMention: null,
    cue: null,
    addressee: null,
    said: null,
    place: null,
  };
  return { id, kind, ...found, content: [found], rule: 'by hand', ...nothing, ...more };
}

function actor(id: string, name: string, kind: Actor['kind'], more: Partial<Actor> = {}): Actor {
  return { id, name, kind, aliases: [], roles: [], mentions: [{ ...find(name), form: 'name' }], ...more };
}

export const article: Article = {
  id: 'a1',
  text,
  title: 'Velmora to reopen the border',
  url: 'https://wire.example/border',
  outlet: 'Northern Wire',
  publishedAt: '2031-03-03',
};

export const summary: Summary = {
  ...article,
  version: 2,
  language: 'en',
  keyPoints: [
    find('Velmora will reopen the border this week, a senior official told Radio Tessaly on Sunday.'),
    find('Foreign Minister Mira Voss called the talks "very useful" and added: "We will sign."'),
  ],
  actors: [
    actor('a1', 'Mira Voss', 'person', {
      roles: [{ ...find('Foreign Minister'), former: false, rule: 'title' }],
    }),
    actor('a2', 'Oren Tabask', 'person'),
    actor('a3', 'Velmora', 'state'),
    actor('a4', 'senior official', 'unnamed'),
    actor('a5', 'fisherman', 'unnamed'),
  ],
  quotes: [
    quote('q1', 'indirect', 'Velmora will reopen the border this week', {
      speaker: 'a4',
      speakerMention: find('a senior official'),
      cue: find('told'),
      addressee: { ...find('Radio Tessaly'), actor: null },
      said: { ...find('on Sunday'), date: '2031-03-02' },
    }),
    quote('q2', 'mixed', '"very useful"', {
      speaker: 'a1',
      speakerMention: find('Foreign Minister Mira Voss'),
      content: [find('the talks "very useful"')],
    }),
    quote('q3', 'direct', '"We will sign."', {
      speaker: 'a1',
      speakerMention: find('Foreign Minister Mira Voss'),
    }),
    quote('q4', 'direct', '"Nobody asked us,"', { speaker: 'a5', speakerMention: find('a fisherman') }),
  ],
  events: [
    { ...find('this week'), date: '2031-03-03/2031-03-09', future: true },
    { ...find('on Thursday'), date: '2031-03-06', future: true },
    { ...find('on Sunday'), date: '2031-03-02', future: false },
  ],
  unsettled: [find('It is not known who pays.')],
  figures: [],
  relations: [],
};
