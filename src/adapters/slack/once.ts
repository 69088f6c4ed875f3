/** Remembers what has come in: Slack may deliver the same thing twice. */

const MOST = 5000;

/** Whether this is the first time; the oldest are forgotten. */
export function createOnce(): (key: string) => boolean {
  const known = new Set<string>();
  return (key) => {
    if (known.has(key)) return false;
    known.add(key);
    if (known.size > MOST) known.delete(known.values().next().value ?? '');
    return true;
  };
}
