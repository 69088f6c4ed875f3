/** Actors: those of one article, and the appearances of people. */
import { articleLine, lineColumns } from './articles.ts';
import type { Database } from './schema.ts';
import { listedFor, seenBy } from './scope.ts';
import { eachOnce } from './shown.ts';
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
        .innerJoin('summaries', 'summaries.article_key', 'actors.article_key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .select(lineColumns)
        .select(['actors.position', 'actors.person', 'actors.quoted', 'actors.mentioned'])
        .select(['bodies.body', 'summaries.packed'])
        .orderBy('actors.dated', 'desc')
        .orderBy('actors.article_key', 'desc')
        .orderBy('actors.quoted', 'desc')
        .orderBy('actors.mentioned', 'desc')
        .orderBy('actors.position')
        .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
        .execute();
      const read = eachOnce();
      return rows.flatMap((row) => {
        const actor = read(row).summary.actors[row.position];
        const { person, quoted, mentioned } = row;
        return actor === undefined ? [] : [{ actor, person, quoted, mentioned, article: articleLine(row) }];
      });
    },
  };
}
