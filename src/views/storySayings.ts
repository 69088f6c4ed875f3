/** Who said what in a story: each saying once, with every outlet that has it, and how outlets word it differently. */
import type { Saying, Wording } from '../core/stories/sayings.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Block, Saying as Said } from '../reply/reply.ts';
import { saying } from './saying.ts';
import { occasion, speakerLine, voice } from './speaker.ts';
import { count, whereAndWhen } from './words.ts';

type StorySaying = Saying<MemberArticle>;

const mostSayings = 10;

/** Of named speakers before unnamed ones, the newest first; what one speaker said on one occasion stands together. */
export function sayingBlocks(
  sayings: readonly StorySaying[],
  command: string,
  atMost = mostSayings,
): Block[] {
  if (sayings.length === 0) return [];
  const sorted = sayings.toSorted(
    (one, other) => rank(one) - rank(other) || (other.date ?? '').localeCompare(one.date ?? ''),
  );
  const shown = sorted.slice(0, atMost);
  const more = sayings.length - shown.length;
  return [
    { kind: 'subheading', text: 'Who said what' },
    ...[...Map.groupBy(shown, occasionOf).values()].map(sayingBlock),
    ...(more === 0 ? [] : [{ kind: 'note', text: `${count(more, 'more quote')}: ${command}` } as const]),
  ];
}

/** Where a saying stands first, in its longest wording. */
function firstPlace({ wordings }: StorySaying): StorySaying['wordings'][number]['places'][number] {
  const place = wordings[0]?.places[0];
  if (place === undefined) throw new Error('a saying stands somewhere');
  return place;
}

function occasionOf(said: StorySaying): string {
  const { article, quote } = firstPlace(said);
  return [article.id, voice(quote), occasion(quote, article.publishedAt)].join('\n');
}

function rank({ speaker }: StorySaying): number {
  if (speaker === null) return 2;
  return speaker.kind === 'unnamed' ? 1 : 0;
}

function sayingBlock(sayings: readonly StorySaying[]): Block {
  const [first] = sayings;
  if (first === undefined) throw new Error('a group has a saying');
  const { article, quote } = firstPlace(first);
  return {
    kind: 'quote',
    by: speakerLine(first.speaker, quote, article.publishedAt),
    sayings: sayings.flatMap(({ wordings }) =>
      wordings.filter(({ part }) => !part).map((wording, index) => toSaid(wording, index > 0)),
    ),
  };
}

/** "Northern Wire, 29 Jan 2026 · also in Lindrava Courier", and "reported differently" for another wording. */
function toSaid({ places }: Wording<MemberArticle>, isDifferent: boolean): Said {
  const [first, ...more] = places;
  if (first === undefined) throw new Error('a wording stands somewhere');
  const outlets = more.map(({ article }) => article.outlet).filter((outlet) => outlet !== null);
  const others = new Set(outlets.filter((outlet) => outlet !== first.article.outlet));
  const parts = [
    isDifferent ? 'reported differently' : null,
    whereAndWhen(first.article),
    others.size === 0 ? null : `also in ${[...others].join(', ')}`,
  ];
  return saying(first.quote, first.article, parts.filter((part) => part !== null).join(' · ') || null);
}
