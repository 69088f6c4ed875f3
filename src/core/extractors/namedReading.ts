/** A reading with its names. */
import type { Reading } from '../text/reading.ts';
import type { Name } from './names.ts';

/** A reading with its names, and for each token the index of the name it is part of, or -1. */
export type NamedReading = Reading & { names: readonly Name[]; nameOf: Int32Array };

export function withNames(reading: Reading, names: readonly Name[]): NamedReading {
  const nameOf = new Int32Array(reading.tokens.length).fill(-1);
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (name !== undefined) nameOf.fill(index, name.whole.first, name.last);
  }
  return { ...reading, names, nameOf };
}

export function nameAt(reading: NamedReading, index: number): Name | null {
  const name = reading.nameOf[index];
  // Asking an array for its element -1 is slow, and most tokens are no name.
  return name === undefined || name < 0 ? null : (reading.names[name] ?? null);
}
