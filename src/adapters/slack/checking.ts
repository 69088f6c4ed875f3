/** Whether the bot could post somewhere, asked of Slack without posting anything. */
import { PostError } from '../adapter.ts';
import type { Call } from './calls.ts';
import { isPerson } from './direct.ts';
import { postError } from './problems.ts';
import type { Team } from './teams.ts';

/** Somebody waits for the answer. */
const MOST_TIME = 10_000;

const betweenOthers =
  'This is a conversation between others, which Readout cannot be invited to. Choose a channel, or write to Readout itself.';

/** In words for whoever asks, with what to do; `null` when nothing is known to be missing. */
export async function whyNot(place: string, team: Team, call: Call): Promise<string | null> {
  const problem = await problemAt(place, team, call);
  // Slack has not said that anything is missing.
  return problem === null || problem.problem === 'later' ? null : problem.message;
}

export async function problemAt(place: string, team: Team, call: Call): Promise<PostError | null> {
  if (isPerson(place)) return null;
  try {
    // It may be read where it may be posted: both are for members. To be told of channels would be a further permission.
    const details = { channel: place, limit: 1 };
    await call('conversations.history', details, team.token, { atMost: MOST_TIME });
    return null;
  } catch (error) {
    const problem = postError(error);
    if (!(problem instanceof PostError)) throw problem;
    if (problem.problem === 'no channel' && place.startsWith('D'))
      return new PostError('no channel', betweenOthers, { cause: error });
    return problem;
  }
}
