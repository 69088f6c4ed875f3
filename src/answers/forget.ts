/** Forgets what a workspace has given: says first what that is, and does it when the word that comes with it is given. */
import { UserError, type CommandContext } from '../command.ts';
import { confirmingWord, isNothing } from '../core/given.ts';
import type { Reply } from '../reply/reply.ts';
import { forgetPage, forgottenPage, nothingToForgetPage } from '../views/forget.ts';

export async function forget(word: string | undefined, context: CommandContext): Promise<Reply> {
  const { store, workspace, mayForget, now } = context;
  if (!mayForget)
    throw new UserError(
      'What this place has given to Readout is forgotten only when someone asks for it who administers the place.',
    );
  const given = await store.given(workspace);
  if (isNothing(given)) return nothingToForgetPage();
  const fitting = confirmingWord(workspace, given, now.toString().slice(0, 'YYYY-MM-DD'.length));
  if (word === undefined) return forgetPage(given, fitting);
  if (word.trim() === fitting) return forgottenPage(await context.forget());
  throw new UserError(
    'Nothing was forgotten: that word is of another day, or of what there was before something more was given.',
    [{ label: 'What would be forgotten', command: '/readout forget' }],
  );
}
