/** The page of a story: what its articles say together, what changed, who said what, and how it went. */
import { bestArticle, storyPoints } from '../core/stories/digest.ts';
import { changedPositions } from '../core/stories/positions.ts';
import type { Story } from '../core/stories/samePerson.ts';
import { sayingsOf } from '../core/stories/sayings.ts';
import { inOrder, type MemberArticle, type StoredStory } from '../core/stories/storyArticle.ts';
import type { Action, Block, Line, Reply } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { whatIsNext } from './next.ts';
import { statement } from './statement.ts';
import { figuresOverTime, figuresThatDiffer } from './storyFigures.ts';
import { positionBlocks } from './storyPositions.ts';
import { sayingBlocks } from './storySayings.ts';
import { storyReasons } from './storyReasons.ts';
import { textFragment } from './textFragment.ts';
import { count, oneLine, titleOf, whereAndWhen } from './words.ts';
import { whoIsInvolved } from './involved.ts';

export type StoryBrief = {
  story: Story;
  /** Other stories the reader may have meant. */
  others: Action[];
  /** Said first: why this story is shown. */
  note: string | null;
  timeZone: string;
  /** Whether to say why each article is a part of the story. */
  why: boolean;
};

const mostPoints = 7;
const mostArticles = 12;
const mostUnsettled = 3;

export function storyPage({ story, others, note, timeZone, why }: StoryBrief): Reply {
  const { articles, samePerson } = story;
  const rows = [
    { label: 'Figures', lines: figuresOverTime(articles, null) },
    { label: 'Outlets differ', lines: figuresThatDiffer(articles, timeZone) },
    {
      label: "What's next",
      lines: articles.slice(0, 1).flatMap(({ summary, text }) => whatIsNext(summary, text)),
    },
    { label: 'Not settled', lines: notSettled(articles) },
    { label: 'Timeline', lines: timeline(articles) },
    { label: 'Who', lines: whoIsInvolved(story) },
  ].filter(({ lines }) => lines.length > 0);
  const blocks: Block[] = [
    ...(note === null ? [] : [{ kind: 'note', text: note } as const]),
    { kind: 'heading', text: storyTitle(story), aside: extent(story) },
    {
      kind: 'list',
      items: storyPoints(articles, mostPoints).map(({ point, article }) => pointLine(point, article)),
    },
    ...positionBlocks(changedPositions(articles, samePerson, null)),
    ...sayingBlocks(sayingsOf(articles, samePerson), `/quotes story:${story.id}`),
    { kind: 'facts', rows },
    ...(why ? storyReasons(articles) : []),
    { kind: 'actions', actions: nextQuestions(story, others) },
  ];
  return { blocks };
}

export function storyTitle({ articles }: StoredStory): string {
  return titleOf(bestArticle(articles));
}

/** "28–30 Jan 2026 · 5 articles in 3 outlets". */
export function extent({ total, articles }: StoredStory): string {
  const days = inOrder(articles).map(({ publishedAt, addedAt }) => fullDay(publishedAt ?? addedAt));
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const outlets = new Set(articles.map(({ outlet }) => outlet).filter((outlet) => outlet !== null));
  const where = outlets.size > 1 ? ` in ${count(outlets.size, 'outlet')}` : '';
  return `${first === last ? first : `${first} – ${last}`} · ${count(total, 'article')}${where}`;
}

/** A sentence with who said it, and which article has it. */
export function pointLine(point: { start: number; end: number }, article: MemberArticle): Line {
  const { text, by } = statement({ summary: article.summary, text: article.text }, point);
  const link = textFragment(article.url, article.text, point);
  const where = [by, whereAndWhen(article)].filter((part) => part !== null).join('; ');
  return [
    { text: `${text} ` },
    { text: `— ${oneLine(where)}`, style: 'quiet' },
    ...(link === null ? [] : [{ text: ' ↗', style: 'quiet', link } as const]),
  ];
}

/** Of the newest articles that say so. */
function notSettled(articles: MemberArticle[]): Line[] {
  return articles
    .flatMap((article) => article.summary.unsettled.map((each) => pointLine(each, article)))
    .slice(0, mostUnsettled);
}

/** The articles as they came, newest last; of many the newest. */
function timeline(articles: MemberArticle[]): Line[] {
  const shown = inOrder(articles).slice(-mostArticles);
  return shown.map((article) => [
    { text: `${fullDay(article.publishedAt ?? article.addedAt)}: ${titleOf(article)} ` },
    { text: article.outlet === null ? '' : `— ${article.outlet}`, style: 'quiet' },
    ...(article.url === null ? [] : [{ text: ' ↗', style: 'quiet', link: article.url } as const]),
  ]);
}

function nextQuestions({ id, articles }: StoredStory, others: Action[]): Action[] {
  return [
    { label: 'Quotes', command: `/quotes story:${id}` },
    { label: 'Actors', command: `/actors story:${id}` },
    { label: 'Map', command: `/actors story:${id} map:true` },
    { label: 'Timeline', command: `/quotes story:${id} as:timeline` },
    ...articles.slice(0, 3).map((article) => ({
      label: `${titleOf(article)}${article.outlet === null ? '' : ` (${article.outlet})`}`,
      command: `/brief article:${article.id}`,
    })),
    ...others,
  ];
}
