/** What is known of a person under one name, counted, so that an article can be added and taken away again. */
import type { HeldRole } from '../core/people/roles.ts';
import type { Actor } from '../core/summary.ts';

/** One person in one article. */
export type Appearance = Pick<Actor, 'name' | 'kind' | 'aliases'> & {
  /** That of the person's row. */
  key: number;
  /** The key; that of an unnamed source, who is nobody, is made of its words. */
  person: string;
  roles: string[];
  quoted: number;
  mentioned: number;
  /** In seconds. */
  dated: number;
  published: string | null;
};

/** Without `published` the newest article with the role was published at the moment `dated`. */
export type CountedRole = [text: string, articles: number, dated: number, published?: string | null];

export type NameRecord = {
  aliases: [alias: string, articles: number][];
  /** Newest first. */
  roles: CountedRole[];
  quoted: number;
  mentioned: number;
  articles: number;
  /** The newest article. */
  dated: number;
};

/** The rest of what somebody is called is hardly ever used again. */
const MOST_ALIASES = 40;
const MOST_ROLES = 80;

export const emptyRecord: NameRecord = {
  aliases: [],
  roles: [],
  quoted: 0,
  mentioned: 0,
  articles: 0,
  dated: 0,
};

export function withAppearance(record: NameRecord, appearance: Appearance): NameRecord {
  const { quoted, mentioned, dated } = appearance;
  const aliases = new Map(record.aliases);
  for (const alias of new Set(appearance.aliases)) aliases.set(alias, (aliases.get(alias) ?? 0) + 1);
  const roles = new Map(record.roles.map((role) => [role[0], role]));
  for (const text of new Set(appearance.roles)) {
    const known = roles.get(text);
    const isNewer = known === undefined || dated > known[2];
    roles.set(text, isNewer ? roleIn(appearance, text, (known?.[1] ?? 0) + 1) : counted(known, 1));
  }
  return {
    aliases: [...aliases].sort(([, one], [, other]) => other - one).slice(0, MOST_ALIASES),
    roles: newestFirst([...roles.values()]).slice(0, MOST_ROLES),
    quoted: record.quoted + quoted,
    mentioned: record.mentioned + mentioned,
    articles: record.articles + 1,
    dated: dated > record.dated ? dated : record.dated,
  };
}

/** `stale` are the roles whose newest article it may have been. */
export function withoutAppearance(
  record: NameRecord,
  appearance: Appearance,
): { record: NameRecord; stale: string[] } {
  const [called, held] = [new Set(appearance.aliases), new Set(appearance.roles)];
  const aliases = record.aliases.map(([alias, articles]): [string, number] => [
    alias,
    called.has(alias) ? articles - 1 : articles,
  ]);
  const roles = record.roles.map((role) => counted(role, held.has(role[0]) ? -1 : 0));
  const left = roles.filter(([, articles]) => articles > 0);
  return {
    record: {
      ...record,
      aliases: aliases.filter(([, articles]) => articles > 0),
      roles: left,
      quoted: record.quoted - appearance.quoted,
      mentioned: record.mentioned - appearance.mentioned,
      articles: record.articles - 1,
    },
    stale: left.flatMap(([text, , dated]) => (held.has(text) && dated === appearance.dated ? [text] : [])),
  };
}

export function withRoleDate(record: NameRecord, role: string, newest: Appearance): NameRecord {
  const roles = record.roles.map((each) => (each[0] === role ? roleIn(newest, role, each[1]) : each));
  return { ...record, roles: newestFirst(roles) };
}

/** What several groups of readers know of one person, as one. */
export function joined(records: readonly NameRecord[]): NameRecord {
  const [only, ...more] = records;
  if (only !== undefined && more.length === 0) return only;
  const aliases = new Map<string, number>();
  const roles = new Map<string, CountedRole>();
  let { quoted, mentioned, articles, dated } = emptyRecord;
  for (const record of records) {
    for (const [alias, count] of record.aliases) aliases.set(alias, (aliases.get(alias) ?? 0) + count);
    for (const role of record.roles) {
      const known = roles.get(role[0]);
      if (known === undefined || known[2] < role[2]) roles.set(role[0], role);
    }
    quoted += record.quoted;
    mentioned += record.mentioned;
    articles += record.articles;
    if (record.dated > dated) dated = record.dated;
  }
  return {
    aliases: [...aliases].sort(([, first], [, second]) => second - first).slice(0, MOST_ALIASES),
    roles: newestFirst([...roles.values()]).slice(0, MOST_ROLES),
    ...{ quoted, mentioned, articles, dated },
  };
}

export function heldRoles({ roles }: NameRecord): HeldRole[] {
  return roles.map(([text, , dated, ...published]) => ({
    text,
    date: published.length === 0 ? momentOf(dated) : (published[0] ?? null),
  }));
}

function roleIn({ dated, published }: Appearance, text: string, articles: number): CountedRole {
  return published === momentOf(dated) ? [text, articles, dated] : [text, articles, dated, published];
}

function counted([text, articles, ...rest]: CountedRole, more: number): CountedRole {
  return [text, articles + more, ...rest];
}

/** Seconds as articles usually write them. */
function momentOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, -5)}Z`;
}

function newestFirst(roles: CountedRole[]): CountedRole[] {
  return roles.sort(([, , one], [, , other]) => other - one);
}
