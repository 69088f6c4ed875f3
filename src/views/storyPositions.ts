/** Positions that a speaker changed: both statements side by side, dated; whether they contradict is the reader's to say. */
import type { ChangedPosition } from '../core/stories/positions.ts';
import type { Statement } from '../core/stories/statements.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Block, Saying } from '../reply/reply.ts';
import { period } from './dates.ts';
import { saying } from './saying.ts';
import { kindLabel } from './speaker.ts';
import { oneLine, roleOf, titleOf } from './words.ts';

export function positionBlocks(changes: readonly ChangedPosition<MemberArticle>[]): Block[] {
  if (changes.length === 0) return [];
  return [{ kind: 'subheading', text: 'Then and now' }, ...changes.map(positionBlock)];
}

function positionBlock({ before, after }: ChangedPosition<MemberArticle>): Block {
  const role = after.speaker.kind === 'person' ? roleOf(after.speaker) : null;
  return {
    kind: 'quote',
    by: [{ text: after.speaker.name, style: 'strong' }, { text: role === null ? '' : `, ${role}` }],
    sayings: [dated(before, after), dated(after, after)],
  };
}

/** "Wed 28 Jan · direct · Lindrava Courier, Water minister rules out inquiry into Korsk dam". */
function dated({ article, quote, date }: Statement<MemberArticle>, last: Statement<MemberArticle>): Saying {
  const where = [article.outlet, titleOf(article)].filter((part) => part !== null).join(', ');
  const note = [period(date, last.date), kindLabel(quote), where].join(' · ');
  return saying(quote, article, oneLine(note));
}
