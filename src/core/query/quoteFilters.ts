/** Puts what a question for quotes says in words together with what its options say. */
import type { Quote } from '../summary.ts';
import { readQuery, type Query } from './query.ts';
import { topicText, type Understood } from './understand.ts';

type Days = { since: string | null; until: string | null };

export type InWords = {
  speaker: string | undefined;
  /** As it can be typed again: words, and phrases in marks. */
  about: string | undefined;
  to: string | undefined;
  since: string | undefined;
  until: string | undefined;
};

/** `who` stands in front of the options, `about` is the option of that name, `days` are those of the options. */
export function joinWords(
  who: Understood | null,
  about: Query | null,
  days: Days,
  today: Temporal.PlainDate,
): InWords & { topic: Pick<Query, 'words' | 'phrases'> } {
  const both = [who, about].filter((each) => each !== null);
  const topic = {
    words: both
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join(' '),
    phrases: both.flatMap(({ phrases }) => phrases),
  };
  const text = topicText(topic, today);
  const sorted = (side: keyof Days): string[] =>
    [...both, days]
      .map((each) => each[side])
      .filter((day) => day !== null)
      .sort();
  return {
    topic,
    speaker: who?.who?.call,
    about: text === '' ? undefined : text,
    to: who?.to ?? undefined,
    since: sorted('since').at(-1),
    until: sorted('until').at(0),
  };
}

/** What narrows a list of quotes; days are ISO dates, `about` is as a person types it, its phrases in marks. */
export type QuoteFilters = {
  about?: string | undefined;
  to?: string | undefined;
  in?: string | undefined;
  kind?: Quote['kind'] | undefined;
  since?: string | undefined;
  until?: string | undefined;
  article?: string | undefined;
  story?: string | undefined;
};

/** The filters as the store is asked for them: the topic in words and phrases. */
export function searched(filters: QuoteFilters, today: Temporal.PlainDate) {
  const { about, to, in: outlet, kind, since, until, article, story } = filters;
  const query = about === undefined ? null : readQuery(about, today);
  const isWords = query !== null && (query.words !== '' || query.phrases.length === 0);
  return {
    about: isWords ? query.words : undefined,
    phrases: query?.phrases,
    kinds: kind === undefined ? undefined : [kind],
    ...{ to, outlet, since, until, article, story },
  };
}
