/** The border between workspaces, as a condition that every query for people carries. */
import { sql, type RawBuilder } from 'kysely';
import type { Workspace } from '../core/records.ts';

/** True for rows that everybody may see and for those of this workspace. */
export function seenBy(
  workspace: Workspace,
  column: `${'articles' | 'quotes' | 'actors'}.workspace`,
): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(column)} is null or ${sql.ref(column)} = ${workspace})`;
}
