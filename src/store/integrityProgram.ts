/** Looks through the database at a path: ends with 3 when it is damaged. */
import { findDamage } from './integrity.ts';

process.exitCode = findDamage(process.argv[2] ?? '') === null ? 0 : 3;
