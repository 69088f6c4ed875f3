/** The border between workspaces, as a condition that every query for people carries. */
import { sql, type RawBuilder } from 'kysely';
import type { Workspace } from '../core/records.ts';

/** What says of a row whose it is: the owner, the article, and the feed that alone has brought it. */
const ownedBy = {
  'articles.workspace': ['articles.key', 'articles.feed_key'],
  'quotes.workspace': ['quotes.article_key', 'quotes.feed_key'],
  'actors.workspace': ['actors.article_key', 'actors.feed_key'],
} as const;

/** As `FOLLOWERS` in the records; the store imports no values from there. */
export const FOLLOWERS: Workspace = '*';

/**
 * True for rows that everybody may see, for those of this workspace, and for what its feeds brought while it followed
 * them. What one feed brought is told from the row alone; the entries are asked only of what several feeds brought, or
 * one that is followed no more.
 */
export function seenBy(workspace: Workspace, column: keyof typeof ownedBy): RawBuilder<boolean> {
  const owner = sql.ref(column);
  const [article, feed] = ownedBy[column].map((name) => sql.ref(name));
  const follows = sql`select follows.feed_key from follows where follows.workspace = ${workspace}`;
  const brought = sql`exists (select 1 ${fromFeedsOf(workspace)} and entries.article_key = ${article})`;
  return sql<boolean>`(${owner} is null or ${owner} = ${workspace} or (${owner} = ${FOLLOWERS} and
    (${feed} in (${follows} and follows.until is null)
      or ((${feed} is null or ${feed} in (${follows} and follows.until is not null)) and ${brought}))))`;
}

/**
 * The same without what the workspace read by a link and its feeds brought as well: a list names an article once. By its
 * id the copy is still found, for whoever was shown it before.
 */
export function listedFor(workspace: Workspace, column: keyof typeof ownedBy): RawBuilder<boolean> {
  const copied = sql`select 1 from articles as own join outlets on outlets.url = own.url
    where own.key = ${sql.ref(ownedBy[column][0])} and ${broughtTo(workspace, 'outlets.entry_key')}`;
  // Asked once, before any row is looked at.
  return sql<boolean>`(${seenBy(workspace, column)} and not (${followsAny(workspace)}
    and ${sql.ref(column)} is not null and ${sql.ref(column)} = ${workspace} and exists (${copied})))`;
}

/** Who follows nothing has no copies. */
function followsAny(workspace: Workspace): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from follows where follows.workspace = ${workspace})`;
}

/** Names are looked up by person; as an expression, the scope tempts no planner to go by it. */
const scopeOf = { names: sql`(names.scope_key + 0)`, person_words: sql`(person_words.scope_key + 0)` };

/** True for rows of `names` that hold something this workspace may see. */
export function namesSeenBy(workspace: Workspace): RawBuilder<boolean> {
  const past = sql`from feed_scopes join follows on follows.feed_key = feed_scopes.feed_key
    where follows.workspace = ${workspace} and follows.until is not null`;
  return sql<boolean>`(${scopeOf.names} in (${scopesNow(workspace)})
    or (${scopeOf.names} in (select feed_scopes.scope_key ${past}) and exists (select 1 ${past}
      and feed_scopes.scope_key = names.scope_key and names.first_seen <= follows.until)))`;
}

/**
 * True for words that those who may know of the person may know. Of a feed that is followed no more, those of people
 * about whom it has brought nothing since: nobody can tell from the words alone which article they came with.
 */
export function wordsSeenBy(workspace: Workspace): RawBuilder<boolean> {
  const past = sql`from feed_scopes join follows on follows.feed_key = feed_scopes.feed_key
    where follows.workspace = ${workspace} and follows.until is not null`;
  const seen = sql`select 1 from names where names.person_key = person_words.person_key
    and names.scope_key = person_words.scope_key and exists (select 1 ${past}
      and feed_scopes.scope_key = names.scope_key and coalesce(names.last_seen, names.first_seen) <= follows.until)`;
  return sql<boolean>`(person_words.scope_key = 0 or ${scopeOf.person_words} in (${scopesNow(workspace)})
    or (${scopeOf.person_words} in (select feed_scopes.scope_key ${past}) and exists (${seen})))`;
}

/**
 * 1 for rows of `names` that count what this workspace is to see, no more: not what a feed brought after it was followed,
 * nor what was read by a link and a feed brought as well.
 */
export function seenNow(workspace: Workspace): RawBuilder<number> {
  return sql<number>`case when ${scopeOf.names} in (${scopesNow(workspace)}) and not (${followsAny(workspace)}
    and ${scopeOf.names} in (select key from scopes where scope = ${workspace})) then 1 else 0 end`;
}

/** Those of everybody, of the workspace, and of the feeds that it follows. */
function scopesNow(workspace: Workspace): RawBuilder<unknown> {
  return sql`select key from scopes where scope in ('', ${workspace}) union all
    select feed_scopes.scope_key from feed_scopes join follows on follows.feed_key = feed_scopes.feed_key
    where follows.workspace = ${workspace} and follows.until is null`;
}

/** True for entries that the feeds of this workspace brought while it followed them. */
export function broughtTo(workspace: Workspace, entry: 'outlets.entry_key'): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 ${fromFeedsOf(workspace)} and entries.key = ${sql.ref(entry)})`;
}

function fromFeedsOf(workspace: Workspace): RawBuilder<unknown> {
  return sql`from entries join follows on follows.feed_key = entries.feed_key
    where follows.workspace = ${workspace} and (follows.until is null or entries.seen_at <= follows.until)`;
}
