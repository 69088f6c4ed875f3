/** Where Slack is installed, sealed in the store; what an older key has sealed is sealed anew with the first one. */
import { ConnectError } from './adapters/adapter.ts';
import type { SlackTokens } from './adapters/slack/slack.ts';
import type { Installations } from './adapters/slack/teams.ts';
import type { Log } from './log.ts';
import { createSeal, SealError, type Seal } from './seal.ts';
import type { Store } from './store/store.ts';

type Parts = { store: Store; log: Log; now: () => Temporal.Instant };

/** So many are sealed anew in one step. */
const AT_ONCE = 50;

const placeOf = (id: string): string => `slack:${id}`;

/** Without a key nothing is kept, and nothing found; a `ConnectError` when what is there needs another key. */
export async function openInstallations(tokens: SlackTokens, parts: Parts): Promise<Installations> {
  const { store, now } = parts;
  const at = (): string => now().toString({ smallestUnit: 'second' });
  const seal = tokens.secretKeys.length === 0 ? null : createSeal(tokens.secretKeys);
  // A token of one workspace alone needs nothing of what was installed before.
  if (tokens.botToken === null) await sealAnew(seal, parts);
  return {
    load: async (id) => {
      const sealed = await store.installation(placeOf(id));
      return sealed === null || seal === null ? null : await opened(seal, store, placeOf(id), sealed);
    },
    save: async (id, installation) => {
      await store.noteReturn([placeOf(id)]);
      if (seal === null) return;
      await store.keepInstallation(placeOf(id), seal.close(placeOf(id), installation), at());
    },
    forget: async (id) => {
      await store.noteRemoval(placeOf(id), at());
      await store.forgetInstallation(placeOf(id));
    },
  };
}

async function opened(seal: Seal, store: Store, place: string, sealed: Uint8Array): Promise<string> {
  const { words, isOld } = seal.open(place, sealed);
  if (isOld) await store.resealInstallation(place, sealed, seal.close(place, words));
  return words;
}

/** When all have been sealed anew, the older key is needed no more. */
async function sealAnew(seal: Seal | null, { store, log }: Parts): Promise<void> {
  let readable = 0;
  let problem: SealError | null = null;
  for (let after = ''; ;) {
    const some = await store.installations(after, AT_ONCE);
    const last = some.at(-1);
    if (last === undefined) break;
    if (seal === null)
      throw new ConnectError(
        'READOUT_SECRET_KEY is not set, and the tokens of installations in the database are encrypted with it. Set the one with which they were stored.',
      );
    for (const { place, sealed } of some) {
      try {
        await opened(seal, store, place, sealed);
        readable += 1;
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
        problem = error;
        log.error({ workspace: place }, error.message);
      }
    }
    after = last.place;
  }
  if (problem !== null && readable === 0) throw new ConnectError(problem.message, { cause: problem });
}
