/** Actors: those of one article, and the appearances of people. */
import type { Actor } from '../core/summary.ts';
import { articleLine, lineColumns } from './articles.ts';
import type { Database } from './schema.ts';
import { listedFor, seenBy } from './scope.ts';
import type { Store } from './store.ts';
import { articlesOfStory } from './stories.ts';

export function actorQueries(database: Database): Pick<Store, 'actors'> {
  return {
    actors: async ({ workspace, names, persons, article, story, limit }) => {
      const border = article === undefined ? listedFor : seenBy;
      let actors = database
        .selectFrom('actors')
        .innerJoin('articles', 'articles.key', 'actors.article_key')
        .where(border(workspace, 'actors.workspace'));
      if (names !== undefined) actors = actors.where('actors.name', 'in', names);
      if (persons !== undefined) actors = actors.where('actors.person', 'in', persons);
      if (article !== undefined) actors = actors.where('articles.id', '=', article);
      if (story !== undefined) {
        actors = actors.where('actors.article_key', 'in', articlesOfStory(database, story));
      }
      const rows = await actors
        .select(lineColumns)
        .select(['actors.actor', 'actors.person', 'actors.quoted', 'actors.mentioned'])
        .orderBy('actors.dated', 'desc')
        .orderBy('actors.article_key', 'desc')
        .orderBy('actors.quoted', 'desc')
        .orderBy('actors.mentioned', 'desc')
        .orderBy('actors.position')
        .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
        .execute();
      return rows.map((row) => ({
        actor: JSON.parse(row.actor) as Actor,
        person: row.person,
        quoted: row.quoted,
        mentioned: row.mentioned,
        article: articleLine(row),
      }));
    },
  };
}
