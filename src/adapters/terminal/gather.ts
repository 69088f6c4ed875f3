/** Puts the lines of a pasted text together again, so that an article is one text and not twenty unknown commands. */

export type Gather = {
  /** Takes a line; gives the questions that are complete by it. */
  take: (line: string) => string[];
  /** What was gathered is complete. */
  finish: () => string[];
  /** Whether lines of a text are waiting for more. */
  isWaiting: () => boolean;
  clear: () => void;
};

/** A line that begins with a slash is a question by itself; other lines, and blank ones between them, are one text. */
export function createGather(): Gather {
  let lines: string[] = [];
  const finish = (): string[] => {
    const text = lines.join('\n').trim();
    lines = [];
    return text === '' ? [] : [text];
  };
  return {
    take: (line) => {
      if (line.trimStart().startsWith('/')) return [...finish(), line.trim()];
      if (lines.length > 0 || line.trim() !== '') lines.push(line);
      return [];
    },
    finish,
    isWaiting: () => lines.length > 0,
    clear: () => {
      lines = [];
    },
  };
}

/** The words that leave the chat. */
export function isLeaving(line: string): boolean {
  return /^\s*(?:exit|quit)\s*$/i.test(line);
}
