/** A digest that was posted, with a line for each correction of something it told. */
import type { Corrected } from '../core/stories/news.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { whatChanged } from './history.ts';
import { clock } from './times.ts';
import { titleOf } from './words.ts';

/** The lines stand at the top, under the heading: whoever has read it looks there. */
export function withCorrections({ blocks }: Reply, corrections: Corrected[], timeZone: string): Reply {
  const lines = corrections.map(({ article, replacedAt, changes }) => {
    const where = article.outlet === null ? titleOf(article) : `${titleOf(article)} (${article.outlet})`;
    const version = { title: article.title, text: null, replacedAt, changes };
    return { label: `Corrected ${clock(replacedAt, timeZone)}`, lines: [where, ...whatChanged([version])] };
  });
  const facts: Block = { kind: 'facts', rows: lines };
  const [heading, ...rest] = blocks;
  return { blocks: heading === undefined ? [facts] : [heading, facts, ...rest] };
}
