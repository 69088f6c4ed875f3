/** What a process does: everything, or one part of it beside other processes on the same database. */
export const roles = ['all', 'chat', 'collect', 'deliver'] as const;

export type Role = (typeof roles)[number];
