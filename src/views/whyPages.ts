/** Explains one quote, or what one actor is called, with the sentences of the article that it follows from. */
import { roleText } from '../core/people/roles.ts';
import type { StoredActor, StoredQuote } from '../core/records.ts';
import type { Actor, Quote, Role, Span } from '../core/summary.ts';
import { contains } from '../core/text/span.ts';
import type { Action, Line, Reply, Run } from '../reply/reply.ts';
import { fullDay, period } from './dates.ts';
import { contentSpan } from './content.ts';
import { quoteBlocks } from './quotes.ts';
import { sentenceAround } from './sentence.ts';
import { textFragment } from './textFragment.ts';
import { marked, whichRule, whoIsMeant, whyRole } from './why.ts';
import { count, oneLine, quoted, titleOf } from './words.ts';

type Text = { text: string; url: string | null };

/** `others`: how many more quotes hold the words that were asked for. */
export type WhyQuote = { stored: StoredQuote; words: string; others: number };

export function whyQuotePage({ stored, words, others }: WhyQuote): Reply {
  const { quote, speaker, article } = stored;
  const { addressee, said, place, speakerMention: mention, cue } = quote;
  const day = said?.date == null ? '' : `, ${period(said.date, null)}`;
  const rows = [
    { label: 'The article', lines: sentencesOf(quote, article) },
    { label: 'Rule', lines: [whichRule(quote)] },
    { label: 'Speaker', lines: [whoIsMeant(stored) ?? marked(mention)] },
    { label: 'Role', lines: roleLines(speaker) },
    { label: 'Cue', lines: cue === null ? [] : [marked(cue)] },
    { label: 'To whom', lines: addressee === null ? [] : [marked(addressee)] },
    { label: 'When', lines: said === null ? [] : [marked(said) + day] },
    { label: 'Where', lines: place === null ? [] : [marked(place)] },
  ].filter(({ lines }) => lines.length > 0);
  return {
    blocks: [
      { kind: 'heading', text: 'Who said it, and why we think so', aside: titleOf(article) },
      ...quoteBlocks([stored]),
      { kind: 'facts', rows },
      { kind: 'actions', actions: nextQuestions(stored, words, others) },
    ],
  };
}

function nextQuestions({ speaker, article }: StoredQuote, words: string, others: number): Action[] {
  const more = {
    label: `${count(others, 'more quote')} with these words`,
    command: `/quotes about:${quoted(words)} why:true`,
  };
  const own =
    speaker === null || speaker.kind === 'unnamed'
      ? []
      : [{ label: `Who is ${speaker.name}`, command: `/readout why ${quoted(speaker.name)}` }];
  return [
    ...(others === 0 ? [] : [more]),
    ...own,
    { label: 'Brief', command: `/brief article:${article.id}` },
  ];
}

/** The sentence of the words and, when it is another one, that of the cue or the speaker. */
function sentencesOf(quote: Quote, article: Text): Line[] {
  const own = sentenceAround(article.text, contentSpan(quote));
  const from = quote.cue ?? quote.speakerMention;
  const other = from === null || contains(own, from) ? [] : [sentenceAround(article.text, from)];
  const parts = [quote.speakerMention, quote.cue, quote.addressee, quote.said, quote.place];
  const found = parts.filter((part) => part !== null);
  return [...other, own]
    .sort((one, another) => one.start - another.start)
    .map((sentence) => sentenceLine(sentence, found, article));
}

/** A sentence of the article with some of its words set off, and the link to it. */
function sentenceLine(sentence: Span, parts: Span[], { text, url }: Text): Line {
  const runs: Run[] = [];
  let from = sentence.start;
  const add = (to: number, style: Pick<Run, 'style'>): void => {
    if (to > from) runs.push({ text: text.slice(from, to).replace(/\s+/g, ' '), ...style });
    from = Math.max(from, to);
  };
  for (const { start, end } of [...parts].sort((one, other) => one.start - other.start)) {
    if (start < from || end > sentence.end) continue;
    add(start, {});
    add(end, { style: 'strong' });
  }
  add(sentence.end, {});
  const link = textFragment(url, text, sentence);
  if (link !== null) runs.push({ text: ' ↗', style: 'quiet', link });
  return runs;
}

function roleLines(speaker: Actor | null): string[] {
  return (speaker?.roles ?? []).map((role) => `${roleText(role)}: ${whyRole(role)}`);
}

/** An actor in one article, and the article's text. */
export type ActorInText = StoredActor & { text: string };

export type WhyActor = {
  name: string;
  kind: Actor['kind'];
  otherNames: string[];
  /** Newest first. */
  appearances: ActorInText[];
  /** Their last quotes. */
  quotes: StoredQuote[];
};

export function whyActorPage({ name, kind, otherNames, appearances, quotes }: WhyActor): Reply {
  const roles = firstOfEach(appearances).flatMap(({ role, appearance }) => roleReasons(role, appearance));
  const none = kind === 'unnamed' ? 'No name is given.' : 'No article says what they are.';
  const rows = [
    { label: 'Role', lines: roles.length === 0 ? [none] : roles },
    { label: 'Other names', lines: otherNames.length === 0 ? [] : [otherNames.join(' · ')] },
  ].filter(({ lines }) => lines.length > 0);
  return {
    blocks: [
      {
        kind: 'heading',
        text: `What ${name} is called, and why`,
        aside: kind === 'unnamed' ? 'unnamed source' : kind,
      },
      { kind: 'facts', rows },
      ...(quotes.length === 0 ? [] : [{ kind: 'subheading', text: 'Last words' } as const]),
      ...quoteBlocks(quotes, true),
      { kind: 'actions', actions: [{ label: `All about ${name}`, command: `/actors ${quoted(name)}` }] },
    ],
  };
}

/** Every role with the newest article that gives it. */
function firstOfEach(appearances: ActorInText[]): { role: Role; appearance: ActorInText }[] {
  const first = new Map<string, { role: Role; appearance: ActorInText }>();
  for (const appearance of appearances) {
    for (const role of appearance.actor.roles) {
      const text = roleText(role).toLowerCase();
      if (!first.has(text)) first.set(text, { role, appearance });
    }
  }
  return [...first.values()];
}

function roleReasons(role: Role, { article, text }: ActorInText): Line[] {
  const date = article.publishedAt === null ? '' : `, as of ${fullDay(article.publishedAt)}`;
  const sentence = sentenceAround(text, role);
  return [
    `${oneLine(roleText(role))}${date}: ${whyRole(role)}`,
    sentenceLine(sentence, [role], { text, url: article.url }),
  ];
}
