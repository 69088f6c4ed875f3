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

/** Names are looked up by person or word; as an expression, the scope tempts no planner to go by it and read whole rows. */
const scopeOfName = sql`(names.scope || '')`;

/** True for rows of `names` that hold something this workspace may see. */
export function namesSeenBy(workspace: Workspace): RawBuilder<boolean> {
  const past = sql`from feed_scopes join follows on follows.feed_key = feed_scopes.feed_key
    where follows.workspace = ${workspace} and follows.until is not null`;
  return sql<boolean>`(${scopeOfName} in ('', ${workspace}) or ${scopeOfName} in (${scopesNow(workspace)})
    or (${scopeOfName} in (select feed_scopes.scope ${past}) and exists (select 1 ${past}
      and feed_scopes.scope = names.scope and names.first_seen <= follows.until)))`;
}

/**
 * 1 for rows of `names` that count what this workspace is to see, no more: not what a feed brought after it was followed,
 * nor what was read by a link and a feed brought as well.
 */
export function seenNow(workspace: Workspace): RawBuilder<number> {
  return sql<number>`case when ${scopeOfName} = '' or ${scopeOfName} in (${scopesNow(workspace)})
    or (${scopeOfName} = ${workspace} and not ${followsAny(workspace)}) then 1 else 0 end`;
}

function scopesNow(workspace: Workspace): RawBuilder<unknown> {
  return sql`select feed_scopes.scope from feed_scopes join follows on follows.feed_key = feed_scopes.feed_key
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
