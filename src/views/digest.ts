/** The digest of a day: a greeting, the top stories with what is new in each, what is still open, and what was covered. */
import type { Delivery, DigestTopic } from '../core/digests/records.ts';
import { bestArticle, storyPoints } from '../core/stories/digest.ts';
import type { Corrected } from '../core/stories/news.ts';
import { changedPositions } from '../core/stories/positions.ts';
import type { Story } from '../core/stories/samePerson.ts';
import { sayingsOf } from '../core/stories/sayings.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Action, Block, Line, Reply } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { whoIsInvolved } from './involved.ts';
import { correctedLines } from './news.ts';
import { whatIsNext } from './next.ts';
import { extent, pointLine } from './story.ts';
import { figuresOverTime, figuresThatDiffer } from './storyFigures.ts';
import { positionBlocks } from './storyPositions.ts';
import { sayingBlocks } from './storySayings.ts';
import { clock } from './times.ts';
import { count, titleOf } from './words.ts';

export type DigestNews = {
  /** The picture of the day, if it is wanted. */
  header: Block | null;
  stories: Story[];
  isNew: (article: MemberArticle) => boolean;
  /** The moment of the last digest; `null` for the first one. */
  since: string | null;
  corrections: Corrected[];
  /** Stories that are not told but named, and how many more there are. */
  more: Action[];
  others: number;
  /** Stories of before with something that is still open. */
  open: Story[];
  covered: Coverage;
  length: 'short' | 'full';
  timeZone: string;
};

/** `articles` are those that are new; `isMore`: there are more than that. */
export type Coverage = { articles: number; isMore: boolean; feeds: number; failing: number };

const mostPoints = { short: 1, full: 3 };
const mostSayings = 3;
const mostNext = 2;

export function digestBody(news: DigestNews): Reply {
  const { header, stories, more, others, open, covered } = news;
  const openLines = open.flatMap(openLine);
  const actions = [...stories.map(storyAction), ...more];
  const blocks: Block[] = [
    ...(header === null ? [] : [header]),
    ...stories.flatMap((story) => storyBlocks(story, news)),
    ...(others === 0
      ? []
      : [
          {
            kind: 'note',
            text: `${count(others, 'smaller story', 'smaller stories')} more: /brief`,
          } as const,
        ]),
    ...(openLines.length === 0
      ? []
      : [{ kind: 'subheading', text: 'Still open' } as const, { kind: 'list', items: openLines } as const]),
    { kind: 'note', text: coverage(covered) },
    { kind: 'actions', actions },
  ];
  return { blocks };
}

/** A story that several outlets took up within the hour. */
export function breakingPage(stories: Story[], timeZone: string): Reply {
  const news: Telling = { isNew: () => true, since: null, corrections: [], length: 'short', timeZone };
  return {
    blocks: [
      { kind: 'heading', text: 'Breaking', aside: null },
      ...stories.flatMap((story) => storyBlocks(story, news)),
      { kind: 'actions', actions: stories.map(storyAction) },
    ],
  };
}

type Telling = Pick<DigestNews, 'isNew' | 'since' | 'corrections' | 'length' | 'timeZone'>;

function storyBlocks(story: Story, news: Telling): Block[] {
  const { articles, samePerson } = story;
  const { isNew, since, corrections, length, timeZone } = news;
  const fresh = articles.filter(isNew);
  const told = fresh.length > 0 ? fresh : articles;
  const points = storyPoints(told, mostPoints[length]).map(({ point, article }) => pointLine(point, article));
  const figures = [
    { label: 'Figures', lines: figuresOverTime(articles, since) },
    { label: 'Corrected', lines: correctedLines(story, corrections) },
  ];
  const rows =
    length === 'short'
      ? figures
      : [
          ...figures,
          { label: 'Outlets differ', lines: figuresThatDiffer(articles, timeZone) },
          {
            label: 'What’s next',
            lines: told
              .slice(0, 1)
              .flatMap(({ summary, text }) => whatIsNext(summary, text).slice(0, mostNext)),
          },
          { label: 'Who', lines: whoIsInvolved(story) },
        ];
  const shown = rows.filter(({ lines }) => lines.length > 0);
  const isPartNew = fresh.length > 0 && fresh.length < story.total;
  return [
    { kind: 'subheading', text: titleOf(bestArticle(told)) },
    { kind: 'note', text: isPartNew ? `${extent(story)} · ${fresh.length} new` : extent(story) },
    { kind: 'list', items: points },
    ...positionBlocks(changedPositions(articles, samePerson, since)),
    ...(length === 'short'
      ? []
      : sayingBlocks(sayingsOf(told, samePerson), `/quotes story:${story.id}`, mostSayings)),
    ...(shown.length === 0 ? [] : [{ kind: 'facts', rows: shown } as const]),
  ];
}

function storyAction(story: Story): Action {
  return { label: titleOf(bestArticle(story.articles)), command: `/brief story:${story.id}` };
}

/** What its newest article says is not settled, or else what it says comes next. */
function openLine({ articles }: Story): Line[] {
  const [newest] = articles;
  if (newest === undefined) return [];
  const [unsettled] = newest.summary.unsettled.map((each) => pointLine(each, newest));
  const [next] = whatIsNext(newest.summary, newest.text);
  const line = unsettled ?? next;
  return line === undefined ? [] : [line];
}

/** "214 articles from 31 feeds; 2 feeds failing". */
function coverage({ articles, isMore, feeds, failing }: Coverage): string {
  const read = `${isMore ? 'More than ' : ''}${count(articles, 'article')}`;
  const from = feeds === 0 ? '' : ` from ${count(feeds, 'feed')}`;
  return `${read}${from}${failing === 0 ? '' : `; ${count(failing, 'feed')} failing: /feeds`}`;
}

/** What stands above the body, for one place: the greeting, and why it comes late or tells more than a day. */
export type DigestHead = Pick<Delivery, 'plannedAt' | 'missed'> & {
  about: DigestTopic;
  zone: string;
  composedAt: string;
  isLate: boolean;
  /** The moment of the last digest; `null` for the first one. */
  since: string | null;
};

/** `body` is `null` when nothing is new. */
export function digestPage(head: DigestHead, body: Reply | null): Reply {
  const { plannedAt, zone, composedAt, isLate, missed, since } = head;
  const planned = Temporal.Instant.from(plannedAt).toZonedDateTimeISO(zone);
  const notes = [
    isLate ? `Delayed: planned for ${clock(plannedAt, zone)}, posted ${clock(composedAt, zone)}.` : null,
    missed === 0
      ? null
      : `${count(missed, 'digest')} before this one could not be posted; what came then is told here.`,
  ].filter((note) => note !== null);
  return {
    blocks: [
      {
        kind: 'heading',
        text: `${greeting(planned.hour)}: ${aboutWords(head.about)}`,
        aside: fullDay(planned.toPlainDate().toString()),
      },
      ...notes.map((text) => ({ kind: 'note', text }) as const),
      ...(body?.blocks ?? [{ kind: 'paragraph', text: nothingNew(since, zone) } as const]),
    ],
  };
}

function nothingNew(since: string | null, zone: string): string {
  if (since === null) return 'Nothing has been read yet.';
  const day = Temporal.Instant.from(since).toZonedDateTimeISO(zone).toPlainDate();
  return `Nothing new since ${fullDay(day.toString())}, ${clock(since, zone)}.`;
}

function greeting(hour: number): string {
  if (hour >= 4 && hour < 12) return 'Good morning';
  return hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening';
}

export function aboutWords(about: DigestTopic): string {
  if (about.kind === 'all') return 'the news';
  return about.kind === 'story' ? 'one story' : about.words;
}
