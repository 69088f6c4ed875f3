/** One line of the seed's comparison, and when two wordings count as the same. */

/** One thing that was compared; `wrong` says for each failure what was expected and what was found. */
export type SeedRow = { label: string; right: number; of: number; wrong: string[] };

/** Compares each item; `check` gives `null` for a right one and says what is wrong otherwise. */
export function seedRow<Item>(label: string, items: Item[], check: (item: Item) => string | null): SeedRow {
  const wrong = items.map(check).filter((message) => message !== null);
  return { label, right: items.length - wrong.length, of: items.length, wrong };
}

/** Same words; case, a leading article and the preposition before a day or a place do not count. */
export function isSameWording(one: string | null | undefined, other: string | null | undefined): boolean {
  if (one == null || other == null) return one == other;
  return plainWording(one) === plainWording(other);
}

function plainWording(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:(?:on|in|at|aboard)\s+)?(?:(?:the|an?)\s+)?/, '')
    .trim();
}

/** Same name; a title of honour before it ("Ayatollah Ali Khamenei") does not count. */
export function isSameTitledName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  const honour =
    /^(?:ayatollah|president|mr|mrs|ms|dr|sir|general|sheikh|king|queen|prince|princess|pope)\.? /;
  return plainWording(name).replace(honour, '');
}
