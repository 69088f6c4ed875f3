/** The page of one actor: roles over time, other names, last words, whom they are mentioned with. */
import { fold } from '../core/fold.ts';
import type { KnownActor } from '../core/people.ts';
import type { StoredActor, StoredQuote } from '../core/records.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { counts, rolesOverTime } from './actors.ts';
import { quoteBlocks } from './quotes.ts';
import { count, quoted, titleOf, whereAndWhen } from './words.ts';

export type ActorPage = {
  actor: KnownActor;
  /** The newest. */
  appearances: StoredActor[];
  /** Their last quotes, and how many there are. */
  quotes: StoredQuote[];
  total: number;
  /** Names of other actors in the same articles. */
  companions: string[];
};

export function actorPage({ actor, appearances, quotes, total, companions }: ActorPage): Reply {
  const { call, kind } = actor;
  const otherNames = actor.aliases.filter((alias) => !isWithTitle(alias, actor));
  const articles = appearances.map(({ article }) => {
    const detail = whereAndWhen(article);
    return titleOf(article) + (detail === null ? '' : ` (${detail})`);
  });
  const rows = [
    { label: 'Role', lines: rolesOverTime(actor.held) },
    { label: 'Other names', lines: otherNames.length === 0 ? [] : [otherNames.join(' · ')] },
    { label: 'Mentioned with', lines: companions.length === 0 ? [] : [companions.join(' · ')] },
    { label: 'In', lines: articles },
  ].filter(({ lines }) => lines.length > 0);
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: call,
      aside: `${kind === 'unnamed' ? 'unnamed source' : kind} · ${counts(actor)}`,
    },
    { kind: 'facts', rows },
    ...(quotes.length === 0 ? [] : [{ kind: 'subheading', text: 'Last words' } as const]),
    ...quoteBlocks(quotes),
  ];
  const [newest] = appearances;
  const actions = [
    ...(total > quotes.length
      ? [{ label: `All ${count(total, 'quote')}`, command: `/quotes ${quoted(call)}` }]
      : []),
    ...(newest === undefined ? [] : [{ label: 'Brief', command: `/brief article:${newest.article.id}` }]),
  ];
  return { blocks: [...blocks, { kind: 'actions', actions }] };
}

/** "Governor Ada Roe" says no other name, as the role is told. */
function isWithTitle(alias: string, { name, roles }: KnownActor): boolean {
  const [called, whole] = [fold(alias), ` ${fold(name)}`];
  return called.endsWith(whole) && roles.some((role) => fold(role).includes(called.slice(0, -whole.length)));
}
