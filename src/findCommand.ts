/** Finds the command that a question is for, and the words for it; offers what was meant where there is none. */
import { UserError } from './command.ts';
import { isArticleText } from './core/givenText.ts';
import { nearestNames } from './core/nearestNames.ts';
import { plainQuestion } from './core/query/plainQuestion.ts';
import type { LoadedCommand } from './loadCommands.ts';
import type { Given } from './options.ts';
import type { Action } from './reply/reply.ts';

/** A line as typed, or a command and its options by name. */
export type Question = string | { command: string; values: Record<string, string> };

export type Commands = ReadonlyMap<string, LoadedCommand>;

/** The command that a text without a command is for. */
const textCommand = 'brief';

type Found = { loaded: LoadedCommand; given: Given };

export function findQuestion(question: Question, commands: Commands): Found {
  if (typeof question === 'string') {
    const { loaded, words } = findCommand(question.trim(), commands);
    return { loaded, given: words };
  }
  const { loaded } = findCommand(`/${question.command}`, commands);
  return { loaded, given: question.values };
}

function findCommand(line: string, commands: Commands): { loaded: LoadedCommand; words: string } {
  const [, slash = '', name = '', words = ''] = /^(\/?)(\S*)\s*([^]*)$/.exec(line) ?? [];
  const asked = slash === '' ? plainQuestion(line) : null;
  if (asked !== null) return findCommand(asked, commands);
  const loaded = commands.get(name.toLowerCase());
  if (loaded !== undefined && (slash === '/' || !isArticleText(line))) return { loaded, words };
  const forText = commands.get(textCommand);
  if (slash === '' && forText !== undefined && isArticleText(line)) return { loaded: forText, words: line };
  const next = [...commands.keys()].map((known) => ({
    label: commands.get(known)?.info.description ?? '',
    command: `/${known}`,
  }));
  if (slash === '') throw notUnderstood(line, next);
  const near = nearestNames(name, [...commands.keys()]).map((known) => ({
    label: known,
    command: `/${known} ${words}`.trim(),
  }));
  if (near.length === 0) throw new UserError(`There is no command /${name}. There are these.`, next);
  throw new UserError(
    `There is no command /${name}. Did you mean /${near.map(({ label }) => label).join(' or /')}?`,
    near,
  );
}

/** What the words may be about is offered; then what can be asked at all. */
function notUnderstood(line: string, commands: Action[]): UserError {
  const words = line.replace(/["“”„]/g, '').trim();
  const message =
    'That is no question I understand. Ask “what’s new?” or “what did … say about …?”, or give a link.';
  if (!/[\p{L}\p{N}]/u.test(words)) return new UserError(message, commands);
  return new UserError(message, [
    { label: `A brief on “${words}”`, command: `/brief ${words}` },
    { label: `Quotes about “${words}”`, command: `/quotes about:${words}` },
    ...commands,
  ]);
}
