/** What buttons and menus remember: the question itself where it fits, else a mark under which the store keeps it. */
import { createHash } from 'node:crypto';

/** Survives restarts. What one workspace keeps, no other recalls. */
export type Memory = {
  keep: (workspace: string, values: string[]) => Promise<void>;
  /** Keeps a value that may change: under the mark of its name, in place of the one before. */
  note: (workspace: string, name: string, value: string) => Promise<void>;
  /** By its mark; `null` when it was never kept, or is kept no longer. */
  recall: (workspace: string, mark: string) => Promise<string | null>;
  /**
   * Whether nobody took this name before: of several, in whatever process, one is told so. With `seconds` it is free
   * again after them, for whoever took it may be gone.
   */
  take: (workspace: string, name: string, seconds?: number) => Promise<boolean>;
  /** Gives back a name that was taken. */
  free: (workspace: string, name: string) => Promise<void>;
};

/** 22 characters that stand for these words. */
export function markOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 22);
}

/** Words as they stand in a button that has room for so many characters; `kept` is what must be kept for it to work. */
export function toToken(value: string, room: number): { token: string; kept: string | null } {
  if (value.length + 1 <= room) return { token: `=${value}`, kept: null };
  return { token: `#${markOf(value)}`, kept: value };
}

/** The words of a token, `null` when they are kept no longer. */
export async function readToken(token: string, workspace: string, memory: Memory): Promise<string | null> {
  return token.startsWith('=') ? token.slice(1) : await memory.recall(workspace, token.slice(1));
}
