/** The feeds a workspace follows: how each is doing, and what came of adding, removing and importing. */
import type { Feed } from '../core/feedRecords.ts';
import { shownName, withShownAddresses } from '../core/shownAddress.ts';
import type { Action, Block, Line, Reply } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { distance } from './times.ts';
import { count, quoted } from './words.ts';

/** The reader types the address. */
export const addFeed: Action = {
  label: 'Add a feed',
  command: '/feeds add',
  ask: 'The address of a feed or of a site',
};

export function feedsPage(feeds: Feed[], now: Temporal.Instant): Reply {
  if (feeds.length === 0) {
    const text = 'No feeds yet. Follow one with /feeds add and the address of a feed or of a site.';
    return {
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'actions', actions: [addFeed] },
      ],
    };
  }
  return {
    blocks: [
      { kind: 'heading', text: 'Feeds', aside: count(feeds.length, 'feed') },
      { kind: 'list', items: feeds.map((feed) => feedLine(feed, now)) },
      { kind: 'actions', actions: [addFeed] },
    ],
  };
}

/** The title and the address, then how it is doing. */
export function feedLine(feed: Feed, now: Temporal.Instant): Line {
  const name: Line =
    feed.title === null
      ? [{ text: shownName(feed), style: 'strong' }]
      : [{ text: shownName(feed), style: 'strong' }, { text: ` ${withShownAddresses(feed.url)}` }];
  return [...name, { text: ` — ${standing(feed, now).join(' · ')}`, style: 'quiet' }];
}

function standing(feed: Feed, now: Temporal.Instant): string[] {
  const { pausedAt, succeededAt, nextPoll, failing, ended, waiting, unread } = feed;
  if (ended !== null) return [`ended ${fullDay(ended.at)}: ${withShownAddresses(ended.reason)}`];
  const last = succeededAt === null ? 'not read yet' : `last success ${distance(succeededAt, now)}`;
  return [
    pausedAt === null ? null : `paused since ${fullDay(pausedAt)}`,
    failing === null ? null : `failing for ${count(failing.count, 'poll')}, since ${fullDay(failing.since)}`,
    last,
    nextPoll === null ? null : `next poll ${distance(nextPoll, now)}`,
    succeededAt === null ? null : rate(feed.perDay),
    waiting === 0 ? null : `${count(waiting, 'entry', 'entries')} to be read`,
    unread === null ? null : `${unread.count} could not be read: ${withShownAddresses(unread.reason)}`,
    failing === null ? null : withShownAddresses(failing.reason),
  ].filter((part) => part !== null);
}

/** "12 entries a day"; less than one a day is told by the week. */
function rate(perDay: number): string {
  const [number, unit] = perDay < 1 ? [Math.round(perDay * 7), 'week'] : [Math.round(perDay), 'day'];
  return `${count(number, 'entry', 'entries')} a ${unit}`;
}

export type Added = {
  url: string;
  title: string | null;
  added: boolean;
  headlines: string[];
  entries: number;
};

export function feedAddedPage({ url, title, added, headlines, entries }: Added): Reply {
  const name = shownName({ title, url });
  const text = added ? `Following ${name}.` : `Already following ${name}.`;
  const blocks: Block[] = [
    { kind: 'paragraph', text },
    ...(title === null ? [] : [{ kind: 'note', text: withShownAddresses(url) } as const]),
    ...(headlines.length === 0
      ? [{ kind: 'note', text: 'It has no entries yet.' } as const]
      : [{ kind: 'subheading', text: 'Latest' } as const, { kind: 'list', items: headlines } as const]),
  ];
  if (added && entries > 0) {
    const articles = count(entries, 'entry is', 'entries are');
    blocks.push({ kind: 'note', text: `${articles} being read; in a moment /brief and /quotes know them.` });
  }
  return { blocks };
}

/** Several feeds that a page names, as further questions. */
export function feedChoices(choices: { url: string; title: string | null }[]): Action[] {
  return choices.map(({ url, title }) => ({
    label: shownName({ title, url }),
    command: `/feeds add ${url}`,
  }));
}

export type Change = 'remove' | 'pause' | 'resume';

const done: Record<Change, (name: string) => string> = {
  remove: (name) => `No longer following ${name}. What it brought stays.`,
  pause: (name) => `Paused ${name}. What it brought stays; /feeds resume goes on.`,
  resume: (name) => `Following ${name} again.`,
};

const alreadySo: Record<Change, (name: string) => string> = {
  remove: (name) => `${name} was not followed.`,
  pause: (name) => `${name} is paused already.`,
  resume: (name) => `${name} is not paused.`,
};

export function feedChangedPage(feed: Feed, change: Change, changed: boolean): Reply {
  const text = (changed ? done : alreadySo)[change](shownName(feed));
  return { blocks: [{ kind: 'paragraph', text }] };
}

/** The feeds that fit what was typed, as further questions. */
export function whichFeed(feeds: Feed[], change: Change): Action[] {
  return feeds.map((feed) => ({ label: shownName(feed), command: changeOf(change, feed) }));
}

/** Buttons are read by others too: they call a feed by its address as it is shown. */
export function changeOf(change: Change, { url }: { url: string }): string {
  return `/feeds ${change} ${quoted(withShownAddresses(url))}`;
}

export function importedPage({
  added,
  known,
  refused,
}: Record<'added' | 'known' | 'refused', number>): Reply {
  const were = known === 0 ? '' : ` ${known} of the list ${known === 1 ? 'was' : 'were'} followed already.`;
  const text = `Following ${count(added, 'more feed')}.${were}${leftOut(refused)}`;
  return {
    blocks: [
      { kind: 'paragraph', text },
      ...(added === 0
        ? []
        : [
            {
              kind: 'note',
              text: 'They are read within the next minutes; /feeds says how they do.',
            } as const,
          ]),
    ],
  };
}

function leftOut(refused: number): string {
  if (refused === 0) return '';
  const were =
    refused === 1
      ? 'One has a name and password in its address'
      : `${refused} have a name and password in their addresses`;
  return ` ${were} and ${refused === 1 ? 'was' : 'were'} left out, as everyone here could read them.`;
}

/** The list itself and no word more: it can be written to a file as it is. */
export function exportedPage(list: string): Reply {
  const text = `${list.trimEnd()}\n`;
  return { blocks: [{ kind: 'file', name: 'feeds.opml', text, mediaType: 'text/x-opml' }] };
}
