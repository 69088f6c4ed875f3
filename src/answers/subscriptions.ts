/** Reads and changes the settings of a channel's digests, each with a sentence for what does not fit. */
import { UserError, type CommandContext } from '../command.ts';
import type { DigestSettings, DigestTopic, Subscription } from '../core/digests/records.ts';
import { nextSlot } from '../core/digests/schedule.ts';
import { readTime, readWeekdays } from '../core/digests/times.ts';
import { readZone } from '../core/digests/zones.ts';
import { findActor } from '../core/people/find.ts';
import { readQuery } from '../core/query/query.ts';
import type { Action, Reply } from '../reply/reply.ts';
import { describe, subscriptionSaidPage, type Listed } from '../views/subscriptions.ts';
import { quoted } from '../views/words.ts';

/** The settings as typed. */
export type Asked = {
  time?: string | undefined;
  zone?: string | undefined;
  days?: string | undefined;
  about?: string | undefined;
  actor?: string | undefined;
  story?: string | undefined;
  length?: DigestSettings['length'] | undefined;
  quiet?: DigestSettings['quiet'] | undefined;
  breaking?: number | undefined;
  picture?: 'true' | 'false' | undefined;
};

/** At breakfast time, on weekdays. */
const defaults: Omit<DigestSettings, 'zone'> = {
  ...{
    time: '08:00',
    days: [1, 2, 3, 4, 5],
    about: { kind: 'all' },
    length: 'full',
    quiet: 'say',
    breaking: 0,
    picture: false,
  },
};

const fewZones = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'UTC'];

/** `before` are the settings that stay where nothing is said; `null` for a new digest. */
export async function settingsFrom(
  asked: Asked,
  before: Subscription | null,
  context: CommandContext,
): Promise<DigestSettings> {
  const base = before ?? { ...defaults, zone: null };
  const { length = base.length, quiet = base.quiet, breaking = base.breaking } = asked;
  return {
    time: asked.time === undefined ? base.time : timeFrom(asked.time),
    days: asked.days === undefined ? base.days : daysFrom(asked.days),
    about: (await topicFrom(asked, context)) ?? base.about,
    zone: await zoneFrom(asked, before, context),
    ...{ length, quiet, breaking },
    picture: asked.picture === undefined ? base.picture : asked.picture === 'true',
  };
}

function timeFrom(text: string): string {
  const time = readTime(text);
  if (time === null) throw new UserError(`“${text}” is no time of day. Give one as 8, 8:30am or 0730.`);
  return time;
}

function daysFrom(text: string): number[] {
  const days = readWeekdays(text);
  if (days === null)
    throw new UserError(`“${text}” are no days. Give them as weekdays, daily, mon-thu or “mon, wed”.`);
  return days;
}

async function zoneFrom(
  { zone: text, ...rest }: Asked,
  before: Subscription | null,
  { timeZone, knowsZone, store, workspace, reader }: CommandContext,
): Promise<string> {
  if (text === undefined && before !== null) return before.zone;
  if (text === undefined && knowsZone) return timeZone;
  const again = `${askedAgain(rest, before)} zone:`;
  const zoneActions = (zones: string[]): Action[] =>
    zones.map((zone) => ({ label: zone, command: again + zone }));
  if (text === undefined)
    throw new UserError('In which time zone? Say it once, as zone:Berlin, and I remember it.', [
      ...zoneActions(fewZones),
      { label: 'Another city or zone', command: again, ask: 'A city, or the name of a time zone' },
    ]);
  const read = readZone(text);
  if ('zone' in read) {
    await store.keepZone(workspace, reader, read.zone);
    return read.zone;
  }
  const example = 'Give a city or a name such as Europe/Berlin.';
  if (read.instead.length === 0)
    throw new UserError(`“${text}” is no time zone. ${example}`, zoneActions(fewZones));
  throw new UserError(
    `“${text}” may be several time zones, or a slip. Which one?`,
    zoneActions(read.instead),
  );
}

/** The same question, so that nothing has to be typed twice. */
function askedAgain(asked: Omit<Asked, 'zone'>, before: Subscription | null): string {
  const options = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${quoted(String(value))}`);
  return ['/digest', before === null ? 'add' : `change ${before.id}`, ...options].join(' ');
}

async function topicFrom(
  { about, actor, story }: Asked,
  { store, workspace }: CommandContext,
): Promise<DigestTopic | null> {
  if ([about, actor, story].filter((each) => each !== undefined).length > 1)
    throw new UserError('Give one of about:, actor: and story:, not several.');
  if (story !== undefined) {
    const found = await store.story(workspace, story.trim(), 1);
    if (found === null)
      throw new UserError(`There is no stored story “${story}”. /brief shows what there is.`);
    return { kind: 'story', words: found.id };
  }
  const words = (about ?? actor)?.trim();
  if (words === undefined) return null;
  if (words.toLowerCase() === 'everything') return { kind: 'all' };
  const { words: plain, phrases } = readQuery(words, Temporal.PlainDate.from('2000-01-01'));
  if (plain === '' && phrases.length === 0)
    throw new UserError(
      `“${words}” says too little. Give a word that the news must hold, as about:"iran talks".`,
    );
  return { kind: actor === undefined ? 'topic' : 'actor', words };
}

/** A topic that nothing stored is about is allowed; it is said. */
export async function checkTopic(
  about: DigestTopic,
  { store, workspace, now }: CommandContext,
): Promise<string | null> {
  if (about.kind === 'all' || about.kind === 'story') return null;
  if (about.kind === 'actor') {
    const { kind } = await findActor(about.words, (query) => store.actorNames(workspace, query));
    return kind === 'found'
      ? null
      : `Nobody called “${about.words}” is stored yet; news with that name will be told.`;
  }
  const { words, phrases } = readQuery(about.words, now.toZonedDateTimeISO('UTC').toPlainDate());
  const query = { about: words === '' ? undefined : words, phrases };
  const { total } = await store.articles({ workspace, ...query, limit: 0, offset: 0 });
  return total > 0
    ? null
    : `Nothing stored is about “${about.words}” yet; news with these words will be told.`;
}

/** By its id, in whichever channel; without one, the only one of this channel. */
export async function findSubscription(
  which: string | undefined,
  context: CommandContext,
  action: string,
): Promise<Subscription> {
  const { store, workspace, channel } = context;
  const all = await store.subscriptions(workspace, channel);
  const known = which === undefined ? all : await store.subscriptions(workspace);
  const found = known.filter(({ id }) => which === undefined || id === which.trim().toLowerCase());
  const [first, ...more] = found;
  if (first !== undefined && more.length === 0) return first;
  if (which === undefined && all.length === 0)
    throw new UserError('No digest comes here yet.', [{ label: 'Add one', command: '/digest add' }]);
  const message = which === undefined ? 'Which digest?' : `No digest here has the id “${which}”.`;
  throw new UserError(
    message,
    all.map((each) => ({ label: describe(each), command: `/digest ${action} ${each.id}` })),
  );
}

export async function changed(
  subscription: Subscription,
  asked: Asked,
  context: CommandContext,
): Promise<Reply> {
  const { store, workspace, now } = context;
  if (Object.values(asked).every((value) => value === undefined))
    throw new UserError(
      `What is to change? For example: /digest change ${subscription.id} time:7:30 about:${quoted('iran talks')}`,
    );
  const settings = await settingsFrom(asked, subscription, context);
  const from = now.toString({ smallestUnit: 'second' });
  const after = { ...subscription, ...settings, from };
  const next = subscription.paused === null ? nextOf(after, now) : null;
  await store.changeSubscription(workspace, subscription.id, { ...settings, from, nextAt: next });
  return subscriptionSaidPage('The digest is changed.', { subscription: after, next }, now);
}

export async function listedOf({ store, workspace, channel, now }: CommandContext): Promise<Listed[]> {
  const all = await store.subscriptions(workspace, channel);
  return all.map((subscription) => listed(subscription, now));
}

export function listed(subscription: Subscription, now: Temporal.Instant): Listed {
  return { subscription, next: subscription.paused === null ? nextOf(subscription, now) : null };
}

/** The moment of the next digest. */
export function nextOf(subscription: Subscription, now: Temporal.Instant): string {
  const past = { from: Temporal.Instant.from(subscription.from), last: subscription.last };
  return nextSlot(subscription, past, now).at.toString({ smallestUnit: 'second' });
}
