/** What the tables have become since both databases have the same: each migration runs on both. */
import type { Migration } from 'kysely/migration';
import { leaseMigrations } from './migrationLeases.ts';
import { privacyMigrations } from './migrationPrivacy.ts';
import { queueMigrations } from './migrationQueues.ts';

/** Only kysely's schema builder, and only the types 'text', 'integer' and 'blob': every dialect has its own words for these. */
export const sharedMigrations: Record<string, Migration> = {
  ...leaseMigrations,
  ...privacyMigrations,
  ...queueMigrations,
};
