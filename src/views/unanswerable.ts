/** What to say of a question about quotes that cannot be answered as it is, and what to ask instead. */
import type { Action, Block } from '../reply/reply.ts';
import { quotesCommand, quotesTitle, shortened, type Asked } from './quotesAsked.ts';

export type Refusal = { message: string; next: Action[]; search?: Extract<Block, { kind: 'search' }> };

/** A longer command is nothing to click on. */
const LONGEST_COMMAND = 300;

/** What keeps these filters from ever being fulfilled; `null` when nothing does. */
export function contradiction(asked: Asked, today: string): Refusal | null {
  const { since, until } = asked;
  const [always, before] = [
    { ...asked, since: undefined },
    { ...asked, until: undefined },
  ];
  if (since !== undefined && since > today) {
    const message = `since:${since} has not come yet. Give a day that is past, such as since:yesterday.`;
    return offering(message, [
      again(always, ' since:yesterday'),
      again(always, ' since:"last week"'),
      again(always),
    ]);
  }
  if (since === undefined || until === undefined || since <= until) return null;
  const message = `No day is both on or after ${since} and on or before ${until}.`;
  return offering(message, [again(before), again(always)]);
}

/** A date that cannot be; `texts` are what can stand in its place, `rest` the options besides. */
export function impossibleDate(
  problem: { message: string; instead: string[] },
  write: (text: string) => string,
): Refusal {
  const actions = problem.instead.map((text) => ({
    label: shortened(text) || 'On any day',
    command: write(text),
  }));
  return offering(problem.message, actions);
}

export function tooLittle(words: string): Refusal {
  const message = `“${shortened(words)}” says too little: nearly every text has these words. Give a word of what it is about, or put a phrase in quotation marks.`;
  return offering(message, [{ label: 'All quotes', command: '/quotes' }]);
}

export function nothingToCompare(asked: Asked): Refusal {
  const message = 'sort:relevant needs words to compare the quotes with. Give some with about:';
  return offering(message, [{ label: 'Newest first', command: quotesCommand(asked) }]);
}

/** The message with those of the questions that a person can click on. */
export function offering(message: string, next: Action[]): Refusal {
  return { message, next: next.filter(({ command }) => command.length <= LONGEST_COMMAND) };
}

function again(asked: Asked, more = ''): Action {
  const command = quotesCommand(asked) + more;
  return { label: more === '' ? quotesTitle(asked) : command.slice(command.lastIndexOf('since:')), command };
}
