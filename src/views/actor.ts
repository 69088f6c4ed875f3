/** The page of one actor: roles over time, other names, last words, whom they are mentioned with. */
import type { StoredQuote } from '../core/records.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { counts, rolesOverTime, type ActorRecord } from './actors.ts';
import { quoteBlocks } from './quotes.ts';
import { count, quoted, titleOf, whereAndWhen } from './words.ts';

export type ActorPage = {
  actor: ActorRecord;
  otherNames: string[];
  /** Their last quotes, and how many there are. */
  quotes: StoredQuote[];
  total: number;
  /** Names of other actors in the same articles. */
  companions: string[];
};

export function actorPage({ actor, otherNames, quotes, total, companions }: ActorPage): Reply {
  const { name, kind, appearances } = actor;
  const articles = appearances.map(({ article }) => {
    const detail = whereAndWhen(article);
    return titleOf(article) + (detail === null ? '' : ` (${detail})`);
  });
  const rows = [
    { label: 'Role', lines: rolesOverTime(appearances) },
    { label: 'Other names', lines: otherNames.length === 0 ? [] : [otherNames.join(' · ')] },
    { label: 'Mentioned with', lines: companions.length === 0 ? [] : [companions.join(' · ')] },
    { label: 'In', lines: articles.slice(0, 5) },
  ].filter(({ lines }) => lines.length > 0);
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: name,
      aside: `${kind === 'unnamed' ? 'unnamed source' : kind} · ${counts(appearances)}`,
    },
    { kind: 'facts', rows },
    ...(quotes.length === 0 ? [] : [{ kind: 'subheading', text: 'Last words' } as const]),
    ...quoteBlocks(quotes),
  ];
  const [newest] = appearances;
  const actions = [
    ...(total > quotes.length
      ? [{ label: `All ${count(total, 'quote')}`, command: `/quotes ${quoted(name)}` }]
      : []),
    ...(newest === undefined ? [] : [{ label: 'Brief', command: `/brief article:${newest.article.id}` }]),
  ];
  return { blocks: [...blocks, { kind: 'actions', actions }] };
}
