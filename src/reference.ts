/** The short word that everything logged about one question carries, and that an apology shows. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const references = new AsyncLocalStorage<string>();

/** `null` where nobody has asked anything. */
export function currentReference(): string | null {
  return references.getStore() ?? null;
}

/** Everything that comes of the work has the same reference: the one there is already, or a new one. */
export function withReference<Result>(work: () => Result, makeReference = newReference): Result {
  return references.run(currentReference() ?? makeReference(), work);
}

export function newReference(): string {
  return randomUUID().slice(0, 8);
}
