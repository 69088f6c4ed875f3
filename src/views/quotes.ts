/** A list of quotes, newest first: who, to whom, when, the words, how they are known and where they stand. */
import type { Block, Reply, Saying } from '../reply/reply.ts';
import type { StoredQuote } from '../core/records.ts';
import { eachOnce, type ListedQuote } from './sameWords.ts';
import { saying } from './saying.ts';
import { kindLabel, occasion, speakerLine, voice } from './speaker.ts';
import { whyNote } from './why.ts';
import { count, oneLine, titleOf, whereAndWhen } from './words.ts';

export type QuoteList = {
  /** "Quotes by Abbas Araghchi". */
  title: string;
  quotes: StoredQuote[];
  total: number;
  /** There are more than `total`, uncounted. */
  isMore: boolean;
  offset: number;
  /** The command for the following page; `null` on the last one. */
  nextPage: string | null;
  /** Say under each quote how its speaker was found. */
  why: boolean;
  /** Menus that narrow the list. */
  choices: Block[];
};

export function quotesPage(list: QuoteList): Reply {
  const { title, quotes, total, isMore, offset, nextPage, why, choices } = list;
  const than = isMore ? 'more than ' : '';
  const blocks: Block[] = [
    { kind: 'heading', text: title, aside: than + count(total, 'quote') },
    ...quoteBlocks(quotes, why),
  ];
  if (total > quotes.length) {
    blocks.push({ kind: 'note', text: `${offset + 1}–${offset + quotes.length} of ${than}${total}` });
  }
  blocks.push(...choices);
  if (nextPage !== null)
    blocks.push({ kind: 'actions', actions: [{ label: 'Next page', command: nextPage }] });
  return { blocks };
}

/** One block for what one speaker said on one occasion, as long as it stands together. */
export function quoteBlocks(quotes: StoredQuote[], why = false): Block[] {
  const groups: ListedQuote[][] = [];
  for (const quote of eachOnce(quotes)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && isSameOccasion(group[0], quote)) group.push(quote);
    else groups.push([quote]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        kind: 'quote',
        by: speakerLine(first.speaker, first.quote, null),
        sayings: group.map((quote) => toSaying(quote, why)),
      },
    ];
  });
}

function isSameOccasion(one: StoredQuote, other: StoredQuote): boolean {
  return (
    one.article.id === other.article.id &&
    voice(one.quote) === voice(other.quote) &&
    occasion(one.quote, null) === occasion(other.quote, null)
  );
}

function toSaying(stored: ListedQuote, why: boolean): Saying {
  const { quote, article, also } = stored;
  const others = new Set(also.map((other) => whereAndWhen(other) ?? titleOf(other)));
  const parts = [
    kindLabel(quote),
    whereAndWhen(article),
    titleOf(article),
    others.size === 0 ? null : `also in ${[...others].join('; ')}`,
  ].filter((part) => part !== null);
  const note = oneLine(parts.join(' · '));
  return saying(quote, article, why ? `${note}\n${whyNote(stored)}` : note);
}
