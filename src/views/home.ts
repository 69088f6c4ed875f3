/** The front page of a workspace: how to ask, what is followed, and what fails; all of it can be changed there. */
import type { Feed } from '../core/feedRecords.ts';
import type { Action, Block, Reply } from '../reply/reply.ts';
import { addFeed, changeOf, feedLine } from './feeds.ts';
import { subscriptionBlocks, type Listed } from './subscriptions.ts';
import { count } from './words.ts';

/** The others are in the list of all. */
const MOST_FEEDS = 20;
const MOST_DIGESTS = 10;

const howToAsk = [
  '/brief – what is new, or one story: /brief iran talks',
  '/quotes – who said what: /quotes araghchi about talks since monday',
  '/actors – who is involved: /actors khamenei',
  'Or in plain words, in a message to me: “What did Araghchi say about talks?” A link or the text of an article is read and briefed.',
];

const questions: Action[] = [
  { label: 'What’s new', command: '/brief' },
  { label: 'Quotes', command: '/quotes' },
  { label: 'Who is involved', command: '/actors' },
  { label: 'Help', command: '/readout' },
];

export function homePage(feeds: Feed[], digests: Listed[], now: Temporal.Instant): Reply {
  const failing = feeds.filter(({ failing, ended }) => failing !== null || ended !== null);
  const shown = [...new Set([...failing, ...feeds])].slice(0, MOST_FEEDS);
  const all = { label: `All ${count(feeds.length, 'feed')}`, command: '/feeds' };
  const blocks: Block[] = [
    { kind: 'heading', text: 'Readout', aside: null },
    { kind: 'list', items: howToAsk },
    { kind: 'actions', actions: questions },
    { kind: 'subheading', text: digestsTitle(digests.length) },
    ...digests.slice(0, MOST_DIGESTS).flatMap((each) => subscriptionBlocks(each, now)),
    { kind: 'subheading', text: feedsTitle(feeds.length, failing.length) },
    ...shown.flatMap((feed): Block[] => [
      { kind: 'paragraph', text: feedLine(feed, now) },
      { kind: 'actions', actions: changes(feed) },
    ]),
    { kind: 'actions', actions: feeds.length > shown.length ? [addFeed, all] : [addFeed] },
  ];
  return { blocks };
}

function digestsTitle(number: number): string {
  if (number === 0) return 'No digest comes yet: /digest add in the channel it is for';
  const more = number > MOST_DIGESTS ? `, ${MOST_DIGESTS} of them here` : '';
  return `${count(number, 'digest')} asked for${more}: /digest in a channel shows its own`;
}

function feedsTitle(followed: number, failing: number): string {
  if (followed === 0) return 'No feeds are followed here yet';
  return `${count(followed, 'feed')} followed here${failing === 0 ? '' : `, ${failing} failing`}`;
}

function changes(feed: Feed): Action[] {
  const remove = { label: 'Remove', command: changeOf('remove', feed) };
  if (feed.ended !== null) return [remove];
  return feed.pausedAt === null
    ? [{ label: 'Pause', command: changeOf('pause', feed) }, remove]
    : [{ label: 'Resume', command: changeOf('resume', feed) }, remove];
}
