/** Writes a made-up article and its summary together, so that every span is true without an analysis. */
import type { StoredArticle } from '../../src/core/records.ts';
import { ANALYSIS_VERSION } from '../../src/core/summary.ts';
import type { Actor, Excerpt, Quote, Summary } from '../../src/core/summary.ts';
import { capital, end, plainSentence, role, thing, type Pick } from './invented.ts';

type Known = Omit<StoredArticle, 'text'>;

/** Who is in an article: `speakers` once for each quote, `mentioned` once each. */
export type Cast = { speakers: string[]; mentioned: string[] };

export type Written = { article: StoredArticle; summary: Summary };

export function write(known: Known, cast: Cast, pick: Pick): Written {
  const page = blankPage();
  const actors = new Map<string, Actor>();
  const quotes: Quote[] = [];
  const plain = (count: number): void => {
    for (let sentence = 0; sentence < count; sentence++) page.keep(page.add(plainSentence(pick)), pick);
  };
  plain(2);
  for (const speaker of cast.speakers) {
    page.paragraph();
    const actor = actorOf(actors, speaker, 'person');
    quotes.push(pick([direct, direct, indirect])(`q${quotes.length + 1}`, actor, page, pick));
    plain(pick([1, 1, 2]));
  }
  for (const name of cast.mentioned) {
    page.paragraph();
    const actor = actorOf(actors, name, 'person');
    page.add('For ');
    actor.mentions.push({ ...page.add(name), form: 'name' });
    page.add(` the question is whether ${thing(pick)} ${end(pick)}. `);
    plain(pick([1, 2]));
  }
  const { id, title, url, outlet, publishedAt } = known;
  return {
    article: { ...known, text: page.text() },
    summary: {
      ...{ version: ANALYSIS_VERSION, id, url, outlet, title, publishedAt, language: 'en' },
      ...{ actors: [...actors.values()], quotes, figures: [], relations: [], ...page.kept(publishedAt) },
    },
  };
}

type Page = ReturnType<typeof blankPage>;

function blankPage() {
  let text = '';
  const telling: Excerpt[] = [];
  return {
    text: () => text.trimEnd(),
    paragraph: () => {
      text = `${text.trimEnd()}\n\n`;
    },
    add: (words: string): Excerpt => {
      const start = text.length;
      text += words;
      return { text: words, start, end: text.length };
    },
    /** Ends a sentence; some are worth showing by themselves. */
    keep: (sentence: Excerpt, pick: Pick): void => {
      text += ' ';
      if (pick([true, false, false])) telling.push(sentence);
    },
    kept: (publishedAt: string | null): Telling => ({
      keyPoints: telling.slice(0, 4),
      events: telling.slice(4, 6).map((each) => ({
        ...each,
        date: (publishedAt ?? '2026-01-01').slice(0, 10),
        future: false,
      })),
      unsettled: telling.slice(6, 7),
    }),
  };
}

type Telling = { keyPoints: Excerpt[]; events: Summary['events']; unsettled: Excerpt[] };

function actorOf(actors: Map<string, Actor>, name: string, kind: Actor['kind']): Actor {
  const known = actors.get(name);
  if (known !== undefined) return known;
  const surname = name.split(' ').at(-1) ?? name;
  const actor: Actor = {
    ...{ id: `a${actors.size + 1}`, name, kind },
    ...{ aliases: [surname], roles: [], mentions: [] },
  };
  actors.set(name, actor);
  return actor;
}

/** `“Words,” said Name, role.` */
function direct(id: string, actor: Actor, page: Page, pick: Pick): Quote {
  const words = page.add(`“${capital(thing(pick))} ${end(pick)}, and ${thing(pick)} ${end(pick)},”`);
  page.add(' ');
  const cue = page.add('said');
  page.add(' ');
  const speakerMention = page.add(actor.name);
  actor.mentions.push({ ...speakerMention, form: 'name' });
  page.add(', ');
  actor.roles.push({ ...page.add(role(pick)), former: false, rule: 'after-name' });
  page.add('. ');
  return {
    ...{ id, kind: 'direct', ...words, content: [{ start: words.start, end: words.end }] },
    ...{ speaker: actor.id, speakerMention, cue, addressee: null, said: null, place: null },
    ...{ rule: 'cue-before-name', subjectRule: 'verb-subject' },
  };
}

/** `Surname told reporters that words.` */
function indirect(id: string, actor: Actor, page: Page, pick: Pick): Quote {
  const speakerMention = page.add(actor.aliases[0] ?? actor.name);
  actor.mentions.push({ ...speakerMention, form: 'name' });
  page.add(' ');
  const cue = page.add('told');
  page.add(' ');
  const addressee = { ...page.add(pick(['reporters', 'the council', 'a newspaper'])), actor: null };
  page.add(' that ');
  const words = page.add(`${thing(pick)} ${end(pick)}`);
  page.add('. ');
  return {
    ...{ id, kind: 'indirect', ...words, content: [{ start: words.start, end: words.end }] },
    ...{ speaker: actor.id, speakerMention, cue, addressee, said: null, place: null },
    ...{ rule: 'cue-after', subjectRule: 'subject-verb' },
  };
}
