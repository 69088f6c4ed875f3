/** What changed between two versions of an article, paragraph by paragraph. */

/** `before` is `null` for a paragraph that was added, `after` for one that was taken out. */
export type Change = { before: string | null; after: string | null };

/** Beyond this, versions have so little in common that a comparison costs more than it says. */
const MOST_PARAGRAPHS = 400;

/** In the order of the article; empty when only spaces differ. */
export function changesBetween(before: string, after: string): Change[] {
  const [old, fresh] = [paragraphs(before), paragraphs(after)];
  if (Math.max(old.length, fresh.length) > MOST_PARAGRAPHS) {
    return old.join('\n') === fresh.join('\n') ? [] : pair(onlyIn(old, fresh), onlyIn(fresh, old));
  }
  const common = longestCommon(old, fresh);
  const changes: Change[] = [];
  let [o, f] = [0, 0];
  for (const [nextOld, nextFresh] of [...common, [old.length, fresh.length] as const]) {
    changes.push(...pair(old.slice(o, nextOld), fresh.slice(f, nextFresh)));
    [o, f] = [nextOld + 1, nextFresh + 1];
  }
  return changes;
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function onlyIn(some: string[], others: string[]): string[] {
  const known = new Set(others);
  return some.filter((paragraph) => !known.has(paragraph));
}

/** What stands between the same two paragraphs belongs together, first to first. */
function pair(old: string[], fresh: string[]): Change[] {
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) => ({
    before: old[index] ?? null,
    after: fresh[index] ?? null,
  }));
}

/** The places of the longest run of paragraphs that both have, in order. */
function longestCommon(old: string[], fresh: string[]): (readonly [number, number])[] {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (o: number, f: number): number => lengths[o * width + f] ?? 0;
  for (let o = old.length - 1; o >= 0; o--) {
    for (let f = fresh.length - 1; f >= 0; f--) {
      lengths[o * width + f] =
        old[o] === fresh[f] ? at(o + 1, f + 1) + 1 : Math.max(at(o + 1, f), at(o, f + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let [o, f] = [0, 0]; o < old.length && f < fresh.length;) {
    if (old[o] === fresh[f]) found.push([o++, f++]);
    else if (at(o + 1, f) >= at(o, f + 1)) o++;
    else f++;
  }
  return found;
}
