/** The digests of a channel: add, list, change, pause, remove; what one would say now, and why one came or did not. */
import { z } from 'zod';
import { composeDigest } from '../src/answers/digest.ts';
import {
  changed,
  checkTopic,
  findSubscription,
  listedOf,
  nextOf,
  settingsFrom,
} from '../src/answers/subscriptions.ts';
import { defineCommand, UserError, type CommandContext } from '../src/command.ts';
import { subscriptionId } from '../src/core/digests/subscriptionId.ts';
import type { Subscription } from '../src/core/digests/records.ts';
import type { Reply } from '../src/reply/reply.ts';
import { digestPage } from '../src/views/digest.ts';
import { deliveriesPage, subscriptionSaidPage, subscriptionsPage } from '../src/views/subscriptions.ts';

const actions = ['list', 'add', 'change', 'pause', 'resume', 'remove', 'preview', 'now', 'why'] as const;

/** Those that say what a digest is to be, and those that are about one that there is. */
const making = ['add', 'change'];
const made = ['change', 'pause', 'resume', 'remove', 'preview', 'now', 'why'];

const mostDigests = 20;
const lastDeliveries = 10;

const options = z.object({
  action: z.enum(actions).default('list').meta({
    description: 'What to do',
    example: 'add',
    positional: true,
  }),
  which: z.string().optional().meta({
    description: 'To add: the time. Else which digest, by the id that the list gives',
    example: '8:30',
    positional: true,
    only: made,
  }),
  time: z.string().optional().meta({
    description: 'When it is posted, local time',
    example: '8:30am',
    only: making,
  }),
  zone: z.string().optional().meta({
    description: 'Whose local time: a city, or the name of a time zone',
    example: 'Berlin',
    complete: 'zone',
    only: making,
  }),
  days: z.string().optional().meta({ description: 'On which days', example: 'mon-fri', only: making }),
  about: z.string().optional().meta({
    description: 'Only news with these words; “everything” for all',
    example: '"iran talks"',
    complete: 'topic',
    only: making,
  }),
  actor: z.string().optional().meta({
    description: 'Only news with this actor',
    example: 'araghchi',
    complete: 'actor',
    only: making,
  }),
  story: z.string().optional().meta({
    description: 'Only this story: its id, as other answers offer it',
    example: '3f9c1a77e0b2d4c8',
    only: making,
  }),
  length: z.enum(['short', 'full']).optional().meta({
    description: 'How long it is',
    example: 'short',
    only: making,
  }),
  quiet: z.enum(['say', 'silent']).optional().meta({
    description: 'Whether it says so when nothing is new, or stays silent',
    example: 'silent',
    only: making,
  }),
  breaking: z.coerce.number().int().min(0).max(10).optional().meta({
    description: 'At most so many stories a day at once, when several outlets take one up within an hour',
    example: '2',
    only: making,
  }),
  picture: z.enum(['true', 'false']).optional().meta({
    description: 'Whether a picture of the day stands above it: stories by size, who was quoted',
    example: 'true',
    only: making,
  }),
});

export default defineCommand({
  description: 'The morning digest of this channel: when it comes, what it tells, and why it did not come',
  examples: [
    '/digest',
    '/digest add',
    '/digest preview',
    '/digest add 7:30 zone:Berlin days:mon-fri about:"iran talks"',
    '/digest why',
  ],
  manages: true,
  options,
  run: async ({ action, which, ...asked }, context) => {
    if (action === 'list') return await list(context);
    if (action === 'add') return await add({ ...asked, time: asked.time ?? which }, context);
    if (action === 'why') return await why(which, context);
    const subscription = await findSubscription(which, context, action);
    if (action === 'preview') return await preview(subscription, context);
    if (action === 'now') return await now(subscription, context);
    if (action === 'remove') return await remove(subscription, context);
    if (action === 'change') return await changed(subscription, asked, context);
    return await pauseOrResume(subscription, action, context);
  },
});

type Asked = Omit<z.output<typeof options>, 'action' | 'which'>;

async function list(context: CommandContext): Promise<Reply> {
  return subscriptionsPage(await listedOf(context), context.now);
}

async function add(asked: Asked, context: CommandContext): Promise<Reply> {
  const { channel, self, workspace, now: at } = context;
  await idsHere(context);
  const settings = await settingsFrom(asked, null, context);
  const { problem } = await context.checkChannel();
  if (problem !== null) throw new UserError(problem);
  const fresh = { ...settings, workspace, channel, maker: self, addedAt: moment(at), from: moment(at) };
  const subscription = await keepNew({ ...fresh, last: null, paused: null, told: null }, context);
  const next = nextOf(subscription, at);
  const note = await checkTopic(settings.about, context);
  const text = ['The digest comes from now on.', note].filter((part) => part !== null).join(' ');
  return subscriptionSaidPage(text, { subscription, next }, at);
}

/** Two that are made at the same moment would have one id: whoever comes second sees the first one, and has another. */
async function keepNew(made: Omit<Subscription, 'id'>, context: CommandContext): Promise<Subscription> {
  for (const taken: string[] = []; ;) {
    const ids = await idsHere(context);
    const subscription = { ...made, id: subscriptionId(made.channel, made.addedAt, [...ids, ...taken]) };
    const nextAt = nextOf(subscription, context.now);
    if (await context.store.addSubscription({ ...subscription, nextAt })) return subscription;
    taken.push(subscription.id);
  }
}

/** Of the digests of this channel, when there is room for one more. */
async function idsHere({ store, workspace, channel }: CommandContext): Promise<string[]> {
  const others = await store.subscriptions(workspace, channel);
  if (others.length >= mostDigests)
    throw new UserError(`A channel can have ${mostDigests} digests. Remove one first.`, [
      { label: 'The digests of this channel', command: '/digest list' },
    ]);
  return others.map(({ id }) => id);
}

/** What it would say now; nothing counts as told by it. */
async function preview(subscription: Subscription, context: CommandContext): Promise<Reply> {
  const { body } = await composeDigest(context, subscription);
  const at = moment(context.now);
  const { about, zone, told } = subscription;
  const head = { about, zone, plannedAt: at, composedAt: at, missed: 0, isLate: false };
  const { blocks } = digestPage({ ...head, since: told?.at ?? null }, body);
  return {
    blocks: [{ kind: 'note', text: 'What the digest would say now, shown to you alone.' }, ...blocks],
  };
}

async function now(subscription: Subscription, context: CommandContext): Promise<Reply> {
  const state = await context.deliverDigest(subscription.id);
  const said = {
    posted: 'It is posted.',
    'nothing new': 'Nothing is new, and this digest stays silent then.',
  };
  if (state === 'posted' || state === 'nothing new')
    return { blocks: [{ kind: 'paragraph', text: said[state] }] };
  throw new UserError('It could not be posted now.', [
    { label: 'Why', command: `/digest why ${subscription.id}` },
  ]);
}

async function remove({ id }: Subscription, { store, workspace }: CommandContext): Promise<Reply> {
  await store.removeSubscription(workspace, id);
  return { blocks: [{ kind: 'paragraph', text: 'The digest is removed.' }] };
}

async function pauseOrResume(
  subscription: Subscription,
  action: 'pause' | 'resume',
  { store, workspace, now: at }: CommandContext,
): Promise<Reply> {
  const { id, paused } = subscription;
  if (action === 'pause') {
    const reason = 'somebody paused it';
    const change = { at: moment(at), reason };
    await store.changeSubscription(workspace, id, { paused: change, nextAt: null });
    const text = 'The digest is paused. What comes meanwhile is told when it is resumed.';
    return subscriptionSaidPage(text, { subscription: { ...subscription, paused: change }, next: null }, at);
  }
  if (paused === null) throw new UserError('That digest is not paused.');
  const resumed = { ...subscription, paused: null, from: moment(at) };
  const next = nextOf(resumed, at);
  await store.changeSubscription(workspace, id, { paused: null, from: resumed.from, nextAt: next });
  return subscriptionSaidPage('The digest comes again.', { subscription: resumed, next }, at);
}

async function why(which: string | undefined, context: CommandContext): Promise<Reply> {
  const { store, workspace, channel } = context;
  const listed = await listedOf(context);
  const one = which === undefined ? null : await findSubscription(which, context, 'why');
  const where = one === null ? { channel } : { id: one.id };
  const deliveries = await store.deliveries(workspace, where, lastDeliveries);
  const shown = one === null ? listed : listed.filter(({ subscription }) => subscription.id === one.id);
  return deliveriesPage(deliveries, shown, context.now);
}

function moment(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}
