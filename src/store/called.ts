/** How what a person is called is written in the tables: most stand in one article, whose date need not be said again. */
import type { CountedRole, NameRecord } from './nameRecord.ts';
import type { CalledTable, NamesTable } from './schema.ts';

type Counts = Pick<NamesTable, 'quoted' | 'mentioned' | 'articles' | 'dated'>;
type Called = Pick<CalledTable, 'aliases' | 'roles'>;

/** Of one that stands in every article only the text; of a role that stands in one, and that the newest, too. */
type ShortAlias = string | NameRecord['aliases'][number];
type ShortRole = string | CountedRole;

export function recordOf({ quoted, mentioned, articles, dated, ...called }: Counts & Called): NameRecord {
  const aliases = (JSON.parse(called.aliases) as ShortAlias[]).map((alias): [string, number] =>
    typeof alias === 'string' ? [alias, articles] : alias,
  );
  const roles = (JSON.parse(called.roles) as ShortRole[]).map((role): CountedRole =>
    typeof role === 'string' ? [role, 1, dated] : role,
  );
  return { aliases, roles, quoted, mentioned, articles, dated };
}

export function countsOf({ quoted, mentioned, articles, dated }: NameRecord): Counts {
  return { quoted, mentioned, articles, dated };
}

export function calledOf({ aliases, roles, articles, dated }: NameRecord): Called {
  const short = {
    aliases: aliases.map((alias): ShortAlias => (alias[1] === articles ? alias[0] : alias)),
    roles: roles.map((role): ShortRole => {
      const [text, count, day, ...published] = role;
      return count === 1 && day === dated && published.length === 0 ? text : role;
    }),
  };
  return { aliases: JSON.stringify(short.aliases), roles: JSON.stringify(short.roles) };
}
