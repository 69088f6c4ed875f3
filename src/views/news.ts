/** What is new for a reader, or the top stories of a time: of each story what matters, and the way to the rest. */
import { bestArticle, storyPoints } from '../core/stories/digest.ts';
import { changedPositions } from '../core/stories/positions.ts';
import type { Story } from '../core/stories/samePerson.ts';
import type { MemberArticle, StoredStory } from '../core/stories/storyArticle.ts';
import type { Corrected } from '../core/stories/news.ts';
import type { Action, Block, Line, Reply } from '../reply/reply.ts';
import { whatChanged } from './history.ts';
import { extent, pointLine } from './story.ts';
import { figuresOverTime, figuresThatDiffer } from './storyFigures.ts';
import { positionBlocks } from './storyPositions.ts';
import { count, titleOf } from './words.ts';

export type NewsStories = {
  /** "New since Wed 28 Jan, 08:00". */
  title: string;
  stories: Story[];
  /** Which articles are news; of the others a story tells nothing here. */
  isNew: (article: MemberArticle) => boolean;
  /** The moment after which changes are told; `null` tells the whole course. */
  since: string | null;
  corrections: Corrected[];
  /** Stories that are not told here, of the others only how many there are. */
  more: Action[];
  others: number;
  timeZone: string;
};

const mostPoints = 3;

export function newsPage(news: NewsStories): Reply {
  const { title, stories, more, others } = news;
  const actions = [
    ...stories.map((story) => ({
      label: titleOf(bestArticle(story.articles)),
      command: `/brief story:${story.id}`,
    })),
    ...more,
  ];
  return {
    blocks: [
      {
        kind: 'heading',
        text: title,
        aside: count(stories.length + more.length + others, 'story', 'stories'),
      },
      ...stories.flatMap((story) => storyBlocks(story, news)),
      ...(others === 0 ? [] : [notListed(others)]),
      { kind: 'actions', actions },
    ],
  };
}

function notListed(others: number): Block {
  const text = `${count(others, 'smaller story', 'smaller stories')} not listed: /brief with a word of it tells one.`;
  return { kind: 'note', text };
}

function storyBlocks(story: Story, { isNew, since, corrections, timeZone }: NewsStories): Block[] {
  const { articles, samePerson } = story;
  const fresh = articles.filter(isNew);
  const told = fresh.length > 0 ? fresh : articles;
  const rows = [
    { label: 'Figures', lines: figuresOverTime(articles, since) },
    { label: 'Outlets differ', lines: figuresThatDiffer(articles, timeZone) },
    { label: 'Quotes', lines: newQuotes(story, fresh) },
    { label: 'Corrected', lines: correctedLines(story, corrections) },
  ].filter(({ lines }) => lines.length > 0);
  const isPartNew = fresh.length > 0 && fresh.length < story.total;
  return [
    { kind: 'subheading', text: titleOf(bestArticle(told)) },
    { kind: 'note', text: isPartNew ? `${extent(story)} · ${fresh.length} new` : extent(story) },
    {
      kind: 'list',
      items: storyPoints(told, mostPoints).map(({ point, article }) => pointLine(point, article)),
    },
    ...positionBlocks(changedPositions(articles, samePerson, since)),
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
  ];
}

/** "12: /quotes story:…", the words themselves are one question away. */
function newQuotes({ id }: StoredStory, fresh: MemberArticle[]): Line[] {
  const number = fresh.reduce((sum, { summary }) => sum + summary.quotes.length, 0);
  return number === 0 ? [] : [`${count(number, 'quote')}: /quotes story:${id}`];
}

export function correctedLines({ id }: StoredStory, corrections: Corrected[]): Line[] {
  return corrections
    .filter(({ story }) => story === id)
    .flatMap(({ article, replacedAt, changes }) => [
      `${titleOf(article)}${article.outlet === null ? '' : ` (${article.outlet})`}`,
      ...whatChanged([{ title: article.title, text: null, replacedAt, changes }]),
    ]);
}

/** Nothing has come; what was told before is one click away. */
export function nothingNewPage(since: string, before: Action[]): Reply {
  return {
    blocks: [
      { kind: 'paragraph', text: `Nothing new since ${since}.` },
      ...(before.length === 0 ? [] : [{ kind: 'actions', actions: before } as const]),
    ],
  };
}
