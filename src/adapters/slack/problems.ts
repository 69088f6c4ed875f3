/** Why something could not be posted, and what a person can do about it, in words. */
import { PostError } from '../adapter.ts';
import { CallError } from './calls.ts';
import { scopes } from './scopes.ts';

const removed =
  'Readout has been removed from this Slack workspace, or its token was taken back. Install it again, as the README’s “Connect Slack” says.';

const later = 'Slack could not be reached, or did not say whether it has the message.';

/** What Slack calls it, and what it means. */
const words: {
  words: string[];
  problem: PostError['problem'];
  message: (needed: string | null) => string;
}[] = [
  {
    words: ['not_in_channel'],
    problem: 'not a member',
    message: () => 'Readout is not in this channel. Invite it with /invite @Readout.',
  },
  {
    words: ['channel_not_found'],
    problem: 'no channel',
    message: () =>
      'The channel is gone, or it is private and Readout is not in it. If it is there, invite Readout with /invite @Readout.',
  },
  {
    words: ['is_archived'],
    problem: 'archived',
    message: () => 'The channel is archived. Unarchive it, or choose another one.',
  },
  {
    words: [
      ...['account_inactive', 'invalid_auth', 'not_authed', 'token_revoked', 'token_expired'],
      ...['org_login_required', 'team_access_not_granted', 'team_not_found', 'deprecated_endpoint'],
    ],
    problem: 'removed',
    message: () => removed,
  },
  {
    words: ['missing_scope', 'no_permission', 'ekm_access_denied', 'not_allowed_token_type'],
    problem: 'not permitted',
    message: notPermitted,
  },
  {
    words: [
      ...['restricted_action', 'restricted_action_read_only_channel', 'user_is_restricted'],
      ...['restricted_action_thread_only_channel', 'restricted_action_non_threadable_channel'],
    ],
    problem: 'not permitted',
    message: () => 'Only some members may post in this channel. Allow Readout to, or choose another one.',
  },
];

function notPermitted(needed: string | null): string {
  const named = needed?.split(',').map((scope) => scope.trim()) ?? [];
  const asked = named.filter((name) => scopes.some(({ scope }) => scope === name));
  if (named.length > 0 && asked.length === 0)
    return `Slack does not permit it: here the permission ${named.join(' or ')} is needed, which Readout does not ask for. Choose a channel.`;
  return `Slack does not permit it${asked.length === 0 ? '' : `: the permission ${asked.join(' or ')} is missing`}. Make the app anew from the manifest that npm run slack:manifest prints, and install it again.`;
}

export function removedError(): PostError {
  return new PostError('removed', removed);
}

/** What Slack said, as a `PostError`; everything else as it is. */
export function postError(error: unknown): unknown {
  if (!(error instanceof CallError)) return error;
  const known = words.find((row) => row.words.includes(error.word));
  if (known !== undefined) return new PostError(known.problem, known.message(error.needed), { cause: error });
  if (error.problem === 'refused') return error;
  return new PostError('later', later, { retryAfter: error.retryAfter, cause: error });
}
