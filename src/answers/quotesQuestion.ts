/** Reads a question for quotes: who is meant, what about, and when, from words in front of the options and from those. */
import { todayOf, UserError, type CommandContext } from '../command.ts';
import type { Day } from '../core/days.ts';
import { saidBy } from '../core/people/asked.ts';
import { findActor } from '../core/people/find.ts';
import type { KnownActor } from '../core/people.ts';
import { readQuery, type Query } from '../core/query/query.ts';
import { joinWords, searched } from '../core/query/quoteFilters.ts';
import {
  saysTooLittle,
  topicText,
  understand,
  type NotUnderstood,
  type Understood,
} from '../core/query/understand.ts';
import type { Quote } from '../core/summary.ts';
import { searchFor, whomDoYouMean } from '../views/ask.ts';
import { quotesCommand, shortened, type Asked } from '../views/quotesAsked.ts';
import { contradiction, impossibleDate, offering, tooLittle, type Refusal } from '../views/unanswerable.ts';
import { count, quoted } from '../views/words.ts';

/** The options of the question, as typed. */
export type QuoteOptions = {
  speaker?: string | undefined;
  about?: string | undefined;
  to?: string | undefined;
  in?: string | undefined;
  kind?: Quote['kind'] | undefined;
  since?: Day | undefined;
  until?: Day | undefined;
  article?: string | undefined;
  story?: string | undefined;
};

export type Question = { filters: Asked; who: KnownActor | null; longer: Understood['longer'] };

/** What the options say, and what stands in words in front of them and in `about`. */
export async function readQuestion(asked: QuoteOptions, context: CommandContext): Promise<Question> {
  const today = todayOf(context);
  const who = asked.speaker?.trim() ? await readSpeaker(asked.speaker, asked, context) : null;
  const about = asked.about === undefined ? null : readQuery(asked.about, today);
  if (about?.problem) refuse(impossibleDate(about.problem, (text) => rewritten(asked, { about: text })));
  const days = {
    since: asked.since?.(today).toString() ?? null,
    until: asked.until?.(today).toString() ?? null,
  };
  const { topic, ...words } = joinWords(who, about, days, today);
  if (saysTooLittle(topic)) refuse(tooLittle(topic.words));
  const filters: Asked = {
    ...words,
    // Without a single word it is asked for as it is, and matches nothing.
    about: words.about ?? (about?.since || about?.until ? undefined : asked.about),
    to: asked.to ?? words.to,
    in: asked.in,
    kind: asked.kind,
    article: asked.article,
    story: asked.story,
  };
  const problem = contradiction(filters, today.toString());
  if (problem !== null) refuse(problem);
  return { filters, who: who?.who ?? null, longer: who?.longer ?? null };
}

/** Who is meant by the words in front of the options; words behind a name are a topic when that leads somewhere. */
async function readSpeaker(words: string, asked: QuoteOptions, context: CommandContext): Promise<Understood> {
  const { store, workspace } = context;
  const read = await understand(words, todayOf(context), (name) =>
    findActor(name, (query) => store.actorNames(workspace, query)),
  );
  if ('match' in read) return refuse(await nobody(read, context));
  if (read.problem !== null)
    refuse(impossibleDate(read.problem, (text) => rewritten(asked, { speaker: text })));
  return read;
}

async function nobody(
  { name, match, query, topic: behind }: NotUnderstood,
  context: CommandContext,
): Promise<Refusal> {
  if (saysTooLittle(query)) return tooLittle(name);
  const { message, next } = whomDoYouMean(shortened(name), match, 'quotes');
  if (behind !== null && match.kind === 'choices') {
    const rest = wordsOf(behind, context);
    const commands = match.actors.map(({ call }) => quotesCommand({ ...rest, speaker: call }));
    return offering(
      message,
      next.map((action, index) => ({ ...action, command: commands[index] ?? action.command })),
    );
  }
  const filters = wordsOf(query, context);
  const total = await countOf(filters, null, context);
  const topic = { label: `${count(total, 'quote')} about it`, command: quotesCommand(filters) };
  const refusal = offering(message, total > 0 ? [...next, topic] : next);
  return next.length === 0
    ? refusal
    : { ...refusal, search: searchFor('speaker', (call) => `/quotes ${quoted(call)}`) };
}

function wordsOf(query: Query, context: CommandContext): Pick<Asked, 'about' | 'since' | 'until'> {
  const about = topicText(query, todayOf(context));
  return { about, since: query.since ?? undefined, until: query.until ?? undefined };
}

/** The filters as the store is asked for them. */
export function storeQuery(filters: Asked, who: KnownActor | null, context: CommandContext) {
  const speaker = filters.speaker === undefined || who === null ? {} : saidBy(who);
  return { workspace: context.workspace, ...speaker, ...searched(filters, todayOf(context)) };
}

export async function countOf(
  asked: Asked,
  who: KnownActor | null,
  context: CommandContext,
): Promise<number> {
  const { total } = await context.store.quotes({ ...storeQuery(asked, who, context), limit: 0, offset: 0 });
  return total;
}

/** The question as it was typed, with other words in one place. */
function rewritten(
  { speaker = '', about = '', to, in: outlet, kind, article, story }: QuoteOptions,
  other: QuoteOptions,
): string {
  const words = other.speaker ?? speaker;
  const topic = other.about ?? about;
  const rest = {
    about: topic === '' ? undefined : topic,
    to,
    in: outlet,
    kind,
    article,
    story,
  };
  return quotesCommand(rest).replace('/quotes', () => `/quotes ${words}`.trim());
}

export function refuse({ message, next, search }: Refusal): never {
  throw new UserError(message, next, search);
}
