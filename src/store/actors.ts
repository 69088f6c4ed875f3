/** Actors: those of one article, and the appearances of people. */
import { sql, type RawBuilder } from 'kysely';
import { articleLine, lineColumns } from './articles.ts';
import { calledSo, keysOfPersons } from './personKeys.ts';
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
        .innerJoin('persons', 'persons.key', 'actors.person_key')
        .where(border(workspace, 'actors.workspace'));
      if (names !== undefined) actors = actors.where(calledOne(database, names));
      if (persons !== undefined) {
        actors = actors
          .where('actors.person_key', 'in', keysOfPersons(database, persons))
          .where('persons.kind', '<>', 'unnamed');
      }
      if (article !== undefined) actors = actors.where('articles.id', '=', article);
      if (story !== undefined) {
        actors = actors.where('actors.article_key', 'in', articlesOfStory(database, story));
      }
      const rows = await actors
        .innerJoin('summaries', 'summaries.article_key', 'actors.article_key')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .select(lineColumns)
        .select(['actors.position', 'persons.person', 'persons.kind', 'actors.quoted', 'actors.mentioned'])
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
        const { quoted, mentioned } = row;
        const person = row.kind === 'unnamed' ? null : row.person;
        return actor === undefined ? [] : [{ actor, person, quoted, mentioned, article: articleLine(row) }];
      });
    },
  };
}

/** Exactly by one of these names in the article; most are what the person is called everywhere. */
function calledOne(database: Database, names: string[]): RawBuilder<boolean> {
  if (names.length === 0) return sql<boolean>`1 = 0`;
  return sql<boolean>`(actors.name in (${sql.join(names)})
    or (actors.name is null and actors.person_key in ${calledSo(database, names)}))`;
}
