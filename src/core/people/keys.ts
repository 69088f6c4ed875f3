/** The keys of people: kind and folded name, and a number for a namesake who is somebody else. */
import { fold } from '../fold.ts';
import type { Actor } from '../summary.ts';

/** A name longer than this is no name; two that agree so far are the same. */
const LONGEST_NAME = 200;

/** "person jane roe", or a name without a letter as it is; an unnamed source is nobody, and its key only its words as they are. */
export function baseKey(kind: Actor['kind'], name: string): string {
  const short = name.slice(0, LONGEST_NAME);
  return `${kind} ${kind === 'unnamed' ? short : fold(short) || short}`;
}

/** "person jane roe #2"; a folded name holds no such mark. */
export function namesakeKey(base: string, number: number): string {
  return number === 1 ? base : `${base} #${number}`;
}

export function numberOf(person: string): number {
  const mark = person.lastIndexOf(' #');
  return mark < 0 || isUnnamed(person) ? 1 : Number(person.slice(mark + 2));
}

/** The key without its number. */
export function baseOf(person: string): string {
  const mark = person.lastIndexOf(' #');
  return mark < 0 || isUnnamed(person) ? person : person.slice(0, mark);
}

function isUnnamed(person: string): boolean {
  return person.startsWith('unnamed ');
}
