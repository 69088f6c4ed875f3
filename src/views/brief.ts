/** The page of one article: what happened, who said what, what comes next, what is open, who is involved. */
import { fold } from '../core/fold.ts';
import type { Actor, Article, Quote, Span, Summary } from '../core/summary.ts';
import type { Action, Block, Line, Reply } from '../reply/reply.ts';
import type { Outlet, StoredArticle, Version } from '../core/records.ts';
import { fullDay } from './dates.ts';
import { whatChanged, whereElse } from './history.ts';
import { whatIsNext } from './next.ts';
import { remarks } from './remarks.ts';
import { isToldAgain } from './sameWords.ts';
import { saying, shownSpan } from './saying.ts';
import { shortName } from './shortName.ts';
import { occasion, speakerLine, voice } from './speaker.ts';
import { speakerOf, statement } from './statement.ts';
import { textFragment } from './textFragment.ts';
import { count, titleOf } from './words.ts';

/** What is known of an article beside its text. */
export type BriefArticle = Article & Pick<StoredArticle, 'byline' | 'textDroppedAt'>;

export type Brief = {
  article: BriefArticle;
  summary: Summary;
  /** The story it is a part of, and what else the reader may have meant. */
  others: Action[];
  /** Said first: what was just read, or why this article is shown. */
  note: string | null;
  /** Everywhere the text stands, and how the article was before. */
  outlets?: Outlet[];
  versions?: Version[];
};

/** A longer interview would bury the rest of the page; the others are one command away. */
const mostSayings = 12;

export function briefPage({ article, summary, others, note, outlets = [], versions = [] }: Brief): Reply {
  const rows = [
    { label: "What's next", lines: whatIsNext(summary, article.text) },
    { label: 'Not settled', lines: summary.unsettled.map((each) => statementLine(each, summary, article)) },
    { label: 'Who', lines: whoIsInvolved(summary) },
    { label: 'Also in', lines: whereElse(article, outlets) },
    { label: 'Changed', lines: whatChanged(versions) },
  ].filter(({ lines }) => lines.length > 0);
  const blocks: Block[] = [
    ...(note === null ? [] : [{ kind: 'note', text: note } as const]),
    { kind: 'heading', text: titleOf(article), aside: aside(article) },
    ...keyPoints(summary, article),
    ...whoSaidWhat(summary, article),
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
    ...remarks(summary, article),
    { kind: 'actions', actions: nextQuestions(summary, others) },
  ];
  return { blocks };
}

function aside(article: BriefArticle): string {
  const date = article.publishedAt === null ? null : fullDay(article.publishedAt);
  const byline = article.byline === undefined ? null : `by ${article.byline}`;
  return [date, article.outlet, byline, '1 article'].filter((part) => part !== null).join(' · ');
}

function keyPoints(summary: Summary, article: Article): Block[] {
  if (summary.keyPoints.length === 0) return [];
  return [{ kind: 'list', items: summary.keyPoints.map((point) => statementLine(point, summary, article)) }];
}

function statementLine(sentence: Summary['keyPoints'][number], summary: Summary, article: Article): Line {
  const { text, by } = statement({ summary, text: article.text }, sentence);
  const link = textFragment(article.url, article.text, sentence);
  return [
    { text: by === null ? text : `${text} ` },
    ...(by === null ? [] : [{ text: `— ${by}`, style: 'quiet' } as const]),
    ...(link === null ? [] : [{ text: ' ↗', style: 'quiet', link } as const]),
  ];
}

/** Direct and mixed quotes, one block for each speaker and occasion; those with a name first. */
function whoSaidWhat(summary: Summary, article: Article): Block[] {
  const quotes = distinctQuotes(
    summary.quotes.filter(({ kind }) => kind !== 'indirect'),
    article.text,
  );
  if (quotes.length === 0) return [];
  const shown = [...quotes]
    .sort((one, other) => rank(summary, one) - rank(summary, other))
    .slice(0, mostSayings);
  const groups = Map.groupBy(shown, (quote) => `${voice(quote)}\n${occasion(quote, summary.publishedAt)}`);
  const more = quotes.length - shown.length;
  return [
    { kind: 'subheading', text: 'Who said what' },
    ...[...groups.values()].map((group) => quoteBlock(group, summary, article)),
    ...(more === 0
      ? []
      : [{ kind: 'note', text: `${count(more, 'more quote')}: /quotes article:${summary.id}` } as const]),
  ];
}

function quoteBlock(group: Quote[], summary: Summary, article: Article): Block {
  const [first] = group;
  if (first === undefined) throw new Error('a group has a quote');
  return {
    kind: 'quote',
    by: speakerLine(speakerOf(summary, first), first, summary.publishedAt),
    sayings: group.map((quote) => saying(quote, article, null)),
  };
}

/** Two words in marks in one clause are shown once, and what is quoted again. */
function distinctQuotes(quotes: Quote[], text: string): Quote[] {
  const shown: Span[] = [];
  const known = new Set<string>();
  return quotes.filter((quote) => {
    const span = shownSpan(quote, text);
    const words = `${quote.speaker ?? ''}\n${fold(text.slice(span.start, span.end))}`;
    if (
      (known.has(words) && isToldAgain(quote)) ||
      shown.some(({ start, end }) => start <= span.start && span.end <= end)
    )
      return false;
    shown.push(span);
    known.add(words);
    return true;
  });
}

function rank(summary: Summary, quote: Quote): number {
  const speaker = speakerOf(summary, quote);
  if (speaker === null) return 2;
  return speaker.kind === 'unnamed' ? 1 : 0;
}

const kindOrder: Actor['kind'][] = ['person', 'state', 'organization', 'group'];

/** Everyone by importance, people first; unnamed sources are counted. */
function whoIsInvolved(summary: Summary): Line[] {
  const weight = (actor: Actor): number =>
    actor.mentions.length + 2 * summary.quotes.filter(({ speaker }) => speaker === actor.id).length;
  const named = summary.actors
    .filter(({ kind }) => kind !== 'unnamed')
    .sort(
      (one, other) =>
        kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) || weight(other) - weight(one),
    );
  const names = named.map((actor) => shortName(actor, named));
  const unnamed = summary.actors.length - named.length;
  if (unnamed > 0) names.push(count(unnamed, 'unnamed source'));
  return names.length === 0 ? [] : [names.join(' · ')];
}

function nextQuestions(summary: Summary, others: Action[]): Action[] {
  return [
    ...(summary.quotes.length === 0 ? [] : [{ label: 'Quotes', command: `/quotes article:${summary.id}` }]),
    ...(summary.actors.length === 0
      ? []
      : [
          { label: 'Actors', command: `/actors article:${summary.id}` },
          { label: 'Map', command: `/actors article:${summary.id} map:true` },
        ]),
    ...(summary.quotes.length === 0
      ? []
      : [{ label: 'Timeline', command: `/quotes article:${summary.id} as:timeline` }]),
    ...others,
  ];
}
