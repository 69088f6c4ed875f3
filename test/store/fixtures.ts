/** Articles with summaries whose spans are true, built from who said what; all people and countries are invented. */
import type { Actor, Excerpt, Quote, Summary } from '../../src/core/summary.ts';
import type { StoredArticle } from '../../src/core/records.ts';

/** One sentence of an article: `"words" speaker told addressee on said.` */
export type Saying = {
  words: string;
  speaker?: string;
  role?: string;
  to?: string;
  said?: string;
  aliases?: string[];
};

export type Draft = {
  id: string;
  workspace?: string | null;
  title?: string | null;
  url?: string | null;
  outlet?: string | null;
  publishedAt?: string | null;
  version?: number;
  /** Text after the sayings. */
  text?: string;
  sayings?: Saying[];
};

export type Fixture = { article: StoredArticle; summary: Summary };

function sentence({ words, speaker, to, said, role }: Saying): string {
  const who = [role, speaker].filter((part) => part !== undefined).join(' ');
  const when = said === undefined ? '' : ` on ${said}`;
  return `"${words}" ${who} told ${to ?? 'reporters'}${when}. `;
}

function excerpt(text: string, words: string, from: number): Excerpt {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`The text does not hold ${words}`);
  return { text: words, start, end: start + words.length };
}

function actorOf(text: string, id: string, saying: Saying, name: string, from: number): Actor {
  return {
    id,
    name,
    kind: 'person',
    aliases: saying.aliases ?? [],
    roles:
      saying.role === undefined
        ? []
        : [{ ...excerpt(text, saying.role, from), former: false, rule: 'title' }],
    mentions: [{ ...excerpt(text, name, from), form: 'name' }],
  };
}

function addActor(actors: Map<string, Actor>, text: string, saying: Saying, from: number): void {
  if (saying.speaker === undefined) return;
  const known = actors.get(saying.speaker);
  const actor = actorOf(text, known?.id ?? `a${actors.size + 1}`, saying, saying.speaker, from);
  const mentions = [...(known?.mentions ?? []), ...actor.mentions];
  actors.set(saying.speaker, { ...actor, mentions });
}

function quoteOf(text: string, id: string, saying: Saying, speaker: Actor | undefined, from: number): Quote {
  const quote = excerpt(text, `"${saying.words}"`, from);
  return {
    id,
    kind: 'direct',
    ...quote,
    content: [{ start: quote.start, end: quote.end }],
    speaker: speaker?.id ?? null,
    speakerMention: saying.speaker === undefined ? null : excerpt(text, saying.speaker, quote.end),
    cue: excerpt(text, 'told', quote.end),
    addressee: saying.to === undefined ? null : { ...excerpt(text, saying.to, quote.end), actor: null },
    said: saying.said === undefined ? null : { ...excerpt(text, saying.said, quote.end), date: saying.said },
    place: null,
    rule: 'cue-after',
    subjectRule: 'subject-verb',
  };
}

export function fixture(draft: Draft): Fixture {
  const sayings = draft.sayings ?? [];
  const text = sayings.map(sentence).join('') + (draft.text ?? '');
  const actors = new Map<string, Actor>();
  const quotes: Quote[] = [];
  let from = 0;
  for (const [index, saying] of sayings.entries()) {
    addActor(actors, text, saying, from);
    quotes.push(quoteOf(text, `q${index + 1}`, saying, actors.get(saying.speaker ?? ''), from));
    from += sentence(saying).length;
  }
  const known = {
    id: draft.id,
    title: draft.title ?? null,
    url: draft.url ?? null,
    outlet: draft.outlet ?? null,
    publishedAt: draft.publishedAt ?? null,
  };
  return {
    article: { ...known, text, workspace: draft.workspace ?? null, addedAt: '2031-03-09T08:00:00Z' },
    summary: {
      ...known,
      version: draft.version ?? 1,
      language: 'en',
      keyPoints: [],
      actors: [...actors.values()],
      quotes,
      events: [],
      unsettled: [],
      figures: [],
      relations: [],
    },
  };
}

/** A longer article, the same one for the same number. */
export function numbered(number: number, sayings = 5): Fixture {
  return fixture({
    id: `article-${number}`,
    title: `Report ${number} from Velmora`,
    publishedAt: '2031-03-04T09:00:00Z',
    sayings: Array.from({ length: sayings }, (_, index) => ({
      words: `Harbour ${index} of report ${number} stays open`,
      speaker: index % 2 === 0 ? 'Mira Voss' : 'Oren Tabask',
    })),
    text: 'The ferry to Tessaly sailed. '.repeat(40),
  });
}
