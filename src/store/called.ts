/** How what a person is called is written in the tables: most stand in one article, whose date need not be said again. */
import type { CountedRole, NameRecord } from './nameRecord.ts';
import type { CalledTable, NamesTable } from './schema.ts';

type Counts = Pick<NamesTable, 'quoted' | 'mentioned' | 'articles' | 'dated'>;
type Called = Pick<CalledTable, 'aliases' | 'roles'>;

type ShortAlias = string | NameRecord['aliases'][number];
type ShortRole = string | [text: string, articles: number, dated: number] | CountedRole;

export function recordOf({ quoted, mentioned, articles, dated, ...called }: Counts & Called): NameRecord {
  const aliases = (JSON.parse(called.aliases) as ShortAlias[]).map((alias): [string, number] =>
    typeof alias === 'string' ? [alias, articles] : alias,
  );
  const roles = (JSON.parse(called.roles) as ShortRole[]).map((role): CountedRole => {
    const [text, count, day, ...published] = typeof role === 'string' ? ([role, 1, dated] as const) : role;
    return [text, count, day, published.length === 0 ? momentOf(day) : (published[0] ?? null)];
  });
  return { aliases, roles, quoted, mentioned, articles, dated };
}

export function countsOf({ quoted, mentioned, articles, dated }: NameRecord): Counts {
  return { quoted, mentioned, articles, dated };
}

export function calledOf({ aliases, roles, articles, dated }: NameRecord): Called {
  const short = {
    aliases: aliases.map((alias): ShortAlias => (alias[1] === articles ? alias[0] : alias)),
    roles: roles.map((role): ShortRole => {
      const [text, count, day, published] = role;
      if (published !== momentOf(day)) return role;
      return count === 1 && day === dated ? text : [text, count, day];
    }),
  };
  return { aliases: JSON.stringify(short.aliases), roles: JSON.stringify(short.roles) };
}

/** Seconds as articles usually write them. */
function momentOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
