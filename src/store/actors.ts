/** Actors: those of one article, those with a name, and the names of all. */
import { articleLine, lineColumns } from './articles.ts';
import type { Database } from './schema.ts';
import { listedFor, seenBy } from './scope.ts';
import { eachOnce } from './shown.ts';
import type { ActorName } from '../core/records.ts';
import type { Store } from './store.ts';

function union(first: string[], second: string): string[] {
  return [...new Set([...first, ...(JSON.parse(second) as string[])])];
}

export function actorQueries(database: Database): Pick<Store, 'actors' | 'actorNames'> {
  return {
    actors: async ({ workspace, names, article }) => {
      const border = article === undefined ? listedFor : seenBy;
      let actors = database
        .selectFrom('actors')
        .innerJoin('articles', 'articles.key', 'actors.article_key')
        .where(border(workspace, 'actors.workspace'));
      if (names !== undefined) actors = actors.where('actors.name', 'in', names);
      if (article !== undefined) actors = actors.where('articles.id', '=', article);
      const rows = await actors
        .innerJoin('summaries', 'summaries.article_key', 'actors.article_key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .select(lineColumns)
        .select(['actors.position', 'actors.quoted', 'actors.mentioned', 'bodies.body', 'summaries.packed'])
        .orderBy('actors.dated', 'desc')
        .orderBy('actors.article_key', 'desc')
        .orderBy('actors.quoted', 'desc')
        .orderBy('actors.mentioned', 'desc')
        .orderBy('actors.position')
        .execute();
      const read = eachOnce();
      return rows.flatMap((row) => {
        const actor = read(row).summary.actors[row.position];
        const { quoted, mentioned } = row;
        return actor === undefined ? [] : [{ actor, quoted, mentioned, article: articleLine(row) }];
      });
    },
    actorNames: async (workspace) => {
      const rows = await database
        .selectFrom('actors')
        .select(['name', 'kind', 'aliases', 'roles'])
        .select(({ fn }) => fn.sum<number>('quoted').as('quoted'))
        .where(listedFor(workspace, 'actors.workspace'))
        .groupBy(['name', 'kind', 'aliases', 'roles'])
        .orderBy(({ fn }) => fn.max('dated'), 'desc')
        .execute();
      const names = new Map<string, ActorName>();
      for (const row of rows) {
        const known = names.get(row.name) ?? {
          name: row.name,
          kind: row.kind,
          aliases: [],
          roles: [],
          quoted: 0,
        };
        names.set(row.name, {
          ...known,
          aliases: union(known.aliases, row.aliases),
          roles: union(known.roles, row.roles),
          quoted: known.quoted + row.quoted,
        });
      }
      return [...names.values()].sort((one, other) => other.quoted - one.quoted);
    },
  };
}
