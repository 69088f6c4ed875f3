/** Who said what in a story: each saying once, with every outlet that has it, and how outlets word it differently. */
import type { Saying, Wording } from '../core/stories/sayings.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Block, Saying as Said } from '../reply/reply.ts';
import { saying } from './saying.ts';
import { speakerLine } from './speaker.ts';
import { count, whereAndWhen } from './words.ts';

const mostSayings = 10;

/** Of named speakers before unnamed ones, the newest first. */
export function sayingBlocks(sayings: readonly Saying<MemberArticle>[], command: string): Block[] {
  if (sayings.length === 0) return [];
  const sorted = sayings.toSorted(
    (one, other) => rank(one) - rank(other) || (other.date ?? '').localeCompare(one.date ?? ''),
  );
  const shown = sorted.slice(0, mostSayings);
  const more = sayings.length - shown.length;
  return [
    { kind: 'subheading', text: 'Who said what' },
    ...shown.map(sayingBlock),
    ...(more === 0 ? [] : [{ kind: 'note', text: `${count(more, 'more quote')}: ${command}` } as const]),
  ];
}

function rank({ speaker }: Saying<MemberArticle>): number {
  if (speaker === null) return 2;
  return speaker.kind === 'unnamed' ? 1 : 0;
}

export function sayingBlock({ speaker, wordings, differently }: Saying<MemberArticle>): Block {
  const whole = wordings.filter(({ part }) => !part);
  const first = whole[0]?.places[0];
  if (first === undefined) throw new Error('a saying stands somewhere');
  return {
    kind: 'quote',
    by: speakerLine(speaker, first.quote, first.article.publishedAt),
    sayings: whole.map((wording, index) => toSaid(wording, differently && index > 0)),
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
