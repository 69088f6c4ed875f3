/** Whether every feed that is followed can be read, asked once as the bot asks it; nothing of it is kept. */
import type { Observation } from '../adapters/adapter.ts';
import { createTurns } from '../feeds/turns.ts';
import { pollFeed } from '../jobs/poll.ts';
import type { ExaminedFeed } from '../store/examined.ts';
import { noted, readable, well, wrong, type Check, type Patient } from './patient.ts';
import { shortened } from './shortened.ts';

const AT_ONCE = 8;

export const feeds: Check = {
  name: 'feeds',
  run: async (patient) => {
    const all = (await (await readable(patient))?.allFeeds()) ?? [];
    const turns = createTurns(AT_ONCE);
    const found = await Promise.all(all.map((feed) => turns(feed.url, () => examine(feed, patient))));
    const asked = found.filter((each) => each !== null);
    const left = found.length - asked.length;
    return [
      ...shortened(asked, 'feeds can be read.'),
      ...(left === 0 ? [] : [noted(`For ${left} more feeds there was no time.`)]),
    ];
  },
};

/** `null` when there was no time. */
async function examine(feed: ExaminedFeed, patient: Patient): Promise<Observation | null> {
  const { web, now, signal } = patient;
  const name = nameOf(feed);
  const reasonOf = (reason: string): string => reason.replaceAll(feed.url, withoutSecrets(feed.url));
  if (isOver(signal)) return null;
  if (feed.ended !== null)
    return noted(
      `${name} has ended on ${feed.ended.at.slice(0, 10)}; /feeds remove takes it off the list. ${reasonOf(feed.ended.reason)}`,
    );
  try {
    const poll = await pollFeed(web, feed, now, signal);
    if (poll.kind === 'failed' || poll.kind === 'ended')
      return wrong(`${name}: ${reasonOf(poll.reason)}${since(feed)}`);
    const site = feed.siteUrl ?? feed.url;
    if (!(await web.mayCrawl(site)))
      return noted(
        `${name} can be read; its site does not let programs read the pages, so only what the feed gives is.`,
      );
    return well(`${name} can be read.`);
  } catch (error) {
    if (isOver(signal)) return null;
    throw error;
  }
}

/** It can be so at any time. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function since({ failing }: ExaminedFeed): string {
  if (failing === null) return '';
  const times = failing.count === 1 ? 'once' : `${failing.count} times in a row`;
  return ` It has been failing since ${failing.since.slice(0, 10)}, ${times}.`;
}

function nameOf({ title, url }: ExaminedFeed): string {
  return title === null ? withoutSecrets(url) : `${title} (${withoutSecrets(url)})`;
}

/** What a reader pays for is often let in by what stands before the host or behind the question mark. */
function withoutSecrets(address: string): string {
  const url = URL.parse(address);
  if (url === null) return 'an address';
  return `${url.host}${url.pathname}${url.search === '' ? '' : '?…'}`;
}
